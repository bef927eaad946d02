import { describe, expect, it } from 'vitest'
import { aHall, ask, must, openHall, seatOf } from '../../tests/support/cell-hall.ts'
import { submitCommand } from './command-meeting.ts'
import { liveMeetings } from './live-meetings.ts'

const arrivals = ['sau', 'loan', 'ut', 'tam', 'lanh', 'moi', 'nga']

describe('commands that arrive together', () => {
  it('are folded into few appends, in the order of arrival', async () => {
    const hall = await aHall()
    const { meetingId } = await openHall(hall, [])
    const seats = await Promise.all(arrivals.map((key) => seatOf(hall, key, meetingId)))
    hall.told.length = 0
    const answers = await Promise.all(seats.map((seat) => submitCommand(hall.deps, seat, { type: 'checkIn', phone: 'CAN_VOTE' })))
    expect(answers.every(({ ok }) => ok)).toBe(true)
    expect(hall.told.length).toBeLessThanOrEqual(2)
    const events = (await hall.stores.meetings.events(meetingId, 0)).filter(({ type }) => type === 'attendanceRecorded')
    expect(events.map(({ payload }) => payload?.memberId)).toEqual(arrivals.map((key) => `ap3-${key}`))
  })

  it('are refused one by one: a wrong one spoils no other', async () => {
    const hall = await aHall()
    const { meetingId, chair } = await openHall(hall)
    const tam = await seatOf(hall, 'tam', meetingId)
    const [minuteTaker, next, speak] = await Promise.all([
      ask(hall, chair, { type: 'appointMinuteTaker', memberId: 'ap3-loan' }),
      ask(hall, tam, { type: 'next' }),
      ask(hall, tam, { type: 'askToSpeak' }),
    ])
    expect([minuteTaker.ok, speak.ok]).toEqual([true, true])
    expect(next).toEqual({ ok: false, refusal: 'meeting/not-steering' })
  })

  it('a tap repeated ten times is one vote, and answers with the version it found', async () => {
    const hall = await aHall()
    const { meetingId, chair } = await openHall(hall)
    must(await ask(hall, chair, { type: 'openVote', subject: 'OTHER', title: 'Nhất trí?' }))
    const voteId = (await hall.deps.meetings.load(meetingId))?.openVotes[0]?.id ?? ''
    const tam = await seatOf(hall, 'tam', meetingId)
    await Promise.all(Array.from({ length: 10 }, () => ask(hall, tam, { type: 'castOpenVote', voteId, choice: 'FOR' })))
    const votes = (await hall.stores.meetings.events(meetingId, 0)).filter(({ type }) => type === 'openVoteCast')
    expect(votes).toHaveLength(1)
  })
})

describe('two processes at one meeting', () => {
  it('lose nothing of each other: a clash is retried on the newer log', async () => {
    const hall = await aHall()
    const { meetingId } = await openHall(hall, [])
    const other = { ports: hall.ports, meetings: liveMeetings(hall.ports, async () => {}) }
    const seats = await Promise.all(arrivals.map((key) => seatOf(hall, key, meetingId)))
    const answers = await Promise.all(
      seats.map((seat, place) => submitCommand(place % 2 ? other : hall.deps, seat, { type: 'checkIn', phone: 'CAN_VOTE' })),
    )
    expect(answers.every(({ ok }) => ok)).toBe(true)
    const meeting = await other.meetings.load(meetingId)
    expect(Object.keys(meeting?.attendance ?? {})).toHaveLength(arrivals.length)
    expect(meeting).toEqual(await hall.deps.meetings.load(meetingId))
  })

  it('a log that never stands still is busy, said so, and nothing is written', async () => {
    const hall = await aHall()
    const { chair, meetingId } = await openHall(hall)
    const before = (await hall.stores.meetings.events(meetingId, 0)).length
    const meetings = { ...hall.stores.meetings, append: async () => 'clash' as const }
    const ports = { ...hall.ports, stores: { ...hall.stores, meetings } }
    const deps = { ports, meetings: liveMeetings(ports, async () => {}) }
    expect(await submitCommand(deps, chair, { type: 'appointMinuteTaker', memberId: 'ap3-loan' })).toEqual({
      ok: false,
      refusal: 'meeting/busy',
    })
    expect(await hall.stores.meetings.events(meetingId, 0)).toHaveLength(before)
  })

  it('a fault of the store reaches who asked, and the queue goes on', async () => {
    const hall = await aHall()
    const { chair } = await openHall(hall)
    let away = true
    const append: typeof hall.stores.meetings.append = async (one) => {
      if (away) throw new Error('the database is away')
      return hall.stores.meetings.append(one)
    }
    const ports = { ...hall.ports, stores: { ...hall.stores, meetings: { ...hall.stores.meetings, append } } }
    const deps = { ports, meetings: liveMeetings(ports, async () => {}) }
    await expect(submitCommand(deps, chair, { type: 'appointMinuteTaker', memberId: 'ap3-loan' })).rejects.toThrow('away')
    away = false
    expect((await submitCommand(deps, chair, { type: 'appointMinuteTaker', memberId: 'ap3-loan' })).ok).toBe(true)
  })
})
