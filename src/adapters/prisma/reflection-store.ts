import type { HandedInReflection, ReflectionHandIn, ReflectionRecord, ReflectionStore } from '#application/ports/reflections.ts'
import type { ReflectionAnswers } from '#domain/notebook/year-entries.ts'
import { vietnamDay } from '#domain/organization/civil-date.ts'
import type { PrismaDatabase } from './database.ts'
import { entryRow } from './entry-rows.ts'
import type { Prisma, Reflection } from './generated/client.ts'
import { asking, keepFigures, keepShortfalls } from './keep-figures.ts'
import { shortfallRow } from './shortfall-store.ts'
import { fromJson, toDate, toInstant, toInstantOrNull, toJson } from './values.ts'

export function prismaReflections({ prisma }: PrismaDatabase): ReflectionStore {
  return {
    async find(cellId, memberId, month) {
      const row = await prisma.reflection.findUnique({ where: keyOf({ cellId, memberId, month }) })
      return row && asRecord(row)
    },
    async ofMember(cellId, memberId, year) {
      const where = { cellId, memberId, month: { startsWith: `${year}-` } }
      return (await prisma.reflection.findMany({ where, orderBy: { month: 'asc' } })).map(asRecord)
    },
    async ofCell(cellId, month) {
      const where = { cellId, month, handedInAt: { not: null } }
      const rows = await prisma.reflection.findMany({ where, orderBy: { memberId: 'asc' }, omit: { draft: true, draftVersion: true } })
      return rows.map(asHandedIn)
    },

    async saveDraft({ draftVersion: seen, ...draft }) {
      const { cellId, memberId, month } = draft
      const row = { ...draft, draft: toJson(draft.draft), draftVersion: seen + 1 }
      const { count } =
        seen === 0
          ? await prisma.reflection.createMany({ data: [row], skipDuplicates: true })
          : await prisma.reflection.updateMany({ where: { cellId, memberId, month, draftVersion: seen, frozenAt: null }, data: row })
      if (count === 1) return 'saved'
      return (await prisma.reflection.findUnique({ where: keyOf(draft) }))?.frozenAt ? 'frozen' : 'clash'
    },

    handIn: (handIn) =>
      prisma.$transaction(async (tx) => {
        const known = await tx.reflection.findUnique({ where: keyOf(handIn) })
        if (known?.frozenAt) return 'frozen'
        if (isSecond(handIn, known) || !(await writeHandIn(tx, handIn, known))) return 'clash'
        await tx.notebookEntry.createMany({ data: [entryRow(handIn.entry)] })
        await tx.memberReport.createMany({ data: handIn.reports.map((report) => ({ ...report, at: toDate(report.at) })) })
        await replaceShortfalls(tx, handIn)
        await keepFigures(asking(tx), { cellIds: [handIn.cellId], periods: [handIn.month], parts: ['reflections'] })
        if (handIn.shortfalls.length + handIn.replaces.length > 0) await keepShortfalls(asking(tx), handIn.cellId, vietnamDay(handIn.at))
        return 'saved'
      }),
  }
}

const isSecond = ({ draftVersion }: ReflectionHandIn, known: Reflection | null): boolean =>
  draftVersion === null ? (known?.handedInAt ?? null) !== null : (known?.draftVersion ?? 0) !== draftVersion

/** False when another device, or the close of the meeting, came between the look and the writing. */
async function writeHandIn(tx: Prisma.TransactionClient, handIn: ReflectionHandIn, known: Reflection | null): Promise<boolean> {
  const { cellId, memberId, month, templateUnitId, templateVersion, answers, at, late, frozen, draftVersion } = handIn
  const row = {
    ...{ cellId, memberId, month, templateUnitId, templateVersion },
    ...(!(known && draftVersion === null) && { draft: toJson(answers) }),
    draftVersion: (known?.draftVersion ?? 0) + 1,
    handedIn: toJson(answers),
    handedInAt: toDate(at),
    late: known?.handedInAt ? known.late : late,
    frozenAt: frozen ? toDate(at) : null,
  }
  const written = known
    ? await tx.reflection.updateMany({ where: { cellId, memberId, month, draftVersion: known.draftVersion, frozenAt: null }, data: row })
    : await tx.reflection.createMany({ data: [{ ...row, draft: toJson(answers) }], skipDuplicates: true })
  return written.count === 1
}

async function replaceShortfalls(tx: Prisma.TransactionClient, { cellId, replaces, shortfalls }: ReflectionHandIn): Promise<void> {
  const merged = await tx.shortfall.findMany({ where: { cellId, mergedIntoId: { in: [...replaces] } }, select: { mergedIntoId: true } })
  const id = { in: [...replaces], notIn: merged.flatMap(({ mergedIntoId }) => mergedIntoId ?? []) }
  await tx.shortfall.deleteMany({ where: { cellId, id, ...untouched } })
  await tx.shortfall.createMany({ data: shortfalls.map(shortfallRow), skipDuplicates: true })
}

const untouched = {
  ...{ state: 'OPEN', onAgenda: false, wallText: null, mergedIntoId: null },
  ...{ answer: null, conclusion: null, followerId: null, concludedIn: null },
}

const keyOf = ({ cellId, memberId, month }: Pick<ReflectionRecord, 'cellId' | 'memberId' | 'month'>) => ({
  cellId_memberId_month: { cellId, memberId, month },
})

const asRecord = (row: Reflection): ReflectionRecord => ({
  ...row,
  draft: fromJson<ReflectionAnswers>(row.draft),
  handedIn: row.handedIn === null ? null : fromJson<ReflectionAnswers>(row.handedIn),
  handedInAt: toInstantOrNull(row.handedInAt),
  frozenAt: toInstantOrNull(row.frozenAt),
})

const asHandedIn = (row: Omit<Reflection, 'draft' | 'draftVersion'>): HandedInReflection => ({
  ...row,
  handedIn: fromJson<ReflectionAnswers>(row.handedIn),
  handedInAt: row.handedInAt ? toInstant(row.handedInAt) : '',
  frozenAt: toInstantOrNull(row.frozenAt),
})
