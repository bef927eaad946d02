import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CellFigureRow, UnitFigureRow } from '#application/ports/figures.ts'
import { refreshFigures } from '#application/refresh-figures.ts'
import { defaultRhythm, defaultRuleSet } from '#domain/classification/rule-set.ts'
import { noFigures } from '#domain/statistics/no-figures.ts'
import { noGroups } from '#domain/statistics/publication.ts'
import { aCell, aMember, aUnit } from '../support/people.ts'
import { type World, worlds } from './worlds.ts'

const row = (cellId: string, submitted: number): CellFigureRow => ({
  ...{ cellId, period: '2026-11', part: 'reflections' },
  figures: { ...noFigures.reflections, asked: 20, submitted },
})
const ofNovember = { periods: ['2026-11'], parts: ['reflections'] } as const

describe.each(worlds)('figures $name', ({ open }) => {
  let world: World
  beforeEach(async () => {
    world = await open()
    for (const unit of [
      aUnit('province', null),
      aUnit('commune', 'province', { grassroots: true }),
      aCell('c1', 'commune'),
      aCell('c2', 'commune'),
    ])
      await world.stores.organization.saveUnit(unit)
  })
  afterEach(() => world.close())

  test('a row is kept once it counts something, and anew when it differs', async () => {
    const { figures } = world.stores
    expect(await figures.keep([{ ...row('c1', 0), figures: noFigures.reflections }])).toBe(0)
    expect(await figures.keep([row('c1', 3), row('c2', 4)])).toBe(2)
    expect(await figures.keep([row('c1', 3), row('c2', 5)])).toBe(1)
    const kept = await figures.kept({ ...ofNovember, cellIds: ['c2'] })
    expect(kept).toEqual([{ ...row('c2', 5), version: 2 }])
    expect(await figures.keep([{ ...row('c2', 0), figures: noFigures.reflections }])).toBe(1)
  })

  test('what has changed since it was published is stale, also what changed while it was', async () => {
    const { figures } = world.stores
    await figures.keep([row('c1', 3), row('c2', 4)])
    expect(await figures.stale()).toEqual([{ period: '2026-11', part: 'reflections', cellIds: expect.arrayContaining(['c1', 'c2']) }])
    const seen = await figures.kept(ofNovember)
    await figures.keep([row('c2', 9)])
    await figures.publish({ at: '2026-11-22T03:00:00.000Z', closed: false, units: [], groups: null, seen })
    expect(await figures.stale()).toEqual([{ period: '2026-11', part: 'reflections', cellIds: ['c2'] }])
  })

  test('units and groups are published together, and a later word replaces the earlier', async () => {
    const { figures } = world.stores
    const unit = (submitted: number): UnitFigureRow => ({
      ...{ unitId: 'commune', period: '2026-11', part: 'reflections', total: { ...noFigures.reflections, submitted } },
      rows: [{ unitIds: ['c1', 'c2'], beyond: false, figures: null }],
    })
    const cells = [{ id: 'c1', cellIds: ['c1', 'c2'], figures: null }]
    const groups = { year: 2026, groups: { cells, posts: cells } }
    await figures.publish({ at: '2026-11-22T03:00:00.000Z', closed: false, units: [unit(1)], groups, seen: [] })
    await figures.publish({ at: '2026-11-22T04:00:00.000Z', closed: true, units: [unit(2)], groups: null, seen: [] })
    expect(await figures.published({ unitIds: ['commune', 'province'], periods: ['2026-11', '2026'] })).toEqual([
      { ...unit(2), closed: true, publishedAt: '2026-11-22T04:00:00.000Z' },
    ])
    expect(await figures.groups(2026)).toEqual(groups.groups)
    expect(await figures.groups(2025)).toEqual(noGroups)
  })

  test("a leader's page reads the unit with its rows, sums of other periods without, the row beside it, and the units around", async () => {
    const { figures } = world.stores
    const unit = (unitId: string, period: string): UnitFigureRow => ({
      ...{ unitId, period, part: 'mentions', total: { praised: 7, reminded: 0 } },
      rows: [{ unitIds: ['x'], beyond: false, figures: { praised: 7, reminded: 0 } }],
    })
    const units = [unit('commune', '2026-11'), unit('commune', '2026-10'), unit('province', '2026-11'), unit('province', '2026-10')]
    await figures.publish({ at: '2026-11-22T03:00:00.000Z', closed: false, units, groups: null, seen: [] })
    await figures.keep([row('c1', 3)])
    const mentions = (period: string, withRows: boolean) => ({ period, part: 'mentions' as const, withRows })
    const asked = [mentions('2026-11', true), mentions('2026-10', false), { ...mentions('2026-11', false), part: 'reflections' as const }]
    const ask = { on: '2026-11-22', figures: asked, beside: [mentions('2026-11', true)], year: 2026, changesSince: '2022-01-01' }
    const read = await figures.leaderPage({ ...ask, unitId: 'commune', isOpen: false })
    expect(read.units.map(({ id }) => id).toSorted()).toEqual(['c1', 'c2', 'commune', 'province'])
    expect(read.published.map(({ unitId, period, rows }) => [unitId, period, rows?.length ?? null]).toSorted()).toEqual([
      ['commune', '2026-10', null],
      ['commune', '2026-11', 1],
      ['province', '2026-11', 1],
    ])
    expect([read.cells, read.changes, read.ruleSet]).toEqual([null, [], null])
    const open = await figures.leaderPage({ ...ask, unitId: 'commune', isOpen: true })
    expect(open.cells?.rows.map(({ cellId, figures: own }) => [cellId, own.submitted])).toEqual([['c1', 3]])
    const quarter = { period: '2026-Q4', part: 'reflections' as const, withRows: true }
    const ofQuarter = await figures.leaderPage({ ...ask, figures: [...asked, quarter], unitId: 'commune', isOpen: true })
    expect(ofQuarter.cells?.rows, 'each month once').toEqual(open.cells?.rows)
    expect((await figures.leaderPage({ ...ask, unitId: 'province', isOpen: true })).cells).toBeNull()
    expect((await figures.leaderPage({ ...ask, unitId: 'c2', isOpen: false })).published.map(({ unitId }) => unitId)).toContain('commune')
    expect((await figures.leaderPage({ ...ask, unitId: 'nowhere', isOpen: false })).units).toEqual([])
  })

  test("a leader's page brings the rule set of the year in force on the day, of the nearest unit that has one", async () => {
    const { figures, ruleSets } = world.stores
    const rules = (version: number, attendancePercent: number, year = 2026) => ({
      ...defaultRuleSet(year),
      ...{ version, rhythm: { ...defaultRhythm, attendancePercent } },
    })
    await ruleSets.save('province', rules(2, 70))
    await ruleSets.save('province', rules(3, 75))
    await ruleSets.save('province', { ...rules(4, 80), holdsFrom: '2026-12-01' })
    await ruleSets.save('commune', rules(2, 95, 2025))
    const ask = { on: '2026-11-22', figures: [], beside: [], year: 2026, changesSince: '2022-01-01', isOpen: false }
    const aim = async (over: { unitId: string; year?: number }) => (await figures.leaderPage({ ...ask, ...over })).ruleSet?.rhythm
    expect(await aim({ unitId: 'commune' })).toMatchObject({ attendancePercent: 75 })
    expect(await aim({ unitId: 'commune', year: 2025 })).toMatchObject({ attendancePercent: 95 })
    expect(await aim({ unitId: 'commune', year: 2024 })).toBeUndefined()
  })

  test('counts a cell anew from what is on record', async () => {
    const { people, members, figures } = world.stores
    for (const id of ['an', 'binh', 'chi']) {
      await people.save({ id, name: id, cardNumber: `card ${id}`, phone: null, bornOn: null })
      await members.save(aMember(`c1-${id}`, { cellId: 'c1', personId: id }))
    }
    await members.saveStatus({ memberId: 'c1-an', kind: 'EXEMPT', from: '2026-01-01', to: null })
    const rows = await figures.recount({ cellIds: ['c1', 'c2'], periods: ['2026', '2026-11'], today: '2026-11-22' })
    const of = (cellId: string, part: string) => rows.find((one) => one.cellId === cellId && one.part === part)?.figures
    expect(of('c1', 'members')).toMatchObject({ total: 3, exempt: 1, assessed: 0, notAssessed: { EXEMPT: 1, NO_SELF_ASSESSMENT: 2 } })
    expect(of('c1', 'reflections')).toMatchObject({ asked: 2, submitted: 0, exempt: 1 })
    expect(of('c1', 'levels')).toMatchObject({ cells: 1, due: 2 })
    expect(of('c2', 'members')).toEqual(noFigures.members)
    expect(rows).toHaveLength(2 * (9 + 5))
  })

  test('what was to be counted when a process ended in the middle is counted by the next', async () => {
    const { organization, figures, members, people } = world.stores
    await people.save({ id: 'an', name: 'An', cardNumber: 'card an', phone: null, bornOn: null })
    await members.save(aMember('c1-an', { cellId: 'c1', personId: 'an' }))
    const clock = { today: () => '2026-11-22', now: () => '2026-11-22T03:00:00.000Z' }
    const ends = { ...organization, units: () => Promise.reject(new Error('the power is gone')) }
    await expect(refreshFigures({ stores: { ...world.stores, organization: ends }, clock })).rejects.toThrow('the power is gone')
    expect(await figures.kept({ ...ofNovember, cellIds: ['c1'] })).toEqual([])
    await refreshFigures({ stores: world.stores, clock })
    expect(await figures.kept({ ...ofNovember, cellIds: ['c1'] })).toMatchObject([{ figures: { asked: 1 } }])
  })

  test('an order stays until it is carried out, a day begins with its orders, and one works at a time', async () => {
    const { figures } = world.stores
    const orders = [
      { unitId: 'commune', period: '2026', reason: 'RULES' },
      { unitId: null, period: '2026-11', reason: 'DAY_BEGAN' },
    ]
    // those of the units that stand here
    await figures.takeOrders()
    await figures.ordersDone()
    await figures.order(orders)
    await figures.order(orders)
    const [commune, everywhere] = orders.map(({ unitId, period }) => ({ unitId, period })) as [Taken, Taken]
    expect(sorted(await figures.takeOrders())).toEqual(sorted([commune, everywhere]))
    // whoever took them died: they are there for the next, and one that came meanwhile as well
    await figures.order([{ ...everywhere, period: '2025', reason: 'RULES' }])
    expect(sorted(await figures.takeOrders())).toEqual(sorted([commune, everywhere, { ...everywhere, period: '2025' }]))
    // ordered while it is carried out: counted once more afterwards
    await figures.order([{ ...commune, reason: 'RULES' }])
    await figures.ordersDone()
    expect(await figures.takeOrders()).toEqual([commune])
    await figures.ordersDone()
    expect(await figures.takeOrders()).toEqual([])
    expect(await figures.hasBegun('2026-11-22')).toBe(false)
    await figures.beginDay('2026-11-22', [{ ...everywhere, reason: 'DAY_BEGAN' }])
    expect([await figures.hasBegun('2026-11-22'), await figures.hasBegun('2026-11-23')]).toEqual([true, false])
    expect(await figures.takeOrders()).toEqual([everywhere])
    const inside: boolean[] = []
    const outside = await figures.alone(async () => void inside.push(await figures.alone(async () => {})))
    expect([outside, inside]).toEqual([true, [false]])
    expect(await figures.alone(async () => {})).toBe(true)
  })
})

type Taken = { unitId: string | null; period: string }

const sorted = (orders: readonly Taken[]) => orders.toSorted((a, b) => (`${a.unitId} ${a.period}` < `${b.unitId} ${b.period}` ? -1 : 1))
