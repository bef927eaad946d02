import { beforeEach, describe, expect, test } from 'vitest'
import { aProgramme } from '../../tests/support/programme-example.ts'
import { type Commune, smallCommune } from '../../tests/support/small-commune.ts'
import { liveMeetings, type MeetingDeps } from './live-meetings.ts'
import { planMeeting } from './plan-meeting.ts'
import { publishProgramme, remindOfProgramme, withdrawProgramme } from './publish-programme.ts'
import { readCellProgrammes } from './read-cell-programmes.ts'
import { readUnitProgrammes } from './read-unit-programmes.ts'
import { takeProgramme } from './take-programme.ts'
import { takeSeat } from './take-seat.ts'

let commune: Commune
let deps: MeetingDeps
beforeEach(async () => {
  commune = await smallCommune()
  deps = { ports: commune.ports, meetings: liveMeetings(commune.ports, async () => {}) }
})

const programmeId = 'senhong_2026_12'
const { title, items } = aProgramme()
const publish = (over: object = {}, who = 'phuoc') =>
  publishProgramme(commune.ports, commune.actor(who), {
    ...{ unitId: 'senhong', month: '2026-12', saved: 0, title, items, changed: '' },
    ...over,
  })
const plan = async (over: object = {}) => {
  const done = await planMeeting(deps, commune.actor('sau'), {
    ...{ cellId: 'ap3', kind: 'REGULAR', year: 2026, title: 'Sinh hoạt tháng 12', place: 'Nhà văn hóa' },
    ...{ startsAt: '2026-12-05T00:30:00.000Z', chairId: 'ap3-sau' },
    ...over,
  })
  if (!done.ok) throw new Error(String(done.refusal))
  return done.value.meetingId
}
const take = (meetingId: string, who = 'sau') => takeProgramme(deps, commune.actor(who), { cellId: 'ap3', programmeId, meetingId })
const itemsOf = async (meetingId: string) => {
  const seat = await takeSeat(deps, commune.actor('sau'), meetingId)
  if (!seat.ok) throw new Error('no seat')
  return (await deps.meetings.load(meetingId))?.steps.flatMap(({ items }) => items.map(({ title }) => title)) ?? []
}
const ofCell = async () => {
  const page = await readCellProgrammes(deps, commune.actor('sau'), { cellId: 'ap3' })
  if (!page.ok) throw new Error(page.refusal)
  return page.value.programmes
}
const ofUnit = async (year?: number) => {
  const page = await readUnitProgrammes(commune.ports, commune.actor('phuoc'), { unitId: 'senhong', year })
  if (!page.ok) throw new Error(page.refusal)
  return page.value
}
const told = async (cellId: string, memberId: string) =>
  (await commune.stores.inbox.ofMember(cellId, memberId, 10)).map(({ facts }) => facts.kind).toSorted()

