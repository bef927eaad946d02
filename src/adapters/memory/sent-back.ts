import type { SentBackStore } from '#application/ports/sent-back.ts'
import { by } from './shelf.ts'
import type { Tables } from './tables.ts'

export const memorySentBack = ({ sentBack }: Tables): SentBackStore => ({
  ofCells: async (cellIds, year) =>
    sentBack
      .where((row) => cellIds.includes(row.cellId) && row.year === year)
      .toSorted(
        by(
          (row) => row.at,
          (row) => row.id,
        ),
      ),
  async find(cellId, id) {
    const found = sentBack.get(id)
    return found?.cellId === cellId ? found : null
  },
  async add(list) {
    for (const one of list) sentBack.put(one)
  },
  async settle({ cellId, id }, settled) {
    const found = sentBack.get(id)
    if (found?.cellId !== cellId || found.settled) return false
    sentBack.put({ ...found, settled })
    return true
  },
})
