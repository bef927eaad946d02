import type { MeetingCommand, SimpleCommand } from '#domain/meeting/command.ts'
import { decide } from '#domain/meeting/decide.ts'
import type { Seat } from '#domain/meeting/seat.ts'
import type { Result } from '#domain/result.ts'
import type { MeetingDeps } from './live-meetings.ts'
import type { Commanded, Job } from './meeting-queue.ts'
import type { Refusal } from './refusal.ts'

type Answer = Promise<Result<Commanded, Refusal>>

/** One command of a person in the meeting, in the order of arrival. Decided on the log as it stands when its turn comes. */
export const commandMeeting = (deps: MeetingDeps, seat: Seat, command: SimpleCommand): Answer => submitCommand(deps, seat, command)

/** The same for commands whose facts a use case has gathered, with what is to be written in the same transaction. */
export const submitCommand = (
  { meetings }: MeetingDeps,
  seat: Seat,
  command: MeetingCommand,
  along: Pick<Job, 'changes' | 'whenChangeRefused'> = {},
): Answer => meetings.submit(seat.meetingId, { decide: (meeting, circumstance) => decide(meeting, command, seat, circumstance), ...along })
