import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PackRecord } from '#application/ports/content.ts'
import type { ProgrammeRecord } from '#application/ports/programmes.ts'
import type { Stores } from '#application/ports/stores.ts'
import { aProgramme } from '../support/programme-example.ts'
import { aMeeting, make, newCell } from './given.ts'
import { type World, worlds } from './worlds.ts'

const at = '2026-12-01T01:00:00.000Z'
const by = { publishedById: 'phuoc', publishedByName: 'Nguyễn Thị Phước', publishedAt: at }

const aPack = (id: string, unitId: string, over: Partial<PackRecord> = {}): PackRecord => ({
  ...{ id, version: 1, unitId, part: 2, title: 'Phần 2', text: '# Điều 1\nMột.', changed: '', withdrawn: false, ...by },
  ...over,
})

describe.each(worlds)('what committees publish $name', ({ open }) => {
  let world: World
  let stores: Stores
  beforeAll(async () => {
    world = await open()
    stores = world.stores
  })
  afterAll(() => world.close())

  test('packs come back whole, the newest version of each, of the units asked for', async () => {
    const [commune, province] = [newCell(), newCell()]
    const [first, second] = [
      aPack(`${commune}_a`, commune),
      aPack(`${commune}_a`, commune, { version: 2, text: '# Điều 2', changed: 'Sửa' }),
    ]
    const withdrawn = aPack(`${province}_b`, province, { withdrawn: true, part: 1 })
    for (const pack of [first, second, withdrawn]) expect(await stores.content.publish(pack)).toBe('saved')
    expect(await stores.content.newestOf([commune, province])).toEqual([second, withdrawn])
    expect(await stores.content.newestOf([newCell()])).toEqual([])
    expect(await stores.content.versions(first.id)).toEqual([second, first])
    expect(await stores.content.version(first.id, 1)).toEqual(first)
    expect(await stores.content.version(first.id, 3)).toBeNull()
  })

  test('a version on record is never changed, and of two at once one comes second', async () => {
    const unit = newCell()
    const pack = aPack(`${unit}_a`, unit, { version: 2 })
    expect(await stores.content.publish(pack)).toBe('saved')
    for (const version of [1, 2]) expect(await stores.content.publish({ ...pack, version, text: '# Khác' })).toBe('clash')
    const both = await Promise.all(['a', 'b'].map((title) => stores.content.publish({ ...pack, version: 3, title })))
    expect(both.toSorted()).toEqual(['clash', 'saved'])
  })

  test('a member has read the newest version that was said, never an older one again', async () => {
    const cell = newCell()
    const read = (version: number) => stores.content.markRead(cell, `${cell}-tam`, { packId: 'p', version, readAt: at })
    await read(2)
    await read(1)
    expect(await stores.content.readsOf(cell, `${cell}-tam`)).toEqual([{ packId: 'p', version: 2, readAt: at }])
    await read(3)
    expect((await stores.content.readsOf(cell, `${cell}-tam`))[0]?.version).toBe(3)
    expect(await stores.content.readsOf(cell, `${cell}-lanh`)).toEqual([])
  })

  test('programmes come back whole, of the months asked for', async () => {
    const unit = newCell()
    const programme = (month: string, over: Partial<ProgrammeRecord> = {}): ProgrammeRecord => ({
      ...aProgramme({ id: `${unit}_${month.replace('-', '_')}`, unitId: unit, month }),
      ...by,
      ...over,
    })
    const [october, november] = [programme('2026-10'), programme('2026-11')]
    const newer = programme('2026-11', { version: 2, title: 'Đã sửa', changed: 'Thêm câu hỏi' })
    for (const one of [october, november, newer]) expect(await stores.programmes.publish(one)).toBe('saved')
    expect(await stores.programmes.publish(november)).toBe('clash')
    expect(await stores.programmes.newestOf([unit], { from: '2026-10', to: '2026-11' })).toEqual([october, newer])
    expect(await stores.programmes.newestOf([unit], { from: '2026-12', to: '2027-01' })).toEqual([])
    expect(await stores.programmes.versions(newer.id)).toEqual([newer, november])
    expect(await stores.programmes.version(newer.id, 1)).toEqual(november)
  })

  test('the use of a programme is written with the events of its meeting, and stands beside how that is now', async () => {
    const meeting = await aMeeting(stores)
    const { cellId, id: meetingId } = meeting
    const use = { cellId, programmeId: 'x_2026_12', meetingId, version: 1, usedById: 'sau', usedAt: at, discussed: null }
    expect(await make(stores, meetingId, { kind: 'useProgramme', use })).toBe('saved')
    expect(await stores.programmes.usesOf([cellId, newCell()], ['x_2026_12'])).toEqual([
      { ...use, meetingTitle: meeting.title, meetingStatus: 'OPEN', meetingKind: meeting.kind, startsAt: meeting.startsAt },
    ])
    await make(stores, meetingId, { kind: 'useProgramme', use: { ...use, version: 2, discussed: 3 } })
    expect(await stores.programmes.usesOf([cellId], ['x_2026_12'])).toMatchObject([{ version: 2, discussed: 3 }])
    expect(await stores.programmes.usesOf([cellId], ['other'])).toEqual([])
    expect(await stores.programmes.usesOf([newCell()], ['x_2026_12'])).toEqual([])
  })
})
