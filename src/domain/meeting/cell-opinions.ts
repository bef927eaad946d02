import type { BallotResult, Meeting, MeetingBallot, ResultRow } from './meeting.ts'

/** A published row about one member, and the ballot it stands in. */
export type CountedRow = { ballot: MeetingBallot; result: BallotResult; row: ResultRow }

/**
 * What the cell came to over one member: the last count of the first (or only) sheet, what the second sheet made of it, and whether, without
 * a majority, the cell committee passes the counts on.
 */
export type CellOpinion = { memberId: string; first: CountedRow; second: CountedRow | null; passedOn: { reason: string } | null }

/**
 * The cell's opinion on everybody who stood on a counted classification ballot of this meeting. A second round replaces the first; a first
 * sheet that is counted anew lapses the second sheet before it.
 */
export function cellOpinions(meeting: Pick<Meeting, 'ballots'>): ReadonlyMap<string, CellOpinion> {
  const opinions = new Map<string, CellOpinion>()
  for (const ballot of meeting.ballots)
    for (const row of ballot.result?.rows ?? []) {
      if (row.memberId === null || ballot.result === null) continue
      const counted = { ballot, result: ballot.result, row }
      const before = opinions.get(row.memberId)
      if (ballot.kind === 'CLASSIFICATION')
        opinions.set(row.memberId, { memberId: row.memberId, first: counted, second: null, passedOn: passedOnOf(ballot, row.memberId) })
      if (ballot.kind === 'EXCELLENT' && before) opinions.set(row.memberId, { ...before, second: counted })
    }
  return opinions
}

const passedOnOf = ({ passedOn }: MeetingBallot, memberId: string): { reason: string } | null => {
  const found = passedOn.findLast(({ memberIds }) => memberIds.includes(memberId))
  return found ? { reason: found.reason } : null
}

/** Discussed and voted on again, unless the counts are passed on (rule 22). */
export const isUnsettled = (opinion: CellOpinion): boolean => outcomeOfOpinion(opinion) === 'NO_MAJORITY' && opinion.passedOn === null

/** A level, NO_MAJORITY, or null where only counts are shown (rule 22). */
export const outcomeOfOpinion = ({ first, second }: CellOpinion): string | null => (second ?? first).row.outcome