describe('002: "soạn Chương trình sinh hoạt chi bộ định kỳ hằng tháng ... và hướng dẫn cho tất cả các chi bộ thực hiện"', () => {
  test('published above it stands on the desk of every cell below, and who leads them is told', async () => {
    expect(await publish()).toEqual({ ok: true, value: { programmeId, version: 1 } })
    expect((await ofCell()).map(({ title, unitName }) => [title, unitName])).toEqual([[title, 'Đảng bộ xã Sen Hồng']])
    expect(await told('ap3', 'ap3-sau')).toEqual(['PROGRAMME_PUBLISHED'])
    expect(await told('ap4', 'ap4-hai')).toEqual(['PROGRAMME_PUBLISHED'])
    expect(await told('ap3', 'ap3-loan')).toEqual([])
  })

  test.each(['sau', 'tam', 'binh', 'la'])('%s publishes nothing: to them there is no such desk', async (who) => {
    expect(await publish({}, who)).toEqual({ ok: false, refusal: 'access/not-found' })
  })

  test('one press puts it into the agenda of the coming meeting; a second changes nothing', async () => {
    await publish()
    const meetingId = await plan()
    const [before] = await ofCell()
    expect(before?.meetings).toMatchObject([
      { meetingId, takenVersion: null, difference: { added: expect.arrayContaining([items[0]?.title]) } },
    ])
    expect(await take(meetingId)).toEqual({ ok: true, value: { version: 1 } })
    const once = await itemsOf(meetingId)
    expect(once).toEqual(expect.arrayContaining(['Việc gì đã đăng ký mà chưa làm?', 'Kết quả thực hiện nhiệm vụ tháng trước']))
    expect((await take(meetingId)).ok).toBe(true)
    expect(await itemsOf(meetingId)).toEqual(once)
    const [after] = await ofCell()
    expect(after?.meetings).toMatchObject([{ takenVersion: 1, difference: { added: [], changed: [], removed: [] } }])
    expect(after?.uses).toMatchObject([{ meetingId, version: 1 }])
  })

  test('where no meeting is planned, planning takes it along', async () => {
    await publish()
    expect((await ofCell())[0]?.meetings).toEqual([])
    const meetingId = await plan({ programmeId })
    expect(await itemsOf(meetingId)).toEqual(expect.arrayContaining(['Ai giúp ai trong tháng tới?']))
    expect((await ofCell())[0]?.uses).toMatchObject([{ meetingId, version: 1 }])
  })

  test('of two meetings one after the other, the regular one takes it', async () => {
    await publish()
    await plan({ programmeId, followedBy: { title: 'Chuyên đề', startsAt: '2026-12-05T02:30:00.000Z' } })
    expect((await ofCell())[0]?.meetings.map(({ kind, takenVersion }) => [kind, takenVersion])).toEqual([
      ['REGULAR', 1],
      ['THEMATIC', null],
    ])
  })

  test('no yearly review takes it', async () => {
    await publish()
    const meetingId = await plan({ kind: 'ANNUAL_REVIEW' })
    expect(await take(meetingId)).toEqual({ ok: false, refusal: 'programme/not-for-this-meeting' })
  })

  test("another cell's desk, and a member without an office, can't", async () => {
    await publish()
    const meetingId = await plan()
    expect(await take(meetingId, 'hai')).toEqual({ ok: false, refusal: 'access/not-found' })
    expect(await take(meetingId, 'tam')).toEqual({ ok: false, refusal: 'access/not-found' })
  })

  test('a newer version is offered as a difference, and taken by the same press', async () => {
    await publish()
    const meetingId = await plan()
    await take(meetingId)
    const newer = items.map((item, index) => (index === 0 ? { ...item, title: 'Tin trong tỉnh' } : item))
    expect(await publish({ saved: 1, items: newer, changed: 'Đổi phần tin' })).toMatchObject({ ok: true, value: { version: 2 } })
    expect((await ofCell())[0]?.meetings[0]).toMatchObject({ takenVersion: 1, difference: { changed: [{ title: 'Tin trong tỉnh' }] } })
    await take(meetingId)
    expect(await itemsOf(meetingId)).toContain('Tin trong tỉnh')
    expect(await itemsOf(meetingId)).not.toContain(items[0]?.title)
    expect((await ofCell())[0]?.uses).toMatchObject([{ version: 2 }])
  })

  test('two people who write the same month: the second is told', async () => {
    await publish()
    expect(await publish({ title: 'Của người khác' })).toEqual({ ok: false, refusal: 'programme/changed-meanwhile' })
  })

  test('withdrawn it is offered no more; the agenda that took it keeps it', async () => {
    await publish()
    const meetingId = await plan({ programmeId })
    const withdrawn = await withdrawProgramme(commune.ports, commune.actor('phuoc'), {
      unitId: 'senhong',
      programmeId,
      saved: 1,
      reason: 'Hoãn',
    })
    expect(withdrawn.ok).toBe(true)
    expect(await ofCell()).toEqual([])
    expect(await itemsOf(meetingId)).toContain('Ai giúp ai trong tháng tới?')
  })
})

describe('Who has used it', () => {
  test('is known by cell and meeting, and the cells that have not are reminded, once a day', async () => {
    await publish()
    await plan({ programmeId })
    const page = await ofUnit()
    expect(page.uses).toMatchObject([{ cellId: 'ap3', status: 'DRAFT' }])
    expect(page.figures.months).toMatchObject([{ used: 1, held: 0, cells: 2 }])
    const remind = () => remindOfProgramme(commune.ports, commune.actor('phuoc'), { unitId: 'senhong', programmeId })
    expect(await remind()).toEqual({ ok: true, value: { cells: 1 } })
    await remind()
    expect(await told('ap4', 'ap4-hai')).toEqual(['PROGRAMME_PUBLISHED', 'PROGRAMME_REMINDER'])
    expect(await told('ap3', 'ap3-sau')).toEqual(['PROGRAMME_PUBLISHED'])
  })

  test('002, measure 6: the section for the yearly report says it in words and figures', async () => {
    await publish()
    await plan({ programmeId })
    const { section } = await ofUnit()
    expect(section.blocks[0]).toMatchObject({ text: expect.stringContaining('chương trình sinh hoạt chi bộ của 1 tháng (12/2026)') })
    expect(section.blocks[1]).toMatchObject({ text: expect.stringContaining('1/2 chi bộ (50,0%)') })
    expect((await ofUnit(2025)).section.blocks).toHaveLength(1)
  })
})
