import type { VerifiedLog } from '#application/verify-logs.ts'
import type { Shown } from '../journal/line.ts'

/** A write as it is found in the database. */
export type Found = { kind: string; key: string; parts: Readonly<Record<string, string>> }

/** A ballot's board: numbers and row lists that nothing in the database joins; only a phone's own journal knows which belong together. */
export type FoundBoard = {
  ballotId: string
  counts: { issued: number; collected: number; valid: number; invalid: number }
  numbers: readonly string[]
  rows: Readonly<Record<string, readonly { id: string; mark: string }[]>>
}

/** What a run left behind, read after everything has come to rest. */
export type Facts = {
  found: readonly Found[]
  boards: readonly FoundBoard[]
  /** A sentence for each phone whose own recount of a board does not agree. */
  recounts: readonly string[]
  /** What one transaction writes together: where it `happened` all that is expected is there, once each; where it did not, nothing of it. */
  together: readonly { what: string; happened: boolean; expected: readonly string[]; there: readonly string[] }[]
  logs: readonly VerifiedLog[]
  /** A sentence for each figure that is kept otherwise than it is counted. */
  figures: readonly string[]
  /** What each audience is answered now. */
  fresh: readonly Shown[]
}
