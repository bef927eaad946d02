import type { NormStore } from '#application/ports/norms.ts'
import type { NormList } from '#domain/norms/norms.ts'
import { memoryNotebooks } from './notebooks.ts'
import { by, keyOf } from './shelf.ts'
import type { Tables } from './tables.ts'

export function memoryNorms(tables: Tables): NormStore {
  const { normLists, normReviews, quarters } = tables
  const newest = (cellId: string): NormList | undefined =>
    normLists
      .where((row) => row.cellId === cellId)
      .toSorted(by((row) => row.version))
      .at(-1)
  return {
    lists: async (cellIds) => cellIds.flatMap((cellId) => newest(cellId) ?? []),
    async saveList(list) {
      if (list.version <= (newest(list.cellId)?.version ?? 0)) return 'clash'
      normLists.put(list)
      return 'saved'
    },
    reviews: async (cellIds, { from, to }) =>
      normReviews
        .where((row) => cellIds.includes(row.cellId) && from <= row.heldOn && row.heldOn <= to)
        .toSorted(
          by(
            (row) => row.recordedAt,
            (row) => row.id,
          ),
        ),
    async addReview(review, entries) {
      await memoryNotebooks(tables).append(entries)
      normReviews.put(review)
    },
    quarters: async (cellIds, year) =>
      quarters
        .where((row) => cellIds.includes(row.cellId) && row.year === year)
        .toSorted(
          by(
            (row) => row.cellId,
            (row) => row.quarter,
          ),
        ),
    async saveQuarter(quarter) {
      const known = quarters.get(keyOf(quarter.cellId, quarter.year, quarter.quarter))
      if ((known?.version ?? 0) !== quarter.version) return 'clash'
      quarters.put({ ...quarter, version: quarter.version + 1 })
      return 'saved'
    },
  }
}
