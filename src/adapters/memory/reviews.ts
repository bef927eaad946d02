import type { ReviewStore } from '#application/ports/notebooks.ts'
import { by, keyOf } from './shelf.ts'
import type { Tables } from './tables.ts'

export const memoryReviews = ({ reviews }: Tables): ReviewStore => ({
  ofCell: async (cellId, year) => reviews.where((row) => row.cellId === cellId && row.year === year).toSorted(by((row) => row.memberId)),
  ofCells: async (cellIds, year) =>
    reviews.where((row) => cellIds.includes(row.cellId) && row.year === year).toSorted(by((row) => row.memberId)),
  async save(review) {
    if ((reviews.get(keyOf(review.memberId, review.year))?.version ?? 0) !== review.version) return 'clash'
    reviews.put({ ...review, version: review.version + 1 })
    return 'saved'
  },
})
