import { expect, test } from 'vitest'
import { anOpinion, fullAnswers, smallCommune, year } from '../../tests/support/small-commune.ts'
import { handIn } from './hand-in.ts'
import { liveMeetings } from './live-meetings.ts'
import type { MeetingSummary } from './ports/meetings.ts'
import { readMe } from './read-me.ts'
import { readToday } from './read-today.ts'
import { saveDraft } from './save-draft.ts'

async function phone(who = 'tam') {
  const commune = await smallCommune()
  const deps = { ports: commune.ports, meetings: liveMeetings(commune.ports, async () => undefined) }
  return { ...commune, today: () => readToday(deps, commune.actor(who)) }
}

const announced: MeetingSummary = {
  ...{ cellId: 'ap3', id: 'ap3-meeting', groupId: null, kind: 'ANNUAL_REVIEW', year, title: 'Kiểm điểm năm 2026', place: 'Nhà văn hóa' },
  ...{ startsAt: '2026-12-05T00:30:00.000Z', status: 'ANNOUNCED', stage: '', present: 0, convened: 0 },
  ...{ version: 1, digest: '', touchedAt: '2026-11-30T00:00:00.000Z' },
}

test('a member finds the coming meeting and what is due before it', async () => {
  const { stores, today } = await phone()
  await stores.meetings.create(announced, [], new Uint8Array(32))
  const page = await today()
  expect(page).toMatchObject({ name: 'Phan Văn Tám', cellName: 'Chi bộ Ấp 3', upperName: 'Đảng bộ xã Sen Hồng' })
  expect(page.meeting).toMatchObject({ meetingId: 'ap3-meeting', status: 'ANNOUNCED', stepTitle: null })
  expect(page.due.map((due) => [due.kind, due.on])).toEqual([
    ['MEETING', '2026-12-05'],
    ['REFLECTION_MISSED', null],
    ['SELF_ASSESSMENT', '2026-12-03'],
    ['REGISTRATION', '2026-03-31'],
  ])
})

test('the self-assessment goes from nothing through a draft to handed in', async () => {
  const { ports, actor, today } = await phone()
  const of = { cellId: 'ap3', year }
  const none = (await today()).assessment
  expect(none).toMatchObject({ year, state: 'NONE', doneParts: 0 })
  await saveDraft(ports, actor('tam'), { ...of, answers: fullAnswers({ levelAsMember: null }), draftVersion: 0 })
  expect((await today()).assessment).toMatchObject({ state: 'DRAFT', doneParts: none.totalParts - 1 })
  await handIn(ports, actor('tam'), { ...of, answers: fullAnswers() })
  expect((await today()).assessment).toMatchObject({ state: 'HANDED_IN', doneParts: none.totalParts })
  expect((await today()).due.map(({ kind }) => kind)).toEqual(['REFLECTION_MISSED', 'REGISTRATION'])
})

test('what a meeting wrote waits to be read', async () => {
  const { stores, today } = await phone()
  await stores.notebooks.append([anOpinion('ap3-tam')])
  expect((await today()).due.map((due) => due.kind)).toContain('ACKNOWLEDGE')
})

test('who belongs to no cell still has a first page', async () => {
  const { today } = await phone('binh')
  expect(await today()).toMatchObject({ name: 'Lương Quốc Bình', cellId: null, meeting: null, due: [] })
})

test('everybody is told the cells they belong to and the desks they may open', async () => {
  const { ports, actor } = await smallCommune()
  const desks = async (who: string) => {
    const { memberships, desks: open } = await readMe(ports, actor(who))
    return { cells: memberships.map((one) => [one.cellId, one.office]), ...open }
  }
  const senhong = { unitId: 'senhong', name: 'Đảng bộ xã Sen Hồng' }
  const songsen = { unitId: 'songsen', name: 'Đảng bộ tỉnh Sông Sen' }
  expect(await desks('sau')).toEqual({ cells: [['ap3', 'SECRETARY']], committee: [], leader: [], unit: [], admin: [] })
  expect(await desks('tam')).toEqual({ cells: [['ap3', null]], committee: [], leader: [], unit: [], admin: [] })
  expect(await desks('phuoc')).toEqual({ cells: [], committee: [senhong], leader: [senhong], unit: [senhong], admin: [] })
  expect(await desks('binh')).toEqual({ cells: [], committee: [], leader: [songsen], unit: [], admin: [] })
  expect(await desks('nhat')).toEqual({ cells: [], committee: [], leader: [], unit: [songsen], admin: [songsen] })
})
