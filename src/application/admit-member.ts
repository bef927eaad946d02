import { invitationCodeOf, invitationMessage, readInvitationCode } from '#domain/meeting/invitation.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import type { Presence } from '#domain/meeting/quorum.ts'
import { presence } from '#domain/meeting/quorum.ts'
import { convenedMember, isPresent } from '#domain/meeting/roll-call.ts'
import type { Seat } from '#domain/meeting/seat.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import { submitCommand } from './command-meeting.ts'
import type { MeetingDeps } from './live-meetings.ts'
import type { Refusal } from './refusal.ts'

export type Admitted = {
  memberId: string
  name: string
  standing: 'OFFICIAL' | 'PROBATIONARY'
  /** Was present before this scan. */
  already: boolean
  presence: Presence | null
}

/** Presence by the personal code of a printed invitation, scanned by who may steer: they see the person. Scanned again: nothing new. */
export async function admitMember(deps: MeetingDeps, seat: Seat, scanned: string): Promise<Result<Admitted, Refusal>> {
  const before = seat.maySteer ? await deps.meetings.load(seat.meetingId) : null
  if (!before) return refuse(seat.isCellCommittee ? 'meeting/may-not-steer' : 'meeting/not-found')
  if (before.status === 'ANNOUNCED') return refuse('meeting/not-open')
  const memberId = await memberOfCode(deps, before, readInvitationCode(scanned))
  const member = memberId === null ? undefined : convenedMember(before, memberId)
  if (!member) return refuse('meeting/unknown-invitation')
  const done = await submitCommand(deps, seat, { type: 'admit', memberId: member.memberId })
  if (!done.ok) return done
  const { name, standing } = member
  const already = isPresent(before, member.memberId)
  return ok({ memberId: member.memberId, name, standing, already, presence: await presenceNow(deps, seat) })
}

/** The wrong paper was scanned. */
export async function undoAdmission(deps: MeetingDeps, seat: Seat, memberId: string): Promise<Result<Presence | null, Refusal>> {
  if (!seat.isCellCommittee && !seat.maySteer) return refuse('meeting/not-found')
  const done = await submitCommand(deps, seat, { type: 'undoAdmission', memberId })
  return done.ok ? ok(await presenceNow(deps, seat)) : done
}

/** What the page at the door shows before its first scan. For who may steer; to others there is no such page. */
export async function readDoor({ meetings }: MeetingDeps, seat: Seat) {
  const meeting = seat.maySteer ? await meetings.load(seat.meetingId) : null
  if (!meeting) return refuse('meeting/not-found' as const)
  return ok({ title: meeting.title, status: meeting.status, presence: presence(meeting) })
}

async function memberOfCode({ ports, meetings }: MeetingDeps, meeting: Meeting, code: string): Promise<string | null> {
  const { checkInSecret } = await meetings.surroundings(meeting)
  const codeOf = (memberId: string) => invitationCodeOf(ports.digests.hmacSha256(checkInSecret, invitationMessage(memberId)))
  return meeting.convened.find(({ memberId }) => codeOf(memberId) === code)?.memberId ?? null
}

async function presenceNow({ meetings }: MeetingDeps, { meetingId }: Seat): Promise<Presence | null> {
  const meeting = await meetings.recent(meetingId)
  return meeting && presence(meeting)
}
