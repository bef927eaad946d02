import { ok, type Result, refuse } from '../result.ts'
import type { BallotRefusal } from './refusals.ts'
import type { Ballot } from './types.ts'

/** One who asks for a paper, as the meeting knows them now. */
export type Voter = {
  memberId: string
  official: boolean
  /** Checked in, by phone or by hand. */
  present: boolean
  /** What this member took before: nothing, with this very blinded message, or with another one. */
  taken: 'NOTHING' | 'SAME' | 'OTHER'
}

export type Issuing = Pick<Ballot, 'status' | 'voters'> & Partial<Pick<Ballot, 'printedVoters'>>

/**
 * Whether the box may issue a paper (rules 2, 3, 21): official, in the base frozen at opening, checked in, one paper only. The same
 * blinded message again is a retry: it is signed until the count, whatever happened since.
 */
export const mayTake = (ballot: Issuing, voter: Voter): Result<true, BallotRefusal> => {
  if (voter.taken === 'OTHER') return refuse('ballot/already-taken')
  if (voter.taken === 'SAME') return retried(ballot)
  if (ballot.status !== 'OPEN') return refuse(closedTo(ballot))
  if (!voter.official) return refuse('ballot/not-official')
  if (!ballot.voters.includes(voter.memberId)) return refuse('ballot/not-entitled')
  if (!voter.present) return refuse('ballot/not-present')
  if (ballot.printedVoters?.includes(voter.memberId)) return refuse('ballot/took-printed-paper')
  return ok(true)
}

/** With fewer voters than this the phone says before casting that others may guess. */
export const guessableBelow = 5

export const mayBeGuessed = ({ base }: Pick<Ballot, 'base'>): boolean => base < guessableBelow

const retried = (ballot: Issuing): Result<true, BallotRefusal> =>
  ballot.status === 'COUNTED' || ballot.status === 'CANCELLED' ? refuse(closedTo(ballot)) : ok(true)

const closedTo = ({ status }: Issuing): BallotRefusal => {
  if (status === 'CLOSING') return 'ballot/closing'
  return status === 'CANCELLED' ? 'ballot/cancelled' : 'ballot/not-open'
}
