import type { NominationStore } from '#application/ports/notebooks.ts'
import { by, keyOf } from './shelf.ts'
import type { Tables } from './tables.ts'

export const memoryNominations = ({ nominations }: Tables): NominationStore => ({
  ofCell: async (cellId, year) =>
    nominations.where((row) => row.cellId === cellId && row.year === year).toSorted(by((row) => row.memberId)),
  save: async (nomination) => nominations.put(nomination),
  remove: async (_cellId, memberId, year) => nominations.remove(keyOf(memberId, year)),
})
