import type { Result } from '#domain/result.ts'
import { type KnownBallots, knownBallots } from './known-ballots.ts'
import { type MeetingReader, meetingReader } from './load-meeting.ts'
import { type Commanded, type Job, meetingQueue } from './meeting-queue.ts'
import { type SurroundingsReader, surroundingsReader } from './meeting-surroundings.ts'
import type { Ports } from './ports.ts'
import type { Refusal } from './refusal.ts'
import { type ShownTurnout, shownTurnout } from './shown-turnout.ts'

/** The meetings as one process holds them: folded states that follow the log, and one queue a meeting. Born once, in server/. */
export type LiveMeetings = MeetingReader & {
  /** Decides and saves in the order of arrival. Commands that queue up are folded into one append. */
  submit(meetingId: string, job: Job): Promise<Result<Commanded, Refusal>>
  /** Commands that wait in this process, over all meetings. */
  waiting(): number
  surroundings: SurroundingsReader
  ballots: KnownBallots
  turnout: ShownTurnout
}

/** What the use cases of meeting and ballot are given. */
export type MeetingDeps = { ports: Ports; meetings: LiveMeetings }

/** `pause` waits that many milliseconds: the retry after a clash is jittered. */
export function liveMeetings(ports: Ports, pause: (milliseconds: number) => Promise<void>): LiveMeetings {
  const reader = meetingReader(ports)
  const { submit, waiting } = meetingQueue({ ports, reader, pause })
  return {
    ...reader,
    submit,
    waiting,
    surroundings: surroundingsReader(ports),
    ballots: knownBallots(ports, pause),
    turnout: shownTurnout(ports, pause),
  }
}
