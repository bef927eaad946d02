import { ok, type Result, refuse } from '../result.ts'
import { compareBase64url } from './base64url.ts'
import type { BallotRefusal } from './refusals.ts'
import { publicRows } from './rows.ts'
import { addSheet, combine, emptyTally } from './tally.ts'
import type {
  Ballot,
  Board,
  BoardBallot,
  BoardMark,
  BoardNumber,
  CastPaper,
  Counts,
  Figures,
  Mark,
  OnPaper,
  PublicKeys,
  PublicRow,
} from './types.ts'

/** What lies on the counting table. */
export type Box = {
  /** As cast, in whatever order the table gave them. */
  papers: readonly CastPaper[]
  /** Names of all who took a paper, by phone or printed: their number is `issued`. */
  took: readonly string[]
  onPaper: OnPaper | null
}

export type CountedBallot = PublicKeys &
  Pick<Ballot, 'id' | 'meetingId' | 'title' | 'layout' | 'base' | 'atMost' | 'ruleSet'> & { rows: readonly PublicRow[] }

/**
 * Lays the count open (design.md 4, step 5). The order of casting and whose phone sent which paper leave no trace: everything is sorted by
 * value and each row has its own list. `digest` is SHA-256 over RFC 8785, base64url.
 */
export const buildBoard = (ballot: CountedBallot, box: Box, digest: (value: object) => string): Board => {
  const rest: Omit<Board, 'digest'> = {
    format: 'so-tay-board/1',
    ballot: boardBallot(ballot),
    publicKey: ballot.publicKey,
    receiptKey: ballot.receiptKey,
    took: box.took.map((name) => name.normalize('NFC')).sort(byCodeUnits),
    counts: countsOf(box),
    onPaper: box.onPaper,
    numbers: sortedNumbers(box.papers),
    rows: rowLists(ballot.rows, box.papers),
    tally: tallyOf(ballot.rows, box),
  }
  return { ...rest, digest: digest(rest) }
}

/** Two voters who agreed on one row id spoil a board: it is refused here, and the way out is to cancel, instead of being published red. */
export const soundBox = ({ papers }: Pick<Box, 'papers'>): Result<true, BallotRefusal> => {
  const ids = papers.flatMap(({ rows }) => Object.values(rows).map(({ id }) => id))
  return new Set(ids).size === ids.length ? ok(true) : refuse('ballot/id-twice')
}

/** Phones' papers are all valid; only a printed one can be invalid (rule 18). */
export const countsOf = ({ papers, took, onPaper }: Box): Counts => {
  const collected = papers.length + (onPaper?.collected ?? 0)
  const invalid = onPaper?.invalid ?? 0
  return { issued: took.length, collected, valid: collected - invalid, invalid }
}

/** The figures of all valid papers, phones and printed. */
export const tallyOf = (rows: readonly PublicRow[], { papers, onPaper }: Pick<Box, 'papers' | 'onPaper'>): Figures => {
  const byPhone = papers.reduce((tally, paper) => addSheet(tally, marksOfSheet(paper)), emptyTally(rows))
  return onPaper ? combine(byPhone, onPaper.tally) : byPhone
}

export const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const boardBallot = ({ id, meetingId, title, layout, rows, base, atMost, ruleSet }: CountedBallot): BoardBallot => {
  const ballot = { id, meetingId, title: title.normalize('NFC'), layout, rows: publicRows(rows), base, ruleSet }
  return atMost === null ? ballot : { ...ballot, atMost }
}

const sortedNumbers = (papers: readonly CastPaper[]): BoardNumber[] =>
  papers.map(({ number, signature }) => ({ number, signature })).sort((a, b) => compareBase64url(a.number, b.number))

const rowLists = (rows: readonly PublicRow[], papers: readonly CastPaper[]): Record<string, BoardMark[]> =>
  Object.fromEntries(
    rows.map(({ key }) => [key, papers.flatMap((paper) => entryOf(paper, key)).sort((a, b) => compareBase64url(a.id, b.id))]),
  )

const entryOf = ({ rows }: CastPaper, key: string): BoardMark[] => {
  const entry = rows[key]
  return entry ? [{ id: entry.id, mark: entry.mark }] : []
}

const marksOfSheet = ({ rows }: CastPaper): Record<string, Mark> =>
  Object.fromEntries(Object.entries(rows).map(([key, { mark }]) => [key, mark]))
