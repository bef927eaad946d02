import type { HandedInRegistration, RegistrationHandIn, RegistrationRecord, RegistrationStore } from '#application/ports/registrations.ts'
import type { RegistrationState } from '#domain/notebook/registration-of-year.ts'
import type { RegistrationAnswers } from '#domain/notebook/year-entries.ts'
import { yearPeriodOf } from '#domain/statistics/period.ts'
import type { PrismaDatabase } from './database.ts'
import { entryRow } from './entry-rows.ts'
import type { Prisma, Registration } from './generated/client.ts'
import { asking, keepFigures } from './keep-figures.ts'
import { fromJson, toDate, toInstantOrNull, toJson } from './values.ts'

export function prismaRegistrations({ prisma }: PrismaDatabase): RegistrationStore {
  return {
    async find(cellId, memberId, year) {
      const row = await prisma.registration.findUnique({ where: { cellId_memberId_year: { cellId, memberId, year } } })
      return row && asRecord(row)
    },
    async ofCell(cellId, year) {
      const rows = await prisma.registration.findMany({
        where: { cellId, year, handedInAt: { not: null } },
        omit: { draft: true, draftVersion: true },
        orderBy: { memberId: 'asc' },
      })
      return rows.map(asHandedIn)
    },

    async saveDraft({ draftVersion: seen, ...draft }) {
      const { cellId, memberId, year } = draft
      const row = { ...draft, draft: toJson(draft.draft), draftVersion: seen + 1 }
      const { count } =
        seen === 0
          ? await prisma.registration.createMany({ data: [{ ...row, state: 'DRAFT' }], skipDuplicates: true })
          : await prisma.registration.updateMany({ where: { cellId, memberId, year, draftVersion: seen }, data: row })
      return count === 1 ? 'saved' : 'clash'
    },

    handIn: (handIn) =>
      prisma.$transaction(async (tx) => {
        if (!(await writeHandIn(tx, handIn))) return 'clash'
        await tx.notebookEntry.createMany({ data: [entryRow(handIn.entry)] })
        await keepFigures(asking(tx), { cellIds: [handIn.cellId], periods: [yearPeriodOf(handIn.year)], parts: ['registrations'] })
        return 'saved'
      }),

    settle: ({ entry, version, at, state, word, settledById, cellId, memberId, year }) =>
      prisma.$transaction(async (tx) => {
        const waiting = { cellId, memberId, year, version, state: 'HANDED_IN' }
        const row = await tx.registration.findFirst({ where: waiting, select: { handedIn: true } })
        if (!row?.handedIn) return 'clash'
        const inForce = state === 'APPROVED' && { approved: row.handedIn }
        const settled = { state, word, settledById, settledAt: toDate(at), version: version + 1, ...inForce }
        if ((await tx.registration.updateMany({ where: waiting, data: settled })).count === 0) return 'clash'
        await tx.notebookEntry.createMany({ data: [entryRow(entry)] })
        return 'saved'
      }),
  }
}

/** False when it was handed in or settled meanwhile. */
async function writeHandIn(tx: Prisma.TransactionClient, { answers, at, entry, version, late, ...given }: RegistrationHandIn) {
  const { cellId, memberId, year } = given
  const json = toJson(answers)
  const handedIn = { ...given, draft: json, handedIn: json, handedInAt: toDate(at), entryId: entry.id, state: 'HANDED_IN' }
  const row = { ...handedIn, version: version + 1, word: '', settledById: null, settledAt: null, ...(version === 0 && { late }) }
  const fresh = version === 0 && (await tx.registration.createMany({ data: [{ ...row, draftVersion: 1 }], skipDuplicates: true }))
  if (fresh && fresh.count === 1) return true
  const seen = { cellId, memberId, year, version }
  return (await tx.registration.updateMany({ where: seen, data: { ...row, draftVersion: { increment: 1 } } })).count === 1
}

const asRecord = ({ draft, draftVersion, ...row }: Registration): RegistrationRecord => ({
  ...asHandedIn(row),
  draft: fromJson<RegistrationAnswers>(draft),
  draftVersion,
})

const asHandedIn = (row: Omit<Registration, 'draft' | 'draftVersion'>): HandedInRegistration => ({
  ...row,
  state: row.state as RegistrationState,
  handedIn: answersOrNull(row.handedIn),
  approved: answersOrNull(row.approved),
  handedInAt: toInstantOrNull(row.handedInAt),
  settledAt: toInstantOrNull(row.settledAt),
})

const answersOrNull = (json: Prisma.JsonValue): RegistrationAnswers | null => (json === null ? null : fromJson(json))
