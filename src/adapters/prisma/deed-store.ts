import type { DeedRecord, DeedStore } from '#application/ports/deeds.ts'
import { yearPeriodOf } from '#domain/statistics/period.ts'
import type { PrismaDatabase } from './database.ts'
import { entryRow } from './entry-rows.ts'
import type { GoodDeed } from './generated/client.ts'
import { asking, keepFigures } from './keep-figures.ts'
import { toDate, toDateOrNull, toDayOrNull, toInstant, toInstantOrNull } from './values.ts'

export function prismaDeeds({ prisma }: PrismaDatabase): DeedStore {
  return {
    async ofCell(cellId, year) {
      const rows = await prisma.goodDeed.findMany({ where: { cellId, year }, orderBy: [{ proposedAt: 'asc' }, { id: 'asc' }] })
      return rows.map(asDeed)
    },
    async find(cellId, id) {
      const row = await prisma.goodDeed.findUnique({ where: { cellId_id: { cellId, id } } })
      return row && asDeed(row)
    },
    async propose(deed) {
      await prisma.goodDeed.create({ data: deedRow(deed) })
    },
    settle: ({ cellId, id, year, state, word, settledById, settledAt, meetingId }, entry) =>
      prisma.$transaction(async (tx) => {
        const { count } = await tx.goodDeed.updateMany({
          where: { cellId, id, state: 'PROPOSED' },
          data: { state, word, settledById, settledAt: toDateOrNull(settledAt), meetingId },
        })
        if (count === 0) return 'settled'
        if (entry) await tx.notebookEntry.create({ data: entryRow(entry) })
        await keepFigures(asking(tx), { cellIds: [cellId], periods: [yearPeriodOf(year)], parts: ['commendations'] })
        return 'saved'
      }),
  }
}

const deedRow = (deed: DeedRecord) => ({
  ...deed,
  doneOn: toDateOrNull(deed.doneOn),
  proposedAt: toDate(deed.proposedAt),
  settledAt: toDateOrNull(deed.settledAt),
})

const asDeed = (row: GoodDeed): DeedRecord => ({
  ...row,
  state: row.state as DeedRecord['state'],
  doneOn: toDayOrNull(row.doneOn),
  proposedAt: toInstant(row.proposedAt),
  settledAt: toInstantOrNull(row.settledAt),
})
