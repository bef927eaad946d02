import type { ReviewRecord, ReviewStore } from '#application/ports/notebooks.ts'
import type { PrismaDatabase } from './database.ts'
import type { CommitteeReview } from './generated/client.ts'
import { toDate, toInstant } from './values.ts'

export function prismaReviews({ prisma }: PrismaDatabase): ReviewStore {
  return {
    ofCell: async (cellId, year) =>
      (await prisma.committeeReview.findMany({ where: { cellId, year }, orderBy: { memberId: 'asc' } })).map(asRecord),
    ofCells: async (cellIds, year) =>
      (await prisma.committeeReview.findMany({ where: { cellId: { in: [...cellIds] }, year }, orderBy: { memberId: 'asc' } })).map(
        asRecord,
      ),

    async save(review) {
      const { registrationWord = '' } = review
      const row = { ...review, registrationWord, recordedAt: toDate(review.recordedAt), version: review.version + 1 }
      const { cellId, memberId, year, version } = review
      const { count } =
        version === 0
          ? await prisma.committeeReview.createMany({ data: [row], skipDuplicates: true })
          : await prisma.committeeReview.updateMany({ where: { cellId, memberId, year, version }, data: row })
      return count === 1 ? 'saved' : 'clash'
    },
  }
}

const asRecord = ({ registrationWord, ...row }: CommitteeReview): ReviewRecord => ({
  ...row,
  ...(registrationWord !== '' && { registrationWord }),
  proposedLevel: row.proposedLevel as ReviewRecord['proposedLevel'],
  stateLevel: row.stateLevel as ReviewRecord['stateLevel'],
  recordedAt: toInstant(row.recordedAt),
})
