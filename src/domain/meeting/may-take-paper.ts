import type { Meeting } from './meeting.ts'
import { convenedMember, isPresent } from './roll-call.ts'

export type MayTake =
  | { ok: true }
  | { ok: false; why: 'NOT_OFFICIAL' | 'NOT_IN_BASE' | 'NOT_PRESENT' | 'LATE_EXEMPT' | 'PRINTED_ONLY' | 'ON_PAPER' }

/**
 * Whether this member takes a paper of this ballot by phone, as the roll call knows them now: the base is frozen when the ballot opens, presence is
 * asked when the paper is taken (rules 2 to 4). Whether taking is still open is the box's to say.
 */
export function mayTakePaper(meeting: Meeting, ballotId: string, memberId: string): MayTake {
  const member = convenedMember(meeting, memberId)
  const ballot = meeting.ballots.find(({ id }) => id === ballotId)
  if (!member || !ballot) return no('NOT_IN_BASE')
  if (member.standing !== 'OFFICIAL') return no('NOT_OFFICIAL')
  if (!ballot.voterIds.includes(memberId)) return no(member.exempt && !member.temporary ? 'LATE_EXEMPT' : 'NOT_IN_BASE')
  if (ballot.printedOnly) return no('PRINTED_ONLY')
  if (ballot.paperVoterIds.includes(memberId)) return no('ON_PAPER')
  return isPresent(meeting, memberId) ? { ok: true } : no('NOT_PRESENT')
}

const no = (why: Extract<MayTake, { ok: false }>['why']): MayTake => ({ ok: false, why })
