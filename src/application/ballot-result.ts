import { sealCode } from '#domain/ballot/ballot-codes.ts'
import { excellentRowKey } from '#domain/ballot/rows.ts'
import type { Board, Layout, OnPaper } from '#domain/ballot/types.ts'
import { combineTwoSheets, passes, proposeLevel } from '#domain/classification/proposed-level.ts'
import type { RuleSet } from '#domain/classification/rule-set.ts'
import type { BallotResult, ResultRow } from '#domain/meeting/meeting.ts'
import { majorityOf } from '#domain/organization/voting-base.ts'
import type { BallotRecord } from './ports/ballots.ts'

/** What is said beside the board: names of who counted the printed papers, and how many phones were there to recount. */
export type Publication = { countedBy: readonly string[]; phonesAtPublication: number }

/** What the log says of a counted ballot: figures from the board, outcomes by the rule set. Always a proposal (rule 23). */
export function ballotResult(ballot: BallotRecord, board: Board, { countedBy, phonesAtPublication }: Publication): BallotResult {
  return {
    ...board.counts,
    base: ballot.base,
    majority: majorityOf(ballot.base),
    rows: ballot.rows.map((row) => resultRow(ballot, board, row)),
    took: [...board.took],
    onPaper: board.onPaper && shareOf(board.onPaper, countedBy),
    digest: board.digest,
    seal: sealCode(board.digest),
    phonesAtPublication,
  }
}

const shareOf = ({ issued, collected, invalid }: OnPaper, countedBy: readonly string[]): BallotResult['onPaper'] => ({
  issued,
  collected,
  invalid,
  countedBy: [...countedBy],
})

function resultRow(ballot: BallotRecord, board: Board, row: { key: string; memberId: string | null; label: string }): ResultRow {
  const figures = { ...board.tally[row.key] }
  return { key: row.key, memberId: row.memberId, label: row.label, figures, outcome: outcomeOf(ballot, board, row.key) }
}

/** A rehearsal decides nothing: its counts are shown and its outcome is none. */
function outcomeOf(ballot: BallotRecord, board: Board, key: string): string | null {
  if (ballot.kind === 'REHEARSAL') return null
  const figures = board.tally[key] ?? {}
  const asked = askedIn(ballot.layout, figures)
  if (asked !== null) return passes(asked, ballot.base) ? 'PASSED' : 'NOT_PASSED'
  const proposal = proposeLevel(figures, ballot.base, ruleSetOf(ballot).tallyRule)
  if (ballot.layout !== 'TWO_SHEET') return proposal
  return combineTwoSheets(proposal, board.tally[excellentRowKey(key)]?.AGREE ?? null, ballot.base)
}

/** Votes for what a row asks with yes or no; null where it asks for a level. */
function askedIn(layout: Layout, figures: Readonly<Record<string, number>>): number | null {
  if (layout === 'CHOOSE_UP_TO_K') return figures.CHOSEN ?? 0
  return 'AGREE' in figures ? (figures.AGREE ?? 0) : null
}

/** The rule set as it was when the ballot opened, carried whole. */
export const ruleSetOf = (ballot: Pick<BallotRecord, 'ruleSet'>): RuleSet => ballot.ruleSet as unknown as RuleSet
