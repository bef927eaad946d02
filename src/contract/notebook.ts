import { z } from 'zod'
import type { Level } from '#domain/classification/levels.ts'
import type { Proposal } from '#domain/classification/proposed-level.ts'
import { type AppealStage, entryKinds, type NotebookEntry } from '#domain/notebook/entry.ts'
import type { Piece } from '#domain/notebook/search.ts'
import type { RegistrationItem, ShortfallSource, ShortfallState } from '#domain/notebook/types.ts'
import type { AppealLine } from './appeal.ts'
import { choice, identifier, mayBeEmpty, text, year } from './fields.ts'

export const myNotebookInput = z.strictObject({ cellId: identifier.optional(), year: year.optional() })
export const acknowledgeInput = z.strictObject({ entryId: identifier })
/** `memberId`: whose book, where the cell committee corrects a line of its own; null in one's own book. */
export const correctInput = z.strictObject({ entryId: identifier, memberId: identifier.nullable(), text: text(2000) })
export const memberNotebookInput = z.strictObject({ cellId: identifier, memberId: identifier, year: year.optional() })
export const inspectedInput = z.strictObject({ mandateId: identifier, memberId: identifier, year: year.optional() })
export const searchInput = z.strictObject({ words: mayBeEmpty(120), kind: choice(...entryKinds).nullable(), year: year.nullable() })

/** A line of the notebook as the member reads it. */
export type NotebookLine = {
  entry: NotebookEntry
  /** The cell it was written in: of today, or one the member has left. */
  cellName: string
  /** Confirmed by the secretary for the meeting (signed: who, role, when); null while it waits, or where none is needed. */
  confirmed: { name: string; role: string; at: string } | null
  acknowledgedAt: string | null
  /** First hex digits of the meeting's last digest, by fours; null outside a meeting. */
  seal: string | null
  meetingTitle: string | null
  /** The reader wrote it, and may append a correction. */
  mayCorrect: boolean
}

/** notebook.ofMember, inspection.notebook: a year of somebody's notebook as others may read it. */
export type ReadNotebook = {
  memberId: string
  personName: string
  cellName: string
  year: number
  years: number[]
  lines: NotebookLine[]
}

/** notebook.search: lines found, the newest first; `total` counts those beyond the ones given. */
export type NotebookFound = { total: number; years: number[]; hits: { entry: NotebookEntry; cellName: string; pieces: Piece[] }[] }

export type NotebookShortfall = {
  id: string
  topic: string
  text: string
  cause: string
  remedy: string
  dueOn: string | null
  /** Its day has passed and it is not remedied. */
  overdue: boolean
  source: ShortfallSource
  state: ShortfallState
  conclusion: string | null
  follower: string | null
  answer: string | null
}

/** notebook.mine: a year of one member, the result first. */
export type MyNotebook = {
  personName: string
  cellId: string
  memberId: string
  cellName: string
  upperName: string
  year: number
  /** Years that have anything in them, oldest first; the asked one and the one under review are always among them. */
  years: number[]
  /** The four steps to the result, each null until it exists. */
  selfLevel: { level: Level; handedInAt: string } | null
  committeeLevel: { level: Level; at: string } | null
  cellOpinion: {
    /** NO_MAJORITY: discuss and vote again. Null: counts only, the cell committee proposes. */
    proposal: Proposal
    figures: Record<string, number>
    base: number
    at: string
    ballotId: string
  } | null
  decided: {
    level: Level
    number: string
    decidedOn: string
    reason: string | null
    deciding: string
    entryId: string
    acknowledgedAt: string | null
  } | null
  registration: readonly RegistrationItem[]
  shortfalls: NotebookShortfall[]
  /** The last appeal, and the result that may be looked at again, with the last day to ask; null when there is none. */
  appeal: { last: AppealLine | null; mayAsk: { stage: AppealStage; until: string } | null }
  /** Everything appended in the year, oldest first. */
  lines: NotebookLine[]
}
