import type { Seat } from '#domain/meeting/seat.ts'
import { submitCommand } from './command-meeting.ts'
import type { MeetingDeps } from './live-meetings.ts'

/** From draft to announced: every member of the cell sees it. */
export const announceMeeting = (deps: MeetingDeps, seat: Seat) => submitCommand(deps, seat, { type: 'announce' })
