import type { GroupStore } from '#application/ports/groups.ts'
import { by } from './shelf.ts'
import type { Tables } from './tables.ts'

export const memoryGroups = ({ groups }: Tables): GroupStore => ({
  ofCell: async (cellId) => groups.where((row) => row.cellId === cellId).toSorted(by((row) => row.id)),
  save: async (group) => groups.put(group),
})
