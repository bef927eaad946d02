import { millisecondsBetween } from '../organization/civil-date.ts'
import type { Meeting, Speaker } from './meeting.ts'

/** A speaker's clock as every screen renders it from the server's time. */
export type SpeakingClock = {
  /** Null while the chair has stopped it. */
  runningSince: string | null
  /** Spoken before that. */
  spokenMilliseconds: number
  /** What the chair allows; null: as long as it takes. */
  limitSeconds: number | null
}

/** What was spoken until `at`, an instant of the server's clock. Never negative: a client's idea of that clock may lag a little. */
export const spokenMilliseconds = (clock: Pick<SpeakingClock, 'runningSince' | 'spokenMilliseconds'>, at: string): number =>
  clock.spokenMilliseconds + (clock.runningSince === null ? 0 : Math.max(0, millisecondsBetween(clock.runningSince, at)))

/** Whole seconds that are left at `at`; negative once the time is over, null without a limit. */
export const speakingSecondsLeft = (clock: SpeakingClock, at: string): number | null =>
  clock.limitSeconds === null ? null : Math.ceil((clock.limitSeconds * 1000 - spokenMilliseconds(clock, at)) / 1000)

export const clockOf = ({ speakingSeconds }: Meeting, { runningSince, spokenMilliseconds: spoken }: Speaker): SpeakingClock => ({
  runningSince,
  spokenMilliseconds: spoken,
  limitSeconds: speakingSeconds,
})
