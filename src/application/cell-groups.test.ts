import { beforeEach, describe, expect, it } from 'vitest'
import { aHall, type Hall, must, official, seatOf, startsAt } from '../../tests/support/cell-hall.ts'
import { aMember } from '../../tests/support/people.ts'
import { announceMeeting } from './announce-meeting.ts'
import { openMeeting } from './open-meeting.ts'
import { planMeeting } from './plan-meeting.ts'
import { readConsole } from './read-console.ts'
import { readGroups } from './read-groups.ts'
import { dissolveGroup, saveGroup } from './save-group.ts'

const wanted = { cellId: 'ap3', groupId: null, name: 'Tổ đảng 1', headId: 'ap3-tam', memberIds: ['ap3-tam', 'ap3-lanh', 'ap3-nga'] }
const plan = { cellId: 'ap3', year: 2026, title: 'Họp tổ', place: 'Nhà đồng chí Tám', startsAt, chairId: 'ap3-tam' }

let hall: Hall
beforeEach(async () => {
  hall = await aHall()
})

const grow = async () => {
  for (let at = 0; at < 50; at += 1) {
    const [personId, name] = [`p${at}`, `Đồng chí ${at}`]
    await hall.stores.people.save({ id: personId, name, cardNumber: `77${at}`, phone: null, bornOn: null })
    await hall.stores.members.save(aMember(`ap3-p${at}`, { cellId: 'ap3', personId, name }))
  }
}
const found = async () => must(await saveGroup(hall.ports, hall.actor('sau'), wanted)).groupId
const planned = (over: object) => planMeeting(hall.deps, hall.actor('sau'), { ...plan, kind: 'REGULAR', ...over })

describe('the cell committee keeps the party groups (tổ đảng) of its cell', () => {
  it('founds one, puts it together anew, dissolves it', async () => {
    const groupId = await found()
    must(await saveGroup(hall.ports, hall.actor('loan'), { ...wanted, groupId, memberIds: ['ap3-tam', 'ap3-moi'] }))
    const { groups } = must(await readGroups(hall.ports, hall.actor('sau'), { cellId: 'ap3' }))
    expect(groups).toEqual([{ id: groupId, name: 'Tổ đảng 1', headId: 'ap3-tam', memberIds: ['ap3-tam', 'ap3-moi'], metThisYear: 0 }])
    must(await dissolveGroup(hall.ports, hall.actor('sau'), { cellId: 'ap3', groupId }))
    expect(must(await readGroups(hall.ports, hall.actor('sau'), { cellId: 'ap3' })).groups).toEqual([])
  })

  it('hears beside the field what is wrong', async () => {
    await found()
    expect(await saveGroup(hall.ports, hall.actor('sau'), { ...wanted, name: 'Tổ đảng 2' })).toMatchObject({
      ok: false,
      refusal: { fields: [{ field: 'memberIds', code: 'group/member-elsewhere' }] },
    })
  })

  it('to a member, and to the committee of another cell, there is no such cell', async () => {
    for (const who of ['tam', 'hai'])
      expect(await saveGroup(hall.ports, hall.actor(who), wanted)).toMatchObject({ refusal: 'access/not-found' })
  })
})

describe('a party group meets by itself (03-HD/TW 2022)', () => {
  it('only in a large cell, for regular meetings, three times a year', async () => {
    const groupId = await found()
    expect(await planned({ groupId })).toMatchObject({ refusal: 'group/cell-too-small' })
    await grow()
    expect(await planned({ groupId, kind: 'ANNUAL_REVIEW' })).toMatchObject({ refusal: 'group/regular-only' })
    for (let time = 0; time < 3; time += 1) must(await planned({ groupId }))
    expect(await planned({ groupId })).toMatchObject({ refusal: 'group/met-enough' })
    must(await planned({}))
  })

  it('calls the group alone, under its name, and its head presides', async () => {
    await grow()
    const { meetingId } = must(await planned({ groupId: await found() }))
    must(await announceMeeting(hall.deps, await seatOf(hall, 'sau', meetingId)))
    must(await openMeeting(hall.deps, await seatOf(hall, 'tam', meetingId)))
    const seat = await seatOf(hall, 'tam', meetingId)
    const { view } = must(await readConsole(hall.deps, seat))
    expect(view.members.map(({ memberId }) => memberId).toSorted()).toEqual(['ap3-lanh', 'ap3-nga', 'ap3-tam'])
    expect([view.cellName, view.presence?.base, view.steering?.memberId]).toEqual(['Tổ đảng 1, Chi bộ Ấp 3', 2, 'ap3-tam'])
  })

  it('is nobody else’s meeting', async () => {
    await grow()
    const { meetingId } = must(await planned({ groupId: await found() }))
    must(await announceMeeting(hall.deps, await seatOf(hall, 'sau', meetingId)))
    expect(official).toContain('moi')
    await expect(seatOf(hall, 'moi', meetingId)).rejects.toThrow('meeting/not-found')
  })
})
