import { quorumOf } from '../organization/voting-base.ts'
import type { Convened, Meeting } from './meeting.ts'
import { isPresent } from './roll-call.ts'

export type Presence = {
  official: { present: number; convened: number }
  probationary: { present: number; convened: number }
  base: number
  presentInBase: number
  needed: number
  quorate: boolean
}

/**
 * E of rule 3 for a vote that opens now and who may vote in it: the official members of the base whether present or not, and the exempt
 * ones who have checked in. Where the rule set counts PRESENT_VOTERS, only those of them who are present.
 */
export function entitlement(meeting: Meeting): { base: number; voterIds: string[] } {
  const entitled = meeting.convened.filter((one) => countsInBase(meeting, one))
  const voters = meeting.baseRule === 'CONVENED' ? entitled : entitled.filter(({ memberId }) => isPresent(meeting, memberId))
  return { base: voters.length, voterIds: voters.map(({ memberId }) => memberId) }
}

/** The figures of the roll call; null before the meeting has opened. */
export function presence(meeting: Meeting): Presence | null {
  if (!meeting.quorum) return null
  const inBase = meeting.convened.filter((one) => countsInBase(meeting, one))
  const presentInBase = inBase.filter(({ memberId }) => isPresent(meeting, memberId)).length
  const needed = neededOf(meeting.quorum, inBase.length)
  return {
    official: figures(meeting, 'OFFICIAL'),
    probationary: figures(meeting, 'PROBATIONARY'),
    base: inBase.length,
    presentInBase,
    needed,
    quorate: presentInBase >= needed,
  }
}

/** Rule 5: below the quorum only what is not voted on goes on. */
export const isQuorate = (meeting: Meeting): boolean => presence(meeting)?.quorate ?? false

/** Rule 1 counts the official members of this (primary) cell. */
export const officialMembers = (convened: readonly Convened[]): Convened[] =>
  convened.filter((one) => one.standing === 'OFFICIAL' && !one.temporary)

/** Rules 2 to 4. */
const countsInBase = (meeting: Meeting, one: Convened): boolean =>
  one.standing === 'OFFICIAL' && !one.temporary && (one.inBase || (one.exempt && isPresent(meeting, one.memberId)))

const neededOf = ({ needed, share }: NonNullable<Meeting['quorum']>, base: number): number =>
  share ? Math.max(needed, quorumOf(base, share)) : needed

/** Exempt members, and those away or suspended, are not expected: they count once they are in the room. */
function figures(meeting: Meeting, standing: Convened['standing']): { present: number; convened: number } {
  const expected = (one: Convened) => !one.exempt && (one.inBase || one.temporary || standing === 'PROBATIONARY')
  const counted = meeting.convened.filter((one) => one.standing === standing && (expected(one) || isPresent(meeting, one.memberId)))
  return { present: counted.filter(({ memberId }) => isPresent(meeting, memberId)).length, convened: counted.length }
}
