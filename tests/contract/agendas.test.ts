import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Stores } from '#application/ports/stores.ts'
import { shippedAgenda } from '#domain/meeting/agenda-templates.ts'
import { aMeeting, make, newCell, newId, next } from './given.ts'
import { type World, worlds } from './worlds.ts'

const regular = (version: number) => ({ ...shippedAgenda('REGULAR'), version })

describe.each(worlds)('agendas and their material $name', ({ open }) => {
  let world: World
  let stores: Stores
  beforeAll(async () => {
    world = await open()
    stores = world.stores
  })
  afterAll(() => world.close())

  test('the nearest unit that has a template gives it, in its newest version', async () => {
    const [cell, commune, province] = [newCell(), newCell(), newCell()]
    expect(await stores.templates.agendaOf([cell, commune, province], 'REGULAR')).toBeNull()
    await stores.templates.saveAgenda(province, regular(1))
    await stores.templates.saveAgenda(commune, regular(2))
    await stores.templates.saveAgenda(commune, regular(10))
    await stores.templates.saveAgenda(cell, { ...shippedAgenda('THEMATIC'), version: 1 })
    expect(await stores.templates.agendaOf([cell, commune, province], 'REGULAR')).toEqual({ unitId: commune, template: regular(10) })
    expect(await stores.templates.agendaOf([cell, province], 'REGULAR')).toEqual({ unitId: province, template: regular(1) })
  })

  test('a version on record is never changed', async () => {
    const unit = newCell()
    expect(await stores.templates.saveAgenda(unit, regular(2))).toBe('saved')
    expect(await stores.templates.saveAgenda(unit, regular(2))).toBe('clash')
    expect(await stores.templates.save({ unitId: unit, kind: 'REFLECTION', version: 1, data: { topics: ['a'] } })).toBe('saved')
    expect(await stores.templates.save({ unitId: unit, kind: 'REFLECTION', version: 1, data: { topics: ['b'] } })).toBe('clash')
    expect(await stores.templates.of([unit], 'REFLECTION')).toEqual({ unitId: unit, version: 1, data: { topics: ['a'] } })
    expect(await stores.templates.version(unit, 'REFLECTION', 2)).toBeNull()
    expect(await stores.templates.saveAgenda(unit, regular(1))).toBe('clash')
    const both = await Promise.all([1, 2].map(() => stores.templates.saveAgenda(unit, regular(3))))
    expect(both.toSorted()).toEqual(['clash', 'saved'])
  })

  test('material comes back byte for byte, and goes with its event', async () => {
    const meeting = await aMeeting(stores)
    const [id, content] = [newId(meeting.cellId), new Uint8Array([0, 255, 37, 80, 68, 70])]
    expect(await stores.materials.find(id)).toBeNull()
    expect(await make(stores, meeting.id, { kind: 'keepMaterial', id, meetingId: meeting.id, content })).toBe('saved')
    expect(await stores.materials.find(id)).toEqual({ meetingId: meeting.id, content })
    expect(await make(stores, meeting.id, { kind: 'dropMaterial', id })).toBe('saved')
    expect(await stores.materials.find(id)).toBeNull()
  })

  test('where the log has moved on no material is kept', async () => {
    const meeting = await aMeeting(stores)
    const id = newId(meeting.cellId)
    const late = await next(stores, meeting.id, { kind: 'keepMaterial', id, meetingId: meeting.id, content: new Uint8Array([1]) })
    await make(stores, meeting.id)
    expect(await stores.meetings.append(late)).toBe('clash')
    expect(await stores.materials.find(id)).toBeNull()
  })

  test.each(['nothing', '', 'cell-none'])('an unknown id finds no material: %s', async (id) => {
    expect(await stores.materials.find(id)).toBeNull()
  })
})
