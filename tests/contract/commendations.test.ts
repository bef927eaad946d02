import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Commendation } from '#domain/commendation/commendation.ts'
import { shippedTitles } from '#domain/commendation/shipped-titles.ts'
import { invariant } from '#domain/result.ts'
import { aMember, aUnit } from '../support/people.ts'
import { newCell, newId } from './given.ts'
import { type World, worlds } from './worlds.ts'

const [title] = shippedTitles
invariant(title, 'titles are shipped')

const aCommendation = (cellId: string, over: Partial<Commendation> = {}): Commendation => ({
  ...{ id: newId(cellId), fromUnitId: cellId, atUnitId: 'senhong', year: 2026, title, state: 'ON_ITS_WAY', way: ['senhong', 'songsen'] },
  who: { subject: 'PERSON', personId: `person-${cellId}`, cellId, memberId: `${cellId}-lanh`, name: 'Trần Thị Lành' },
  papers: { submission: 'Kính gửi Đảng ủy', excerpt: 'Biểu quyết 20/20', report: '' },
  ...{ steps: [], decision: null, version: 0 },
  ...over,
})

describe.each(worlds)('commendations $name', ({ open }) => {
  let world: World
  beforeAll(async () => {
    world = await open()
  })
  afterAll(() => world.close())

  test('a proposal is found where it began, where it is, and with its person', async () => {
    const { commendations } = world.stores
    const [cellId, desk] = [newCell(), newCell()]
    const one = aCommendation(cellId, { atUnitId: desk })
    expect(await commendations.save(one)).toBe('saved')
    const saved = { ...one, version: 1 }
    expect(await commendations.find(one.id)).toEqual(saved)
    expect(await commendations.find('none')).toBeNull()
    expect(await commendations.from([cellId, 'other'], 2026)).toEqual([saved])
    expect(await commendations.from([cellId], 2025)).toEqual([])
    expect(await commendations.at([desk], null)).toEqual([saved])
    expect(await commendations.of('PERSON', `person-${cellId}`)).toEqual([saved])
    expect(await commendations.of('UNIT', `person-${cellId}`)).toEqual([])
  })

  test('it is saved over the version its writer saw, and never over another', async () => {
    const { commendations } = world.stores
    const one = aCommendation(newCell())
    expect(await commendations.save(one)).toBe('saved')
    expect(await commendations.save(one)).toBe('clash')
    expect(await commendations.save({ ...one, version: 1, state: 'REFUSED' })).toBe('saved')
    expect(await commendations.find(one.id)).toMatchObject({ version: 2, state: 'REFUSED' })
  })

  test('decisions made at once are judged one after the other: the limit holds', async () => {
    const { commendations, organization } = world.stores
    const desk = newCell()
    await organization.saveUnit(aUnit(desk, null))
    const waiting = Array.from({ length: 6 }, () => aCommendation(newCell(), { atUnitId: desk }))
    for (const one of waiting) await commendations.save(one)
    await Promise.all(
      waiting.map((one) =>
        commendations.settle({ unitId: desk, year: 2026 }, (decided) =>
          decided.length < 2 ? { commendations: [{ ...one, version: 1, state: 'DECIDED' }], entries: [] } : null,
        ),
      ),
    )
    const states = (await commendations.at([desk], 2026)).map(({ state }) => state)
    expect(states.filter((state) => state === 'DECIDED')).toHaveLength(2)
  })

  test('one document is written whole or not at all', async () => {
    const { commendations, organization } = world.stores
    const desk = newCell()
    await organization.saveUnit(aUnit(desk, null))
    const [one, other] = [aCommendation(newCell(), { atUnitId: desk }), aCommendation(newCell(), { atUnitId: desk })]
    for (const each of [one, other]) await commendations.save(each)
    const decided = [
      { ...one, version: 1, state: 'DECIDED' as const },
      { ...other, version: 7, state: 'DECIDED' as const },
    ]
    expect(await commendations.settle({ unitId: desk, year: 2026 }, () => ({ commendations: decided, entries: [] }))).toBe('clash')
    expect(await commendations.find(one.id)).toMatchObject({ version: 1, state: 'ON_ITS_WAY' })
  })

  test('years decided count over all memberships of a person, without those revoked', async () => {
    const { decisions, members, organization, people } = world.stores
    const [unitId, here, there] = [newCell(), newCell(), newCell()]
    const personId = `p${here}`
    await organization.saveUnit(aUnit(unitId, null))
    await people.save({ id: personId, name: 'Trần Thị Lành', cardNumber: `91${here}`, phone: null, bornOn: null })
    for (const cellId of [here, there]) await members.save(aMember(`${cellId}-lanh`, { cellId, personId }))
    const made = {
      unitId,
      number: '52-QĐ/ĐU',
      decidedOn: '2026-12-20',
      reason: null,
      signedBy: '',
      signerId: 's',
      recordedAt: '2026-12-21T02:00:00.000Z',
    }
    const excellent = (cellId: string, year: number, revokesId: string | null = null) => ({
      ...{ ...made, id: newId('d'), cellId, memberId: `${cellId}-lanh`, year, level: 'EXCELLENT' as const, revokesId },
    })
    const [before, now] = [excellent(there, 2025), excellent(here, 2026)]
    await decisions.record(unitId, 2025, () => ({ decisions: [before], entries: [] }))
    await decisions.record(unitId, 2026, () => ({ decisions: [now], entries: [] }))
    const years = () => decisions.yearsOf([personId, 'nobody'])
    expect(await years()).toEqual(
      new Map([
        [
          personId,
          [
            { year: 2025, level: 'EXCELLENT' },
            { year: 2026, level: 'EXCELLENT' },
          ],
        ],
      ]),
    )
    await decisions.record(unitId, 2026, () => ({ decisions: [{ ...excellent(here, 2026, now.id), level: 'GOOD' }], entries: [] }))
    expect((await years()).get(personId)?.at(-1)).toEqual({ year: 2026, level: 'GOOD' })
  })
})
