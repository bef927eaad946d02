import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Stores } from '#application/ports/stores.ts'
import { defaultRuleSet } from '#domain/classification/rule-set.ts'
import { newCell, newId } from './given.ts'
import { type World, worlds } from './worlds.ts'

describe.each(worlds)('rule sets and the audit $name', ({ open }) => {
  let world: World
  let stores: Stores
  beforeAll(async () => {
    world = await open()
    stores = world.stores
  })
  afterAll(() => world.close())

  test('where nobody chose a rule set the shipped one holds', async () => {
    expect(await stores.ruleSets.of([newCell()], { year: 2026, on: '2026-06-01' })).toEqual(defaultRuleSet(2026))
    expect(await stores.ruleSets.of([], { year: 2027, on: '2026-06-01' })).toEqual(defaultRuleSet(2027))
  })

  test('the nearest unit that chose one decides, with its newest version of the year', async () => {
    const [cell, commune, province] = [newCell(), newCell(), newCell()]
    const named = (name: string, version = 1, year = 2026) => ({ ...defaultRuleSet(year), name, version })
    expect(await stores.ruleSets.save(province, named('tỉnh'))).toBe('saved')
    expect((await stores.ruleSets.of([cell, commune, province], { year: 2026, on: '2026-06-01' })).name).toBe('tỉnh')
    await stores.ruleSets.save(commune, named('xã 1'))
    await stores.ruleSets.save(commune, named('xã 10', 10))
    await stores.ruleSets.save(commune, named('xã sau', 11, 2027))
    expect(await stores.ruleSets.of([cell, commune, province], { year: 2026, on: '2026-06-01' })).toEqual(named('xã 10', 10))
    expect((await stores.ruleSets.of([cell, province], { year: 2026, on: '2026-06-01' })).name).toBe('tỉnh')
  })

  test('a version is in force from its day on; until then the one before it holds, or the unit above', async () => {
    const [cell, commune] = [newCell(), newCell()]
    const from = (name: string, version: number, holdsFrom?: string) => ({ ...defaultRuleSet(2026), name, version, holdsFrom })
    await stores.ruleSets.save(commune, from('xã', 1))
    await stores.ruleSets.save(cell, from('chi bộ 2', 2, '2026-03-01'))
    await stores.ruleSets.save(cell, from('chi bộ 3', 3, '2026-09-01'))
    await stores.ruleSets.save(cell, from('chi bộ 4', 4, '2026-07-01'))
    const days = ['2026-02-28', '2026-03-01', '2026-06-30', '2026-07-01', '2026-12-31']
    const named = days.map(async (on) => (await stores.ruleSets.of([cell, commune], { year: 2026, on })).name)
    expect(await Promise.all(named)).toEqual(['xã', 'chi bộ 2', 'chi bộ 2', 'chi bộ 4', 'chi bộ 4'])
    const own = async (on: string) => (await stores.ruleSets.ofYear({ year: 2026, on })).get(cell)?.name
    expect([await own('2026-02-28'), await own('2026-03-01')]).toEqual([undefined, 'chi bộ 2'])
  })

  test('a version on record is never changed', async () => {
    const unit = newCell()
    await stores.ruleSets.save(unit, { ...defaultRuleSet(2026), version: 2 })
    expect(await stores.ruleSets.save(unit, { ...defaultRuleSet(2026), version: 2, name: 'khác' })).toBe('clash')
    expect(await stores.ruleSets.save(unit, { ...defaultRuleSet(2026), version: 1, name: 'khác' })).toBe('clash')
    const both = await Promise.all(['a', 'b'].map((name) => stores.ruleSets.save(unit, { ...defaultRuleSet(2026), version: 3, name })))
    expect(both.toSorted()).toEqual(['clash', 'saved'])
  })

  test('what was noted is found, the latest first', async () => {
    const cellId = newCell()
    const line = (minute: number) => ({
      cellId,
      id: newId(cellId),
      at: `2026-12-05T01:4${minute}:00.000Z`,
      actorId: 'sau',
      act: 'read-file',
      about: { memberId: 'lanh', year: 2026, reason: null },
    })
    const lines = [line(1), line(3), line(2)]
    for (const one of lines) await stores.audit.note(one)
    expect(await stores.audit.ofCell(cellId, 2)).toEqual([lines[1], lines[2]])
    expect(await stores.audit.ofCell(newCell(), 10)).toEqual([])
    const other = newCell()
    const more = [line(5), { ...line(4), cellId: other, id: newId(other) }]
    await stores.audit.noteAll(more)
    expect(await stores.audit.ofCell(cellId, 1)).toEqual([more[0]])
    expect(await stores.audit.ofCell(other, 2)).toEqual([more[1]])
  })

  test('a search over units goes page by page, by person, act and day', async () => {
    const [one, other] = [newCell(), newCell()]
    const line = (cellId: string, minute: number, act: string, actorId = 'sau') => ({
      ...{ cellId, id: newId(cellId), at: `2026-12-05T01:${minute}:00.000Z`, actorId, act, about: {} },
    })
    const lines = [
      line(one, 10, 'signed-in'),
      line(other, 20, 'unit-saved'),
      line(one, 30, 'signed-in', 'tam'),
      line(newCell(), 40, 'signed-in'),
    ]
    for (const each of lines) await stores.audit.note(each)
    const asked = { unitIds: [one, other], actorIds: null, acts: null, from: null, to: null, after: null, limit: 2 }
    expect(await stores.audit.search(asked)).toEqual([lines[2], lines[1]])
    expect(await stores.audit.search({ ...asked, after: { at: lines[1]?.at ?? '', id: lines[1]?.id ?? '' } })).toEqual([lines[0]])
    expect(await stores.audit.search({ ...asked, actorIds: ['tam'] })).toEqual([lines[2]])
    expect(await stores.audit.search({ ...asked, acts: { only: ['unit-saved'] } })).toEqual([lines[1]])
    expect(await stores.audit.search({ ...asked, acts: { but: ['unit-saved'] } })).toEqual([lines[2], lines[0]])
    expect(await stores.audit.search({ ...asked, from: '2026-12-05T01:20:00.000Z', to: '2026-12-05T01:30:00.000Z' })).toEqual([lines[1]])
    expect(await stores.audit.actorsAt([one, other])).toEqual(['sau', 'tam'])
    expect(await stores.audit.dropBefore([one, other], '2026-12-05T01:20:00.000Z')).toBe(1)
    expect(await stores.audit.search({ ...asked, limit: 9 })).toEqual([lines[2], lines[1]])
  })

  test('of one member: these acts about this member, and those about the whole cell', async () => {
    const cellId = newCell()
    const line = (minute: number, act: string, about: Record<string, string | number>) => ({
      ...{ cellId, id: newId(cellId), at: `2026-12-05T01:4${minute}:00.000Z`, actorId: 'sau', act, about },
    })
    const own = line(1, 'notebook-read', { memberId: 'lanh' })
    const whole = line(2, 'classification-files-read', { year: 2026 })
    const others = [line(3, 'notebook-read', { memberId: 'tam' }), line(4, 'minutes-read', { memberId: 'lanh' })]
    for (const one of [own, whole, ...others]) await stores.audit.note(one)
    const asked = { cellId, memberId: 'lanh', acts: ['notebook-read', 'classification-files-read'] }
    expect(await stores.audit.ofMember(asked, 10)).toEqual([whole, own])
    expect(await stores.audit.ofMember(asked, 1)).toEqual([whole])
    expect(await stores.audit.ofMember({ ...asked, cellId: newCell() }, 10)).toEqual([])
  })
})
