import { beforeEach, expect, test } from 'vitest'
import { type Commune, smallCommune } from '../../tests/support/small-commune.ts'
import { readAsked } from './read-asked.ts'
import { readWeek } from './read-week.ts'
import { remindAsked } from './remind-asked.ts'

let commune: Commune
const year = '2026'
const month = '2026-11'

beforeEach(async () => {
  commune = await smallCommune()
  const keep = (cellId: string, period: string, part: 'meetings' | 'registrations', figures: Record<string, number>) => ({
    cellId,
    period,
    part,
    figures,
  })
  await commune.stores.figures.keep([
    keep('ap3', month, 'meetings', { cells: 1, met: 1, present: 5, expected: 6 }),
    keep('ap3', year, 'registrations', { asked: 6, onTime: 3, late: 1 }),
    keep('ap4', year, 'registrations', { asked: 2, onTime: 1, late: 0 }),
  ])
})

const asked = (who: string, ask: 'not-met' | 'not-registered', over = {}) =>
  readAsked(commune.ports, commune.actor(who), { unitId: 'senhong', ask, period: ask === 'not-met' ? month : year, under: null, ...over })
const remind = (who: string, unitId = 'senhong') =>
  remindAsked(commune.ports, commune.actor(who), { unitId, ask: 'not-met', period: month, under: null })
const rows = async (who: string, ask: 'not-met' | 'not-registered') => {
  const page = await asked(who, ask)
  if (!page.ok) throw new Error(page.refusal)
  return page.value.rows.map(({ cellId, shown }) => [cellId, shown])
}

test('who has not met: the cell without a meeting on record, and how many that are', async () => {
  const page = await asked('phuoc', 'not-met')
  expect(page).toMatchObject({ ok: true, value: { cells: 2, lacking: 1, period: month, rows: [{ cellId: 'ap4', told: null }] } })
})

test('the grassroots committee sees how many have not registered; a leader above does not, of a cell under five', async () => {
  expect(await rows('phuoc', 'not-registered')).toEqual([
    ['ap3', { kind: 'EXACT', count: 2 }],
    ['ap4', { kind: 'EXACT', count: 1 }],
  ])
  expect(await rows('binh', 'not-registered')).toEqual([
    ['ap3', { kind: 'ABOUT', least: 1, most: 4 }],
    ['ap4', { kind: 'HIDDEN' }],
  ])
})

test('a leader above sees how many cells lack it under each unit', async () => {
  const page = await asked('binh', 'not-met', { unitId: 'songsen' })
  expect(page).toMatchObject({ ok: true, value: { units: [{ unitId: 'senhong', cells: 2, lacking: 1 }] } })
})

test('the secretary of a cell that lacks it is told once, whoever asks again, and the list says by whom', async () => {
  expect(await remind('phuoc')).toEqual({ ok: true, value: { told: 1, before: 0, headless: 0 } })
  expect(await remind('binh', 'songsen')).toEqual({ ok: true, value: { told: 0, before: 1, headless: 0 } })
  const told = (await commune.stores.inbox.ofMember('ap4', 'ap4-hai', 5)).map(({ facts }) => facts)
  expect(told).toEqual([
    { kind: 'ASKED_AFTER', cellId: 'ap4', ask: 'not-met', period: month, unitName: 'Xã Sen Hồng', byName: 'Nguyễn Thị Phước' },
  ])
  expect(await asked('binh', 'not-met')).toMatchObject({ ok: true, value: { told: 1, rows: [{ told: { byName: 'Nguyễn Thị Phước' } }] } })
})

test('the week says which questions have an answer, and counts nobody of a small unit for a leader above', async () => {
  const week = (who: string) => readWeek(commune.ports, commune.actor(who), { unitId: 'senhong', day: null })
  expect(await week('phuoc')).toMatchObject({ ok: true, value: { from: '2026-11-30', to: '2026-12-06', cells: 2, members: 8 } })
  expect(await week('binh')).toMatchObject({
    ok: true,
    value: { hands: expect.arrayContaining([expect.objectContaining({ ask: 'not-registered', lacking: 2 })]) },
  })
})

test('to a member or a stranger there is no such list', async () => {
  for (const who of ['tam', 'sau', 'la']) {
    expect(await asked(who, 'not-met')).toEqual({ ok: false, refusal: 'access/not-found' })
    expect(await remind(who)).toEqual({ ok: false, refusal: 'access/not-found' })
    expect(await readWeek(commune.ports, commune.actor(who), { unitId: 'senhong', day: null })).toEqual({
      ok: false,
      refusal: 'access/not-found',
    })
  }
})
