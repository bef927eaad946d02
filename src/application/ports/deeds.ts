import type { NotebookEntry } from '#domain/notebook/entry.ts'
import type { GoodDeed } from '#domain/notebook/good-deed.ts'

export type DeedRecord = GoodDeed & { cellId: string }

export interface DeedStore {
  /** Of a year, whatever their state, those proposed first before later ones. */
  ofCell(cellId: string, year: number): Promise<DeedRecord[]>
  find(cellId: string, id: string): Promise<DeedRecord | null>
  /** Its id is new. */
  propose(deed: DeedRecord): Promise<void>
  /** Writes how it was settled and the notebook's line (null where it was declined) in one transaction; 'settled' when it was meanwhile. */
  settle(deed: DeedRecord, entry: NotebookEntry | null): Promise<'saved' | 'settled'>
}
