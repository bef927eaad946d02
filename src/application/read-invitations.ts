import { invitationCodeOf, invitationMessage, spacedInvitationCode } from '#domain/meeting/invitation.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import type { Seat } from '#domain/meeting/seat.ts'
import { vietnamDay } from '#domain/organization/civil-date.ts'
import { ok, refuse } from '#domain/result.ts'
import { callToMeeting } from './convene.ts'
import type { MeetingDeps } from './live-meetings.ts'
import { invitationFacts } from './read-invitation.ts'

/** Who is invited and what they answered, for the cell committee before the meeting. To others there is no such list. */
export async function readReplies(deps: MeetingDeps, seat: Seat) {
  const meeting = prepares(seat) ? await deps.meetings.load(seat.meetingId) : null
  if (!meeting) return refuse('meeting/not-found' as const)
  const [facts, invited, replies] = await Promise.all([
    invitationFacts(deps, meeting),
    invitedTo(deps, meeting),
    deps.ports.stores.replies.ofMeeting(meeting.id),
  ])
  return ok({
    ...facts,
    maySteer: seat.maySteer,
    members: invited.map(({ memberId, name, standing }) => {
      const reply = replies.find((one) => one.memberId === memberId)
      return { memberId, name, standing, answer: reply?.answer ?? null, reason: reply?.reason ?? '', answeredAt: reply?.at ?? null }
    }),
  })
}

/** The sheets to print: one a member, each with the personal code that is scanned at the door. */
export async function readInvitationSheets(deps: MeetingDeps, seat: Seat) {
  const meeting = prepares(seat) ? await deps.meetings.load(seat.meetingId) : null
  if (!meeting) return refuse('meeting/not-found' as const)
  const [facts, invited, { checkInSecret }] = await Promise.all([
    invitationFacts(deps, meeting),
    invitedTo(deps, meeting),
    deps.meetings.surroundings(meeting),
  ])
  const { digests, addresses } = deps.ports
  const sheets = invited.map(({ memberId, name, office }) => {
    const code = invitationCodeOf(digests.hmacSha256(checkInSecret, invitationMessage(memberId)))
    return { memberId, name, office, code: spacedInvitationCode(code), url: addresses.door(meeting.id, code) }
  })
  return ok({ ...facts, sheets })
}

/** The cell committee, and the head of a party group that meets by itself. */
const prepares = ({ isCellCommittee, maySteer }: Seat): boolean => isCellCommittee || maySteer

/** Once the meeting has opened, those it convened; before, those of its day. */
const invitedTo = async ({ ports }: MeetingDeps, meeting: Meeting) =>
  meeting.convened.length > 0 ? meeting.convened : (await callToMeeting(ports, meeting, vietnamDay(meeting.startsAt))).convened
