import type { BallotRow, Beside, ClosedLevel, Layout, LevelMark, PublicRow, TickedMark } from './types.ts'

/** Best first, as the columns of the printed sheet stand. */
export const levelMarks: readonly LevelMark[] = ['EXCELLENT', 'GOOD', 'SATISFACTORY', 'NOT_COMPLETED']

/** Someone, or a question, to be voted on; becomes one row. */
export type Candidate = { key: string; label: string; memberId: string | null; closed: readonly ClosedLevel[]; beside: Beside | null }

/** The rows of a sheet in the order given, without the levels that are closed to a row's member (rules 18, 24, 25). */
export const rowsOf = (layout: Layout, candidates: readonly Candidate[]): BallotRow[] =>
  candidates.map((candidate) => row(candidate, openMarks(layout, candidate.closed)))

/**
 * What may be ticked in a row of this layout when no level is closed; BLANK is always allowed besides. TWO_SHEET is its first sheet, three
 * levels for everybody: the second, EXCELLENT among nominees, is a YES_NO ballot that follows.
 */
export const marksOf = (layout: Layout): readonly TickedMark[] => {
  switch (layout) {
    case 'FOUR_COLUMN':
      return levelMarks
    case 'TWO_SHEET':
      return levelMarks.filter((level) => level !== 'EXCELLENT')
    case 'YES_NO':
      return ['AGREE', 'DISAGREE']
    case 'CHOOSE_UP_TO_K':
      return ['CHOSEN', 'NOT_CHOSEN']
  }
}

/** Only these three leave the room: nothing of a member's file is public. */
export const publicRows = (rows: readonly PublicRow[]): PublicRow[] =>
  rows.map(({ key, label, marks }) => ({ key, label, marks: [...marks] }))

const openMarks = (layout: Layout, closed: readonly ClosedLevel[]): TickedMark[] =>
  marksOf(layout).filter((mark) => !isClosed(closed, mark))

const isClosed = (closed: readonly ClosedLevel[], mark: TickedMark): boolean => closed.some(({ level }) => level === mark)

const row = (candidate: Candidate, marks: readonly TickedMark[]): BallotRow => ({
  key: candidate.key,
  label: candidate.label.normalize('NFC'),
  marks,
  memberId: candidate.memberId,
  closed: candidate.closed,
  beside: candidate.beside,
})
