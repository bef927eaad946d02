import type { DeedRecord, DeedStore } from '#application/ports/deeds.ts'
import { by } from './shelf.ts'
import type { Tables } from './tables.ts'

const inOrder = by<DeedRecord>(
  (row) => row.proposedAt,
  (row) => row.id,
)

export const memoryDeeds = ({ deeds, notebooks }: Tables): DeedStore => ({
  ofCell: async (cellId, year) => deeds.where((row) => row.cellId === cellId && row.year === year).toSorted(inOrder),
  async find(cellId, id) {
    const found = deeds.get(id)
    return found?.cellId === cellId ? found : null
  },
  propose: async (deed) => deeds.put(deed),
  async settle(deed, entry) {
    if (deeds.get(deed.id)?.state !== 'PROPOSED') return 'settled'
    deeds.put(deed)
    if (entry) notebooks.put(entry)
    return 'saved'
  },
})
