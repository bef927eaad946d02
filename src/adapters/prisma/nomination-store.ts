import type { NominationStore } from '#application/ports/notebooks.ts'
import type { PrismaDatabase } from './database.ts'
import { toDate, toInstant } from './values.ts'

export function prismaNominations({ prisma }: PrismaDatabase): NominationStore {
  return {
    async ofCell(cellId, year) {
      const rows = await prisma.nomination.findMany({ where: { cellId, year }, orderBy: { memberId: 'asc' } })
      return rows.map((row) => ({ ...row, recordedAt: toInstant(row.recordedAt) }))
    },
    async save(nomination) {
      const { cellId, memberId, year } = nomination
      const row = { ...nomination, recordedAt: toDate(nomination.recordedAt) }
      await prisma.nomination.upsert({ where: { cellId_memberId_year: { cellId, memberId, year } }, create: row, update: row })
    },
    async remove(cellId, memberId, year) {
      await prisma.nomination.deleteMany({ where: { cellId, memberId, year } })
    },
  }
}
