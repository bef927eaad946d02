import { describe, expect, it } from 'vitest'
import { halls } from './hall.ts'

const meeting = 'ap3-hop'

function hall() {
  const clock = { ms: 0 }
  return { clock, here: halls(() => clock.ms) }
}

describe("the room's health", () => {
  it('a phone that drops out is reconnecting, after a minute gone, and back it is connected', () => {
    const { clock, here } = hall()
    here.phoneCame(meeting, 'sau', 'one')
    here.phoneCame(meeting, 'loan', 'two')
    here.phoneWent(meeting, 'sau', 'one')
    expect(here.health(meeting).phones).toEqual({ connected: 1, reconnecting: 1, gone: 0 })
    clock.ms = 61_000
    expect(here.health(meeting).phones).toEqual({ connected: 1, reconnecting: 0, gone: 1 })
    here.phoneCame(meeting, 'sau', 'three')
    expect(here.health(meeting).phones).toEqual({ connected: 2, reconnecting: 0, gone: 0 })
  })

  it('a member with two phones is one, and one of them may leave', () => {
    const { here } = hall()
    here.phoneCame(meeting, 'sau', 'one')
    here.phoneCame(meeting, 'sau', 'two')
    here.phoneWent(meeting, 'sau', 'one')
    expect(here.health(meeting).phones).toEqual({ connected: 1, reconnecting: 0, gone: 0 })
  })

  it('phones of several processes are counted once each, and a silent process is not believed for long', () => {
    const { clock, here } = hall()
    here.phoneCame(meeting, 'sau', 'one')
    here.phoneWent(meeting, 'sau', 'one')
    here.hear('other', { meetingId: meeting, phones: ['sau', 'ut'], lost: [], wallAgeMs: 400 })
    expect(here.phonesConnected(meeting)).toBe(2)
    expect(here.health(meeting)).toEqual({
      phones: { connected: 2, reconnecting: 0, gone: 0 },
      wall: { connected: true, secondsSince: 0 },
    })
    clock.ms = 9_000
    expect(here.phonesConnected(meeting)).toBe(0)
  })

  it('phones of a process that died are looked for until they come back at another one, and given up after a minute', () => {
    const { clock, here } = hall()
    here.hear('other', { meetingId: meeting, phones: ['sau', 'ut'], lost: [], wallAgeMs: 400 })
    clock.ms = 9_000
    expect(here.health(meeting).phones).toEqual({ connected: 0, reconnecting: 2, gone: 0 })
    here.phoneCame(meeting, 'ut', 'one')
    expect(here.health(meeting).phones).toEqual({ connected: 1, reconnecting: 1, gone: 0 })
    clock.ms = 61_000
    expect(here.health(meeting).phones).toEqual({ connected: 1, reconnecting: 0, gone: 1 })
    clock.ms = 31 * 60_000
    expect(here.health(meeting).phones).toEqual({ connected: 1, reconnecting: 0, gone: 0 })
  })

  it('what was heard of meetings that are long over is not kept', () => {
    const { clock, here } = hall()
    here.hear('other', { meetingId: meeting, phones: ['sau'], lost: [], wallAgeMs: null })
    here.forgetSilent()
    expect(here.health(meeting).phones.connected).toBe(1)
    clock.ms = 31 * 60_000
    here.forgetSilent()
    clock.ms = 0
    expect(here.health(meeting).phones.connected).toBe(0)
  })

  it('a wall that stops answering is told with its age', () => {
    const { clock, here } = hall()
    expect(here.health(meeting).wall).toEqual({ connected: false, secondsSince: null })
    here.wallSeen(meeting)
    clock.ms = 7_400
    expect(here.health(meeting).wall).toEqual({ connected: false, secondsSince: 7 })
  })
})
