import type { NormList, NormReview } from '#domain/norms/norms.ts'
import type { EmulationQuarter } from '#domain/norms/quarter.ts'
import type { NotebookEntry } from '#domain/notebook/entry.ts'
import type { CivilDate } from '#domain/organization/types.ts'

export interface NormStore {
  /** The newest list of each of these cells that has one. */
  lists(cellIds: string[]): Promise<NormList[]>
  /** A new version; none is changed. 'clash' when it is not newer than all on record for the cell. */
  saveList(list: NormList): Promise<'saved' | 'clash'>
  /** Held in these days, both included; all that were recorded, the oldest recorded first. */
  reviews(cellIds: string[], days: { from: CivilDate; to: CivilDate }): Promise<NormReview[]>
  /** A review with what it leaves in notebooks, in one transaction; its id is new. */
  addReview(review: NormReview, entries: NotebookEntry[]): Promise<void>
  quarters(cellIds: string[], year: number): Promise<EmulationQuarter[]>
  /** `version` is the one the writer saw, 0 for a new quarter: 'clash' when another wrote meanwhile. */
  saveQuarter(quarter: EmulationQuarter): Promise<'saved' | 'clash'>
}
