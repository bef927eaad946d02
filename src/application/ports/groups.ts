import type { CellGroup } from '#domain/organization/cell-groups.ts'

export interface GroupStore {
  /** Every party group of the cell, dissolved ones included, in the order of their ids. */
  ofCell(cellId: string): Promise<CellGroup[]>
  /** The whole group with its members of all times; one of the same id is replaced. */
  save(group: CellGroup): Promise<void>
}
