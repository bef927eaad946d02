import { belongsOn, standingOn, statusesOn } from './standing.ts'
import type { CivilDate, Member, MemberStatus, Standing } from './types.ts'

/** Why someone who may be in the room does not vote (rules 2 to 4). */
export type NoVoteReason = 'PROBATIONARY' | 'TEMPORARY' | 'AWAY' | 'SUSPENDED' | 'EXEMPT_ABSENT'

/** One member of the cell as they stand on the day of the meeting. */
export type CalledMember = {
  member: Member
  standing: Standing
  /** Counts in E whether present or not (rule 3). */
  inBase: boolean
  /** Exempt from work and activities: counts in E only when checked in by the opening of the vote. */
  exempt: boolean
  temporary: boolean
  away: boolean
  suspended: boolean
}

export type VotingBase = {
  /** E of rule 3: the official members convened, and the exempt ones who came. */
  base: number
  /** The members that make up E: each of them may take one paper. */
  entitledIds: string[]
  /** Those of E who are present: what the quorum counts. */
  presentIds: string[]
  without: { memberId: string; why: NoVoteReason }[]
}

/** The cell's members on a day, each with what rules 2 to 4 ask of them; whoever had not joined or has left is not among them. */
export function callMembers(members: readonly Member[], statuses: readonly MemberStatus[], on: CivilDate): CalledMember[] {
  return members.flatMap((member) => {
    const standing = standingOn(member, on)
    if (!belongsOn(member, on) || standing === null) return []
    const kinds = statusesOn(member.id, statuses, on)
    const [exempt, away, suspended] = [kinds.has('EXEMPT'), kinds.has('AWAY'), kinds.has('SUSPENDED')]
    const temporary = member.membership === 'TEMPORARY'
    const inBase = standing === 'OFFICIAL' && !temporary && !exempt && !away && !suspended
    return [{ member, standing, inBase, exempt, temporary, away, suspended }]
  })
}

/**
 * E of rule 3 for a vote that opens now: official members of this (primary) cell without those temporarily transferred away, exempt or
 * suspended; an exempt one who is present is added. Never "those present". 294-QĐ/TW (26/5/2025), Điều 9, điểm 9.3.2.
 */
export function votingBase(called: readonly CalledMember[], presentIds: ReadonlySet<string>): VotingBase {
  const base: VotingBase = { base: 0, entitledIds: [], presentIds: [], without: [] }
  for (const one of called) {
    const present = presentIds.has(one.member.id)
    const why = noVoteReason(one, present)
    if (why) base.without.push({ memberId: one.member.id, why })
    else {
      base.entitledIds.push(one.member.id)
      if (present) base.presentIds.push(one.member.id)
    }
  }
  return { ...base, base: base.entitledIds.length }
}

/** Rule 1: a cell needs this many official members of its own to hold a valid meeting (three; Điều lệ Đảng). */
export const hasEnoughOfficialMembers = (called: readonly CalledMember[], minimum: number): boolean =>
  called.filter((one) => one.standing === 'OFFICIAL' && !one.temporary).length >= minimum

/** Rule 5: the members of E who must be present before a vote may open; a share of E, rounded up: ceil(2E/3) by default. */
export const quorumOf = (base: number, share: { numerator: number; denominator: number }): number =>
  Math.floor((base * share.numerator + share.denominator - 1) / share.denominator)

/** Votes that are more than half of the base. */
export const majorityOf = (base: number): number => Math.floor(base / 2) + 1

/** Null when the member votes. The reasons are asked in an order that names the strongest one. */
function noVoteReason(one: CalledMember, present: boolean): NoVoteReason | null {
  if (one.inBase) return null
  if (one.suspended) return 'SUSPENDED'
  if (one.temporary) return 'TEMPORARY'
  if (one.away) return 'AWAY'
  if (one.standing === 'PROBATIONARY') return 'PROBATIONARY'
  return present ? null : 'EXEMPT_ABSENT'
}
