import type { PrintedEntry } from '#domain/ballot/printed-papers.ts'
import type { BallotKind, BallotRow, BallotStatus, Board, CastPaper, Json, Layout, PublicKeys } from '#domain/ballot/types.ts'

/** A secret ballot as it is kept; private halves sealed with a key that lies outside the database. */
export type BallotRecord = PublicKeys & {
  id: string
  cellId: string
  meetingId: string
  kind: BallotKind
  layout: Layout
  title: string
  rows: readonly BallotRow[]
  /** K of CHOOSE_UP_TO_K; null in every other layout. */
  atMost: number | null
  base: number
  ruleSet: Json
  /** Members who may take a paper, frozen at opening. */
  voters: readonly string[]
  /** Held on printed papers alone: none is taken by phone. */
  printedOnly: boolean
  status: BallotStatus
  openedAt: string
  closesAt: string | null
  /** Null after the count and after a cancellation. */
  sealedKeys: Uint8Array | null
}

/** `issued` and `collected` by phone and tablet; `printed` papers handed out, which lie in a box that the software does not see. */
export type BoxTurnout = {
  status: BallotStatus
  issued: number
  collected: number
  printed: number
  secondsLeft: number | null
  readAt: string
}

/** What became of a paper: collected now, already there with the same sheet, there with another sheet, or too late. */
export type CastOutcome = 'collected' | 'same' | 'other' | 'late'

export interface BallotStore {
  /** Status fresh from the database. */
  find(ballotId: string): Promise<BallotRecord | null>
  /** Those of these ids that are ballots: one question, however many. */
  existing(ballotIds: readonly string[]): Promise<string[]>
  /** In the order of their opening. */
  ofMeeting(meetingId: string): Promise<BallotRecord[]>
  /**
   * Notes that the member took a paper, in one statement guarded by a share lock on the open ballot.
   * 'marked' and 'same' (the same blinded message again, until the count) may be signed; 'other', 'printed' (this member has a printed
   * paper) and 'not-open' are refused.
   */
  markVoter(ballotId: string, memberId: string, blindedHash: Uint8Array): Promise<'marked' | 'same' | 'other' | 'printed' | 'not-open'>
  /**
   * Notes that the member was handed a printed paper: the same list, the same statement, so that nobody ever has both. 'phone': took one by
   * phone or tablet before.
   */
  handPrinted(ballotId: string, memberId: string): Promise<'handed' | 'same' | 'phone' | 'not-open'>
  /** A mistaken note taken back while the ballot is open; a paper taken by phone stays. */
  takeBackPrinted(ballotId: string, memberId: string): Promise<'taken-back' | 'none' | 'not-open'>
  /**
   * Puts a paper in the box while the ballot is open or closing: one statement, never an error that would carry values.
   * The same sheet again is 'same', also after closing; after the count or a cancellation everything is 'late'.
   */
  cast(ballotId: string, paper: CastPaper): Promise<CastOutcome>
  turnout(ballotId: string): Promise<BoxTurnout | null>
  /** Members who took a paper: the signature list, in the order of their ids. */
  takers(ballotId: string): Promise<string[]>
  /** Those of them who were handed a printed paper, in the order of their ids. */
  printedTakers(ballotId: string): Promise<string[]>
  /** One person's count of the printed papers, in place of that person's former one; only while the ballot is closing or closed. */
  enterPrinted(ballotId: string, entry: PrintedEntry): Promise<'entered' | 'not-closed'>
  /** Takes that person's count back, on the same terms. */
  withdrawPrinted(ballotId: string, enteredBy: string): Promise<'withdrawn' | 'not-closed'>
  /** In the order of who entered them; none after the count and after a cancellation. */
  printedEntries(ballotId: string): Promise<PrintedEntry[]>
  /** The papers as cast in the order of their numbers, only of a CLOSED ballot, for the count; of any other none. */
  papers(ballotId: string): Promise<CastPaper[]>
  /**
   * CLOSING -> CLOSED for every ballot whose time is over by the database's clock, or lies further off than its grace because that clock was
   * set back; `only`: for this one, which leaves other cells' rows alone.
   */
  finishOverdue(only?: string): Promise<{ ballotId: string; meetingId: string }[]>
  /** The board as published; null before the count and after it was dropped. */
  board(ballotId: string): Promise<Board | null>
  /**
   * Drops the lists of every board whose time is over by the database's clock: `boardRetentionDays` of the ballot's own rule set after the
   * last decision on a member of the cell for the meeting's year. Counts, tally and digest stay. The ids of the ballots.
   */
  dropOldBoards(): Promise<string[]>
  /** Once a member; a second word changes nothing. */
  reportRecount(ballotId: string, memberId: string, agreed: boolean): Promise<void>
  recounts(ballotId: string): Promise<{ agreed: number; disagreed: number }>
}
