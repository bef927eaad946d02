import type { ScoreSheetRecord, ScoreSheetStore } from '#application/ports/score-sheets.ts'
import type { PrismaDatabase } from './database.ts'
import type { ScoreSheet } from './generated/client.ts'
import { fromJson, toDate, toInstant, toJson } from './values.ts'

export function prismaScoreSheets({ prisma }: PrismaDatabase): ScoreSheetStore {
  const orderBy = [{ memberId: 'asc' }, { by: 'asc' }] as const
  return {
    ofMember: async (cellId, memberId, year) =>
      (await prisma.scoreSheet.findMany({ where: { cellId, memberId, year }, orderBy: [...orderBy] })).map(asRecord),
    ofCells: async (cellIds, year) =>
      (await prisma.scoreSheet.findMany({ where: { cellId: { in: [...cellIds] }, year }, orderBy: [...orderBy] })).map(asRecord),
    async save({ cellId, memberId, year, by, sheet, recordedById, recordedAt, version }) {
      const key = { cellId, memberId, year, by }
      const row = { ...key, data: toJson(sheet), recordedBy: recordedById, at: toDate(recordedAt), version: version + 1 }
      const { count } =
        version === 0
          ? await prisma.scoreSheet.createMany({ data: [row], skipDuplicates: true })
          : await prisma.scoreSheet.updateMany({ where: { ...key, version }, data: row })
      return count === 1 ? 'saved' : 'clash'
    },
  }
}

const asRecord = ({ data, recordedBy, at, by, ...row }: ScoreSheet): ScoreSheetRecord => ({
  ...row,
  by: by as ScoreSheetRecord['by'],
  sheet: fromJson(data),
  recordedById: recordedBy,
  recordedAt: toInstant(at),
})
