import type { Assessed, AssessmentRecord, AssessmentStore, HandIn } from '#application/ports/notebooks.ts'
import type { SelfAssessmentAnswers } from '#domain/notebook/types.ts'
import { vietnamDay } from '#domain/organization/civil-date.ts'
import { yearPeriodOf } from '#domain/statistics/period.ts'
import type { Ask } from './count-cells.ts'
import type { PrismaDatabase } from './database.ts'
import { entryRow } from './entry-rows.ts'
import type { Prisma, SelfAssessment } from './generated/client.ts'
import { asking, keepFigures, keepShortfalls } from './keep-figures.ts'
import { saveShortfall } from './shortfall-store.ts'
import { fromJson, toDate, toInstantOrNull, toJson } from './values.ts'

export function prismaAssessments({ prisma }: PrismaDatabase): AssessmentStore {
  const find = (cellId: string, memberId: string, year: number) =>
    prisma.selfAssessment.findUnique({ where: { cellId_memberId_year: { cellId, memberId, year } } })
  return {
    async find(cellId, memberId, year) {
      const row = await find(cellId, memberId, year)
      return row && asRecord(row)
    },
    async handedIn(cellId, year) {
      const rows = await prisma.selfAssessment.findMany({
        where: { cellId, year, handedInAt: { not: null } },
        orderBy: { memberId: 'asc' },
      })
      return rows.map(asRecord)
    },
    assessed: (cellIds, year) =>
      prisma.$queryRaw<(Assessed & { memberId: string })[]>`SELECT "memberId", jsonb_build_object(
          'levelAsMember', "handedIn"->'levelAsMember', 'registration', "handedIn"->'registration') AS "handedIn"
        FROM "SelfAssessment" WHERE "cellId" = ANY(${cellIds}) AND "year" = ${year} AND "handedInAt" IS NOT NULL ORDER BY "memberId"`,

    async saveDraft({ draftVersion: seen, ...draft }) {
      const { cellId, memberId, year } = draft
      const row = { ...draft, draft: toJson(draft.draft), draftVersion: seen + 1 }
      const { count } =
        seen === 0
          ? await prisma.selfAssessment.createMany({ data: [row], skipDuplicates: true })
          : await prisma.selfAssessment.updateMany({ where: { cellId, memberId, year, draftVersion: seen, frozenAt: null }, data: row })
      if (count === 1) return 'saved'
      return (await find(cellId, memberId, year))?.frozenAt ? 'frozen' : 'clash'
    },

    handIn: (handIn) =>
      prisma.$transaction(async (tx) => {
        const saved = await writeHandIn(tx, handIn)
        if (saved) for (const shortfall of handIn.shortfalls) await saveShortfall(tx, shortfall)
        if (saved) await tx.notebookEntry.createMany({ data: [entryRow(handIn.entry)] })
        if (saved) await keepAssessed(asking(tx), handIn)
        if (saved) return 'saved'
        const { cellId, memberId, year } = handIn
        const known = await tx.selfAssessment.findUnique({ where: { cellId_memberId_year: { cellId, memberId, year } } })
        return known?.handedInAt ? 'already' : 'frozen'
      }),
  }
}

async function keepAssessed(ask: Ask, { cellId, year, at, shortfalls }: HandIn): Promise<void> {
  await keepFigures(ask, { cellIds: [cellId], periods: [yearPeriodOf(year)], parts: ['members', 'levels', 'registrations'] })
  if (shortfalls.length > 0) await keepShortfalls(ask, cellId, vietnamDay(at))
}

/** False when it was handed in or frozen before. */
async function writeHandIn(tx: Prisma.TransactionClient, handIn: HandIn): Promise<boolean> {
  const { answers, at, shortfalls: _shortfalls, entry: _entry, keepsDraft = false, ...form } = handIn
  const { cellId, memberId, year } = form
  const draft = toJson(answers)
  const row = { ...form, ...(!keepsDraft && { draft }), handedIn: toJson(answers), handedInAt: toDate(at) }
  const fresh = await tx.selfAssessment.createMany({ data: [{ ...row, draft, draftVersion: 1 }], skipDuplicates: true })
  if (fresh.count === 1) return true
  const open = { cellId, memberId, year, handedInAt: null, frozenAt: null }
  return (await tx.selfAssessment.updateMany({ where: open, data: { ...row, draftVersion: { increment: 1 } } })).count === 1
}

const asRecord = (row: SelfAssessment): AssessmentRecord => ({
  ...row,
  draft: fromJson<SelfAssessmentAnswers>(row.draft),
  handedIn: row.handedIn === null ? null : fromJson<SelfAssessmentAnswers>(row.handedIn),
  handedInAt: toInstantOrNull(row.handedInAt),
  frozenAt: toInstantOrNull(row.frozenAt),
})
