import { describe, expect, it } from 'vitest'
import { speakingSecondsLeft, spokenMilliseconds } from './speaking-clock.ts'

const since = '2026-12-05T01:00:00.000Z'
const after = (seconds: number) => `2026-12-05T01:0${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}.000Z`

describe('a speaker’s clock', () => {
  it.each([
    ['has just begun', { runningSince: since, spokenMilliseconds: 0, limitSeconds: 180 }, 0, 180],
    ['runs', { runningSince: since, spokenMilliseconds: 0, limitSeconds: 180 }, 72, 108],
    ['runs again after a stop', { runningSince: since, spokenMilliseconds: 60_000, limitSeconds: 180 }, 72, 48],
    ['is stopped', { runningSince: null, spokenMilliseconds: 60_000, limitSeconds: 180 }, 72, 120],
    ['is over', { runningSince: since, spokenMilliseconds: 0, limitSeconds: 60 }, 75, -15],
    ['knows no limit', { runningSince: since, spokenMilliseconds: 0, limitSeconds: null }, 72, null],
  ])('%s', (_, clock, seconds, left) => {
    expect(speakingSecondsLeft(clock, after(seconds))).toBe(left)
  })

  it('a client whose idea of the server’s time lags sees no more than the whole time', () => {
    expect(spokenMilliseconds({ runningSince: since, spokenMilliseconds: 5000 }, '2026-12-05T00:59:58.000Z')).toBe(5000)
  })
})
