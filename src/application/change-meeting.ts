import type { Seat } from '#domain/meeting/seat.ts'
import { submitCommand } from './command-meeting.ts'
import type { MeetingDeps } from './live-meetings.ts'

export type ChangedInvitation = { title: string; place: string; startsAt: string; chairId: string }

/** Changes title, place, time or chair before the meeting opens. */
export const changeMeeting = (deps: MeetingDeps, seat: Seat, { title, place, startsAt, chairId }: ChangedInvitation) =>
  submitCommand(deps, seat, { type: 'change', title, place, startsAt, chairId })
