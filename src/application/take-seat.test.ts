import { describe, expect, it } from 'vitest'
import { aHall, announcedMeeting, must, openHall } from '../../tests/support/cell-hall.ts'
import { planMeeting } from './plan-meeting.ts'
import { takeSeat } from './take-seat.ts'

const draft = {
  cellId: 'ap3',
  kind: 'REGULAR' as const,
  year: 2026,
  title: 'Họp tháng 12',
  place: 'Nhà văn hóa',
  startsAt: '2026-12-20T00:30:00.000Z',
  chairId: 'ap3-sau',
}

describe('a seat in a meeting', () => {
  it('is for the members of the cell once it is announced; a draft is seen by the cell committee alone', async () => {
    const hall = await aHall()
    const { meetingId } = must(await planMeeting(hall.deps, hall.actor('sau'), draft))
    expect((await takeSeat(hall.deps, hall.actor('ut'), meetingId)).ok).toBe(true)
    expect(await takeSeat(hall.deps, hall.actor('tam'), meetingId)).toEqual({ ok: false, refusal: 'meeting/not-found' })
    const announced = await announcedMeeting(hall)
    expect((await takeSeat(hall.deps, hall.actor('tam'), announced)).ok).toBe(true)
  })

  it('to a stranger, a member of another cell, an administrator and a leader there is no such meeting, as to an unknown id', async () => {
    const hall = await aHall()
    const { meetingId } = await openHall(hall)
    for (const who of ['la', 'hai', 'nhat', 'binh', 'phuoc']) {
      expect(await takeSeat(hall.deps, hall.actor(who), meetingId), who).toEqual({ ok: false, refusal: 'meeting/not-found' })
    }
    expect(await takeSeat(hall.deps, hall.actor('sau'), 'ap3-nothing')).toEqual({ ok: false, refusal: 'meeting/not-found' })
  })

  it('secretary and deputy may steer, a committee member only when named chair, a member never', async () => {
    const hall = await aHall()
    const { meetingId } = await openHall(hall)
    const seat = async (who: string) => must(await takeSeat(hall.deps, hall.actor(who), meetingId))
    expect(await seat('sau')).toMatchObject({ maySteer: true, isCellCommittee: true })
    expect(await seat('loan')).toMatchObject({ maySteer: true, isCellCommittee: true })
    expect(await seat('ut')).toMatchObject({ maySteer: false, isCellCommittee: true })
    expect(await seat('tam')).toMatchObject({ maySteer: false, isCellCommittee: false })
  })

  it('who was convened keeps the seat after leaving the cell: the minutes and the board stay theirs to read', async () => {
    const hall = await aHall()
    const { meetingId } = await openHall(hall)
    const [member] = await hall.stores.members.ofPerson('tam')
    if (member) await hall.stores.members.save({ ...member, leftOn: '2026-12-05' })
    expect((await takeSeat(hall.deps, hall.actor('tam'), meetingId)).ok).toBe(true)
  })

  it('only the cell committee plans a meeting', async () => {
    const hall = await aHall()
    for (const who of ['tam', 'hai', 'la']) {
      expect(await planMeeting(hall.deps, hall.actor(who), draft), who).toEqual({ ok: false, refusal: 'access/not-found' })
    }
  })
})
