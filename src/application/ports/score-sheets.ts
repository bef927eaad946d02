import type { ScoredBy, ScoreSheet } from '#domain/classification/score-sheet.ts'

export type ScoreSheetRecord = {
  cellId: string
  memberId: string
  year: number
  by: ScoredBy
  sheet: ScoreSheet
  recordedById: string
  recordedAt: string
  version: number
}

export interface ScoreSheetStore {
  /** One's own and the cell committee's sheet of a member, where they exist. */
  ofMember(cellId: string, memberId: string, year: number): Promise<ScoreSheetRecord[]>
  /** Of several cells at once, by the members' ids. */
  ofCells(cellIds: readonly string[], year: number): Promise<ScoreSheetRecord[]>
  /** `version` is the one the writer saw, 0 for none: 'clash' when another wrote meanwhile. */
  save(record: ScoreSheetRecord): Promise<'saved' | 'clash'>
}
