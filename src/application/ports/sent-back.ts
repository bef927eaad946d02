import type { SentBack, SentBackSettled } from '#domain/classification/sent-back.ts'

export interface SentBackStore {
  /** Of these cells and a year, oldest first. */
  ofCells(cellIds: string[], year: number): Promise<SentBack[]>
  find(cellId: string, id: string): Promise<SentBack | null>
  /** New ones, all or none. */
  add(list: SentBack[]): Promise<void>
  /** Once: false when it was settled meanwhile. */
  settle(of: { cellId: string; id: string }, settled: SentBackSettled): Promise<boolean>
}
