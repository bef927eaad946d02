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

export type Issuing = Pick<Ballot, 'status' | 'voters' | 'printedOnly'>

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
  return ballot.printedOnly ? refuse('ballot/printed-only') : ok(true)
}

/**
 * Whether this member may be handed a printed paper: who may take one by phone may, and where there are printed papers alone too. That
 * nobody has both is guarded where the marks are kept.
 */
export const mayBeHanded = (ballot: Issuing, voter: Omit<Voter, 'taken'>): Result<true, BallotRefusal> =>
  mayTake({ ...ballot, printedOnly: false }, { ...voter, taken: 'NOTHING' })

/** With fewer voters than this the phone says before casting that others may guess. */
export const guessableBelow = 5

export const mayBeGuessed = ({ base }: Pick<Ballot, 'base'>): boolean => base < guessableBelow

const retried = (ballot: Issuing): Result<true, BallotRefusal> =>
  ballot.status === 'COUNTED' || ballot.status === 'CANCELLED' ? refuse(closedTo(ballot)) : ok(true)

const closedTo = ({ status }: Issuing): BallotRefusal => {
  if (status === 'CLOSING') return 'ballot/closing'
  return status === 'CANCELLED' ? 'ballot/cancelled' : 'ballot/not-open'
}
