import type { IssuedNumber } from '#domain/minutes/numbering.ts'

/** One section as it was last saved. `version` counts its saves, from 1. */
export type MinutesTextRecord = {
  cellId: string
  meetingId: string
  section: string
  text: string
  version: number
  byName: string
  at: string
}

export type SentMinutesRecord = { cellId: string; meetingId: string; unitId: string; sentAt: string }

/** Minutes in the making, the numbers they are given, and the way up. What was signed is in the meeting's log. */
export interface MinutesStore {
  /** Sections that were written, by key. */
  texts(meetingId: string): Promise<MinutesTextRecord[]>
  /** `version` is the one that was read (0: none); 'clash' when another save came between, nothing is overwritten. */
  saveText(text: MinutesTextRecord): Promise<'saved' | 'clash'>
  /** Every number given in this cell. */
  numbers(cellId: string): Promise<IssuedNumber[]>
  /** Minutes that these cells have sent up. */
  sent(cellIds: string[]): Promise<SentMinutesRecord[]>
}
