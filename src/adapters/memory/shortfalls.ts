import type { ShortfallStore } from '#application/ports/notebooks.ts'
import { by } from './shelf.ts'
import type { Tables } from './tables.ts'

export const memoryShortfalls = ({ shortfalls }: Tables): ShortfallStore => ({
  ofCell: async (cellId, year) =>
    shortfalls
      .where((row) => row.cellId === cellId && (row.year === year || (row.year < year && row.state !== 'REMEDIED')))
      .toSorted(
        by(
          (row) => row.agendaOrder,
          (row) => row.id,
        ),
      ),
  async find(cellId, id) {
    const found = shortfalls.get(id)
    return found?.cellId === cellId ? found : null
  },
  async save(saved) {
    for (const shortfall of saved) shortfalls.put(shortfall)
  },
})
