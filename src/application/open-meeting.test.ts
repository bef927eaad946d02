import { describe, expect, it } from 'vitest'
import { aHall, announcedMeeting, must, seatOf } from '../../tests/support/cell-hall.ts'
import { aMember, aStatus } from '../../tests/support/people.ts'
import { openMeeting } from './open-meeting.ts'
import type { ShortfallRecord } from './ports/notebooks.ts'

const shortfall = (over: Partial<ShortfallRecord>): ShortfallRecord => ({
  ...{
    cellId: 'ap3',
    id: 'ap3-s1',
    memberId: 'ap3-tam',
    year: 2026,
    topic: 'UNITY',
    text: 'Ít góp ý.',
    cause: '',
    remedy: 'Góp ý mỗi kỳ.',
    dueOn: null,
  },
  ...{
    source: 'SELF',
    state: 'OPEN',
    conclusion: null,
    followerId: null,
    onAgenda: true,
    agendaOrder: 1,
    display: 'NAMED',
    wallText: null,
  },
  ...{ mergedIntoId: null, answer: null, concludedIn: null },
  ...over,
})

async function opened(hall: Awaited<ReturnType<typeof aHall>>) {
  const meetingId = await announcedMeeting(hall)
  must(await openMeeting(hall.deps, await seatOf(hall, 'sau', meetingId)))
  const meeting = await hall.deps.meetings.load(meetingId)
  if (!meeting) throw new Error('no meeting')
  return meeting
}

describe('opening a meeting', () => {
  it('freezes the base and the quorum as they stand on the day (rules 2 to 5)', async () => {
    const hall = await aHall()
    await hall.stores.members.saveStatus(aStatus('ap3-lanh', 'EXEMPT'))
    await hall.stores.members.saveStatus(aStatus('ap3-moi', 'AWAY'))
    await hall.stores.members.save(aMember('ap3-tam2', { cellId: 'ap3', personId: 'ba', name: 'Võ Thị Ba', membership: 'TEMPORARY' }))
    const meeting = await opened(hall)
    expect(meeting.quorum).toMatchObject({ base: 4, needed: 3 })
    const of = (memberId: string) => meeting.convened.find((one) => one.memberId === memberId)
    expect(of('ap3-sau')).toMatchObject({ inBase: true, office: 'SECRETARY' })
    expect(of('ap3-lanh')).toMatchObject({ inBase: false, exempt: true })
    expect(of('ap3-nga')).toMatchObject({ inBase: false, standing: 'PROBATIONARY' })
    expect(of('ap3-tam2')).toMatchObject({ inBase: false, temporary: true })
    expect(of('ap3-moi')).toBeUndefined()
  })

  it('brings the shortfalls of the agenda, older open ones too, merged ones as one card', async () => {
    const hall = await aHall()
    await hall.stores.shortfalls.save([
      shortfall({}),
      shortfall({ id: 'ap3-s2', memberId: 'ap3-ut', mergedIntoId: 'ap3-s1', onAgenda: false }),
      shortfall({ id: 'ap3-s3', year: 2025, state: 'CARRIED_OVER', agendaOrder: 0, concludedIn: 'ap3-old' }),
      shortfall({ id: 'ap3-s4', onAgenda: false }),
      shortfall({ id: 'ap3-s5', state: 'REMEDIED' }),
    ])
    const meeting = await opened(hall)
    expect(meeting.shortfalls.map(({ id, alsoMemberIds }) => [id, alsoMemberIds])).toEqual([
      ['ap3-s3', []],
      ['ap3-s1', ['ap3-ut']],
    ])
  })

  it('is refused to one who may not steer, and before the announcement', async () => {
    const hall = await aHall()
    const meetingId = await announcedMeeting(hall)
    expect(await openMeeting(hall.deps, await seatOf(hall, 'tam', meetingId))).toEqual({ ok: false, refusal: 'meeting/may-not-steer' })
  })

  it('is refused with fewer than three official members (rule 1)', async () => {
    const hall = await aHall()
    const meetingId = await announcedMeeting(hall)
    for (const key of ['tam', 'lanh', 'moi', 'ut']) {
      const [member] = await hall.stores.members.ofPerson(key)
      if (member) await hall.stores.members.save({ ...member, leftOn: '2026-12-01' })
    }
    expect(await openMeeting(hall.deps, await seatOf(hall, 'sau', meetingId))).toEqual({
      ok: false,
      refusal: 'meeting/too-few-official-members',
    })
  })
})
