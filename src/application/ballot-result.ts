import { sealCode } from '#domain/ballot/ballot-codes.ts'
import type { Board, Layout, OnPaper } from '#domain/ballot/types.ts'
import { combineTwoSheets, type Proposal, passes, proposeLevel } from '#domain/classification/proposed-level.ts'
import type { RuleSet } from '#domain/classification/rule-set.ts'
import type { BallotResult, ResultRow } from '#domain/meeting/meeting.ts'
import { majorityOf } from '#domain/organization/voting-base.ts'
import type { BallotRecord } from './ports/ballots.ts'

/**
 * What is said beside the board: names of who counted the printed papers, how many phones were there to recount, and what the first sheet came
 * to for a member on the second.
 */
export type Publication = { countedBy: readonly string[]; phonesAtPublication: number; firstSheet: (memberId: string | null) => Proposal }

/** What the log says of a counted ballot: figures from the board, outcomes by the rule set. Always a proposal (rule 23). */
export function ballotResult(ballot: BallotRecord, board: Board, publication: Publication): BallotResult {
  const { countedBy, phonesAtPublication } = publication
  return {
    ...board.counts,
    base: ballot.base,
    majority: majorityOf(ballot.base),
    rows: ballot.rows.map(({ key, memberId, label }) => {
      const figures = { ...board.tally[key] }
      return { key, memberId, label, figures, outcome: outcomeOf(ballot, figures, publication.firstSheet(memberId)) }
    }),
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

/** A rehearsal decides nothing: its counts are shown and its outcome is none. */
function outcomeOf(ballot: BallotRecord, figures: ResultRow['figures'], firstSheet: Proposal): string | null {
  if (ballot.kind === 'REHEARSAL') return null
  if (ballot.kind === 'EXCELLENT') return combineTwoSheets(firstSheet, figures.AGREE ?? 0, ballot.base)
  const asked = askedIn(ballot.layout, figures)
  if (asked !== null) return passes(asked, ballot.base) ? 'PASSED' : 'NOT_PASSED'
  return proposeLevel(figures, ballot.base, ruleSetOf(ballot).tallyRule)
}

/** Votes for what a row asks with yes or no; null where it asks for a level. */
function askedIn(layout: Layout, figures: Readonly<Record<string, number>>): number | null {
  if (layout === 'CHOOSE_UP_TO_K') return figures.CHOSEN ?? 0
  return 'AGREE' in figures ? (figures.AGREE ?? 0) : null
}

/** The rule set as it was when the ballot opened, carried whole. */
export const ruleSetOf = (ballot: Pick<BallotRecord, 'ruleSet'>): RuleSet => ballot.ruleSet as unknown as RuleSet
