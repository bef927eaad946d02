import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Stores } from '#application/ports/stores.ts'
import type { InspectionMandate } from '#domain/notebook/mandate.ts'
import { newCell, newId } from './given.ts'
import { type World, worlds } from './worlds.ts'

describe.each(worlds)('inspection mandates $name', ({ open }) => {
  let world: World
  let stores: Stores
  beforeAll(async () => {
    world = await open()
    stores = world.stores
  })
  afterAll(() => world.close())

  const aMandate = (over: Partial<InspectionMandate> = {}): InspectionMandate => ({
    id: newId('mandate'),
    unitId: 'senhong',
    personId: 'phuoc',
    cellIds: ['ap3', 'ap4'],
    number: '12-QĐ/UBKT',
    validFrom: '2026-12-01',
    validTo: '2026-12-11',
    givenById: 'nhat',
    givenAt: '2026-11-30T01:00:00.000Z',
    revokedAt: null,
    ...over,
  })

  test('are found by unit and by person, the latest first', async () => {
    const [unitId, personId] = [newCell(), newCell()]
    const [early, late] = [aMandate({ unitId, personId }), aMandate({ unitId, givenAt: '2026-12-01T01:00:00.000Z' })]
    for (const one of [early, late]) await stores.mandates.give(one)
    expect(await stores.mandates.ofUnit(unitId)).toEqual([late, early])
    expect(await stores.mandates.ofPerson(personId)).toEqual([early])
    expect(await stores.mandates.find(early.id)).toEqual(early)
    expect(await stores.mandates.find('none')).toBeNull()
  })

  test('are revoked once', async () => {
    const mandate = aMandate()
    await stores.mandates.give(mandate)
    const tries = await Promise.all(['2026-12-02', '2026-12-03'].map((day) => stores.mandates.revoke(mandate.id, `${day}T00:00:00.000Z`)))
    expect(tries.toSorted()).toEqual([false, true])
    expect((await stores.mandates.find(mandate.id))?.revokedAt).not.toBeNull()
    expect(await stores.mandates.revoke('none', '2026-12-02T00:00:00.000Z')).toBe(false)
  })
})
