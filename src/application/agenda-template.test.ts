import { describe, expect, it } from 'vitest'
import { wholeStep } from '#domain/meeting/agenda.ts'
import { shippedAgenda } from '#domain/meeting/agenda-templates.ts'
import type { MeetingKind } from '#domain/meeting/meeting.ts'
import { aHall, type Hall, must, seatOf, startsAt, year } from '../../tests/support/cell-hall.ts'
import { announceMeeting } from './announce-meeting.ts'
import { openMeeting } from './open-meeting.ts'
import { planMeeting } from './plan-meeting.ts'
import { readAgendaTemplate } from './read-agenda-template.ts'
import { saveAgendaTemplate } from './save-agenda-template.ts'

const petitions = wholeStep({
  id: 'petitions',
  kind: 'OTHER',
  title: 'Trả lời kiến nghị',
  minutes: 5,
  presenterId: 'ap3-sau',
  note: 'riêng',
})
const withPetitions = (kind: MeetingKind) =>
  shippedAgenda(kind).steps.flatMap((step) => (step.kind === 'TASKS' ? [petitions, step] : [step]))

const save = (hall: Hall, unitId: string, { by = 'nhat', saved = 0, steps = withPetitions('REGULAR') } = {}) =>
  saveAgendaTemplate(hall.ports, hall.actor(by), { unitId, kind: 'REGULAR', saved, steps })
const read = (hall: Hall, by: string, unitId = 'ap3') => readAgendaTemplate(hall.ports, hall.actor(by), { unitId, kind: 'REGULAR' })

const plan = {
  cellId: 'ap3',
  kind: 'REGULAR' as const,
  year,
  title: 'Sinh hoạt tháng 12',
  place: 'Nhà văn hóa',
  startsAt,
  chairId: 'ap3-sau',
}
async function planned(hall: Hall, over: object = {}) {
  const { meetingId } = must(await planMeeting(hall.deps, hall.actor('sau'), { ...plan, ...over }))
  const meeting = await hall.deps.meetings.load(meetingId)
  if (!meeting) throw new Error('no meeting')
  return meeting
}

describe('the agenda a meeting starts from', () => {
  it('is the shipped one, then that of the nearest unit above, then the own', async () => {
    const hall = await aHall()
    expect(await read(hall, 'sau')).toMatchObject({ value: { from: null, own: false, version: 0, saved: 0 } })
    must(await save(hall, 'songsen'))
    expect(await read(hall, 'sau')).toMatchObject({ value: { own: false, version: 1, saved: 0 } })
    must(await save(hall, 'ap3', { by: 'sau', steps: shippedAgenda('REGULAR').steps }))
    expect(await read(hall, 'sau')).toMatchObject({ value: { own: true, version: 1, saved: 1 } })
  })

  it('stays with the meeting, whatever comes later', async () => {
    const hall = await aHall()
    must(await save(hall, 'ap3', { by: 'sau' }))
    const before = await planned(hall)
    must(await save(hall, 'ap3', { by: 'sau', saved: 1, steps: shippedAgenda('REGULAR').steps }))
    expect(before.template).toEqual({ unitId: 'ap3', version: 1 })
    expect((await hall.deps.meetings.load(before.id))?.steps.some(({ id }) => id === 'petitions')).toBe(true)
    expect((await planned(hall)).template).toEqual({ unitId: 'ap3', version: 2 })
  })

  it('names no presenter and keeps no note', async () => {
    const hall = await aHall()
    must(await save(hall, 'ap3', { by: 'sau' }))
    expect((await planned(hall)).steps.find(({ id }) => id === 'petitions')).toMatchObject({ presenterId: null, note: '' })
  })

  it('is edited by an administrator of the unit and the secretary of the cell; to others it is not there', async () => {
    const hall = await aHall()
    expect(await save(hall, 'songsen', { by: 'sau' })).toEqual({ ok: false, refusal: 'access/not-found' })
    expect(await save(hall, 'ap3', { by: 'lanh' })).toEqual({ ok: false, refusal: 'access/not-found' })
    expect(await read(hall, 'lanh')).toEqual({ ok: false, refusal: 'access/not-found' })
    expect((await save(hall, 'ap3')).ok).toBe(true)
  })

  it('keeps what 42-HD asks for, and nobody writes over what they have not seen', async () => {
    const hall = await aHall()
    const steps = withPetitions('REGULAR').filter(({ kind }) => kind !== 'CONCLUSION')
    expect(await save(hall, 'ap3', { steps })).toEqual({ ok: false, refusal: 'agenda/step-missing' })
    must(await save(hall, 'ap3'))
    expect(await save(hall, 'ap3')).toEqual({ ok: false, refusal: 'access/changed-meanwhile' })
  })
})

describe('a thematic meeting follows the regular one (rule 12)', () => {
  const followedBy = { title: 'Sinh hoạt chuyên đề quý IV', startsAt: '2026-12-05T02:00:00.000Z' }

  it('as a meeting of its own on the same day', async () => {
    const hall = await aHall()
    const regular = await planned(hall, { followedBy })
    const [thematic] = (await hall.stores.meetings.ofCell('ap3')).filter(({ kind }) => kind === 'THEMATIC')
    expect(thematic).toMatchObject({ title: followedBy.title, startsAt: followedBy.startsAt, place: regular.place })
    expect((await hall.deps.meetings.load(thematic?.id ?? ''))?.followsId).toBe(regular.id)
  })

  it('which opens once the regular one is over', async () => {
    const hall = await aHall()
    const regular = await planned(hall, { followedBy })
    const thematic = (await hall.stores.meetings.ofCell('ap3')).find(({ kind }) => kind === 'THEMATIC')
    const [first, second] = [await seatOf(hall, 'sau', regular.id), await seatOf(hall, 'sau', thematic?.id ?? '')]
    for (const seat of [first, second]) must(await announceMeeting(hall.deps, seat))
    must(await openMeeting(hall.deps, first))
    expect(await openMeeting(hall.deps, second)).toEqual({ ok: false, refusal: 'meeting/first-part-open' })
  })

  it('after it, and after no other kind', async () => {
    const hall = await aHall()
    const refused = { ok: false, refusal: 'meeting/follower-too-early' }
    const by = hall.actor('sau')
    expect(await planMeeting(hall.deps, by, { ...plan, followedBy: { ...followedBy, startsAt } })).toEqual(refused)
    expect(await planMeeting(hall.deps, by, { ...plan, kind: 'ANNUAL_REVIEW', followedBy })).toEqual(refused)
  })
})
