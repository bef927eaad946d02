import { z } from 'zod'
import type { Level } from '#domain/classification/levels.ts'
import type { GoodDeed } from '#domain/notebook/good-deed.ts'
import { day, identifier, mayBeEmpty, text, year } from './fields.ts'

export const myDeedsInput = z.strictObject({ cellId: identifier.optional(), year: year.optional() })
export const cellDeedsInput = z.strictObject({ cellId: identifier, year: year.optional() })
export const proposeDeedInput = z.strictObject({ cellId: identifier, memberId: identifier, text: text(600), doneOn: day.nullable() })
export const settleDeedInput = z.strictObject({
  cellId: identifier,
  deedId: identifier,
  confirmed: z.boolean(),
  word: mayBeEmpty(600),
  /** The meeting in which the cell confirmed it. */
  meetingId: identifier.nullable(),
})

type InCell = { memberId: string; name: string }

/** One that waits or was declined. `name` is whose deed it is. */
export type DeedLine = InCell & Pick<GoodDeed, 'text' | 'doneOn' | 'state' | 'word' | 'proposedAt'> & { deedId: string; proposedBy: string }

/** A name on the roll of honour with the confirmed deeds. */
export type Honoured = InCell & { deeds: { deedId: string; text: string; doneOn: string | null; inMeeting: boolean }[] }

/** deed.mine */
export type MyDeeds = {
  cellId: string
  memberId: string
  year: number
  today: string
  members: InCell[]
  /** Proposed by the reader and not (yet) confirmed. */
  mine: DeedLine[]
  honoured: Honoured[]
}

/** deed.ofCell */
export type CellDeeds = {
  cellId: string
  cellName: string
  upperName: string
  year: number
  today: string
  ownMemberId: string | null
  members: InCell[]
  waiting: DeedLine[]
  declined: DeedLine[]
  /** `reason`: the text of a commendation proposal, ready to be edited; `nomination`: the one on record. `level`: as decided; null before. */
  honoured: (Honoured & { level: Level | null; nomination: string | null; reason: string })[]
  /** In which the cell may have confirmed one. */
  meetings: { meetingId: string; title: string; on: string }[]
}
