import { rhythmOf } from '#domain/classification/rule-set.ts'
import { isAnnouncedLate } from '#domain/meeting/invitation.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import type { Seat } from '#domain/meeting/seat.ts'
import { addSeconds } from '#domain/organization/civil-date.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { MeetingDeps } from './live-meetings.ts'

/** The invitation as one member holds it: when and where, and what they answered. */
export async function readInvitation(deps: MeetingDeps, seat: Seat) {
  const meeting = await deps.meetings.load(seat.meetingId)
  if (!meeting) return refuse('meeting/not-found' as const)
  const [facts, replies] = await Promise.all([invitationFacts(deps, meeting), deps.ports.stores.replies.ofMeeting(meeting.id)])
  const own = replies.find((one) => one.memberId === seat.memberId)
  return ok({ ...facts, reply: own ? { answer: own.answer, reason: own.reason } : null })
}

/** What an invitation says to everybody. */
export async function invitationFacts(deps: MeetingDeps, meeting: Meeting) {
  const { id: meetingId, cellId, kind, title, place, startsAt, status, announcedAt, cancelReason, chairId } = meeting
  const [{ cellName, upperName, ruleSet }, chair] = await Promise.all([
    deps.meetings.surroundings(meeting),
    chairId === null ? null : deps.ports.stores.members.find(cellId, chairId),
  ])
  const at = announcedAt ?? deps.ports.clock.now()
  return {
    ...{ meetingId, cellId, kind, title, place, startsAt, status, announcedAt, cancelReason, cellName, upperName },
    chairName: chair?.member.name ?? null,
    sequence: meeting.invitationSequence,
    /** When it is expected to end: by the least duration of rule 13. */
    endsAt: addSeconds(startsAt, 60 * rhythmOf(ruleSet).regularMinutes),
    agenda: meeting.steps.map((step) => ({ title: step.title, items: step.items.map((item) => item.title) })),
    /** Rule 16, judged on the day of the announcement, or today when there was none. */
    late: isAnnouncedLate({ startsAt, at }, ruleSet.deadlines.materialDaysBefore),
    daysBefore: ruleSet.deadlines.materialDaysBefore,
  }
}

export type InvitationFacts = Awaited<ReturnType<typeof invitationFacts>>

/** For the file that a calendar reads: of an invitation that was sent, and of one that was called off. */
export async function readInvitationEvent(deps: MeetingDeps, seat: Seat): Promise<Result<InvitationFacts, 'meeting/not-found'>> {
  const meeting = await deps.meetings.load(seat.meetingId)
  return meeting?.announcedAt ? ok(await invitationFacts(deps, meeting)) : refuse('meeting/not-found')
}
