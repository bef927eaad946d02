import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#application/actor.ts'
import { importSheet, previewSheet } from '#application/import-sheet.ts'
import type { Stores } from '#application/ports/stores.ts'
import { noWrites } from '#domain/exchange/plan.ts'
import type { Cell, SheetKind } from '#domain/exchange/sheet.ts'
import { chance, clock, digests } from '#server/world.ts'
import { aUnit } from '../support/people.ts'
import { type World, worlds } from './worlds.ts'

const heads: Record<SheetKind, string[]> = {
  MEMBERS: ['Họ tên', 'Số thẻ', 'Chi bộ', 'Ngày vào Đảng', 'Chức vụ'],
  UNITS: ['Mã tổ chức', 'Tên tổ chức', 'Loại tổ chức', 'Trực thuộc', 'Có hiệu lực từ ngày'],
  POSITIONS: ['Họ tên', 'Số thẻ', 'Tổ chức', 'Chức vụ', 'Từ ngày'],
  LEVELS: ['Số thẻ', 'Năm', 'Xếp loại', 'Số quyết định', 'Ngày quyết định'],
}

describe.each(worlds)('spreadsheets brought in $name', ({ open }) => {
  let world: World
  let stores: Stores
  const admin: Actor = { kind: 'actor', personId: 'admin', name: 'Quản trị', sessionNumber: 1 }
  const ports = () => ({ stores, clock, chance, digests })

  beforeAll(async () => {
    world = await open()
    stores = world.stores
    await stores.organization.saveUnit(aUnit('tinh', null, { type: 'PROVINCE', code: '1', name: 'Tỉnh' }))
    for (const [id, code] of [
      ['xa', '1.1'],
      ['xakhac', '1.2'],
    ] as const)
      await stores.organization.saveUnit(aUnit(id, 'tinh', { type: 'COMMUNE', code, name: `Đảng bộ ${id}`, grassroots: true }))
    for (const [id, parentId, code] of [
      ['ap1', 'xa', '1.1.1'],
      ['ap2', 'xa', '1.1.2'],
      ['ap9', 'xakhac', '1.2.1'],
    ] as const)
      await stores.organization.saveUnit(aUnit(id, parentId, { type: 'CELL', code, name: `Chi bộ ${id}`, isCell: true }))
    await stores.people.save({ id: 'admin', name: 'Quản trị', cardNumber: 'ADMIN', phone: null, bornOn: null })
    await stores.organization.savePosition({
      personId: 'admin',
      unitId: 'xa',
      role: 'ADMINISTRATOR',
      validFrom: '2025-07-01',
      validTo: null,
    })
  })
  afterAll(() => world.close())

  const given = (kind: SheetKind, lines: Cell[][], unitId = 'xa') => ({
    ...{ unitId, kind, confirmed: [] as number[], fileName: 'danh sách.xlsx' },
    sheets: [[heads[kind], ...lines].map((cells, index) => ({ row: index + 1, cells }))],
  })
  const preview = async (kind: SheetKind, lines: Cell[][]) => {
    const found = await previewSheet(ports(), admin, given(kind, lines))
    if (!found.ok) throw new Error(found.refusal)
    return found.value
  }
  const bring = async (kind: SheetKind, lines: Cell[][]) =>
    importSheet(ports(), admin, { ...given(kind, lines), seen: (await preview(kind, lines)).digest })
  const audit = async () => (await stores.audit.ofCell('xa', 100)).map(({ act, about }) => [act, about.kind, about.new, about.changed])

  const members = Array.from({ length: 30 }, (_, index) => [
    `Nguyễn Văn ${index + 1}`,
    `9100${index}`,
    index % 2 ? '1.1.1' : 'Chi bộ ap2',
    '3/2/2010',
  ])

  test('a list of members is written whole, once: the same file again changes nothing and leaves no line', async () => {
    expect((await preview('MEMBERS', members)).counts).toMatchObject({ NEW: 30, ERROR: 0 })
    expect((await stores.members.ofCell('ap1')).length).toBe(0)
    expect(await bring('MEMBERS', members)).toMatchObject({
      ok: true,
      value: { counts: { NEW: 30 }, cells: [{ count: 15 }, { count: 15 }] },
    })
    expect((await stores.members.ofCells(['ap1', 'ap2'])).length).toBe(30)
    expect(await audit()).toEqual([['sheet-imported', 'MEMBERS', 30, 0]])
    expect(await bring('MEMBERS', members)).toMatchObject({ ok: true, value: { counts: { NEW: 0, CHANGED: 0, SAME: 30 }, cells: [] } })
    expect((await audit()).length).toBe(1)
  })

  test('a change is written, and nobody who is not in the file is touched', async () => {
    const [first] = members
    expect(await bring('MEMBERS', [[...(first ?? []), 'Trưởng ấp']])).toMatchObject({ ok: true, value: { counts: { CHANGED: 1 } } })
    const all = await stores.members.ofCells(['ap1', 'ap2'])
    expect([
      all.length,
      all.filter(({ member }) => member.post !== null).length,
      all.every(({ member }) => member.leftOn === null),
    ]).toEqual([30, 1, true])
  })

  test('one wrong row stops the whole file', async () => {
    const lines = [
      ['Mới', '77001', '1.1.1', '3/2/2010'],
      ['Sai', '77002', 'Chi bộ ap9', '3/2/2010'],
    ]
    expect((await preview('MEMBERS', lines)).rows).toMatchObject([
      { row: 3, fate: 'ERROR', problems: [{ column: 'unit', code: 'unit-unknown' }] },
      { fate: 'NEW' },
    ])
    expect(await bring('MEMBERS', lines)).toEqual({ ok: false, refusal: 'sheet/has-errors' })
    expect(await stores.people.byLogin('77001')).toBeNull()
  })

  test('a file that was previewed before something changed is previewed again', async () => {
    const lines = [['Mới', '77010', '1.1.1', '3/2/2010']]
    const { digest } = await preview('MEMBERS', lines)
    await stores.people.save({ id: 'meanwhile', name: 'Tên khác', cardNumber: '77010', phone: null, bornOn: null })
    expect(await importSheet(ports(), admin, { ...given('MEMBERS', lines), seen: digest })).toEqual({
      ok: false,
      refusal: 'sheet/changed-meanwhile',
    })
    expect((await preview('MEMBERS', lines)).counts.ASKED).toBe(1)
  })

  test('two people who import the same file at once write it once', async () => {
    const lines = [['Cùng lúc', '77020', '1.1.1', '3/2/2010']]
    const { digest } = await preview('MEMBERS', lines)
    const both = await Promise.all([1, 2].map(() => importSheet(ports(), admin, { ...given('MEMBERS', lines), seen: digest })))
    expect(both.filter(({ ok }) => ok).length).toBe(1)
    const person = await stores.people.byLogin('77020')
    expect((await stores.members.ofPerson(person?.id ?? '')).length).toBe(1)
  })

  test('a card number taken in the same moment leaves nothing written', async () => {
    const newPeople = ['a', 'b'].map((id) => ({
      id: `clash-${id}`,
      name: id,
      cardNumber: id === 'a' ? 'FREE1' : '91000',
      phone: null,
      bornOn: null,
    }))
    expect(await stores.imports.record(async () => ({ ...noWrites(), newPeople, audit: [], orders: [] }))).toBe('clash')
    expect(await stores.people.find('clash-a')).toBeNull()
    expect(await stores.imports.record(async () => null)).toBe('nothing')
  })

  test('units, positions and levels of past years follow', async () => {
    expect(await bring('UNITS', [['1.1.3', 'Chi bộ Ấp 3', 'Chi bộ', '1.1', '1/8/2025']])).toMatchObject({
      ok: true,
      value: { counts: { NEW: 1 } },
    })
    expect((await stores.organization.units()).find(({ code }) => code === '1.1.3')).toMatchObject({
      parentId: 'xa',
      isCell: true,
      validFrom: '2025-08-01',
    })
    const chair = ['Nguyễn Văn 2', '91001', '1.1.1', 'Bí thư', '1/1/2026']
    expect(await bring('POSITIONS', [chair])).toMatchObject({ ok: true, value: { counts: { NEW: 1 } } })
    expect(await bring('POSITIONS', [chair])).toMatchObject({ ok: true, value: { counts: { SAME: 1 } } })
    expect(await stores.organization.positionsAt('ap1')).toMatchObject([{ role: 'SECRETARY', validFrom: '2026-01-01', validTo: null }])
    expect((await stores.audit.ofCell('ap1', 10)).map(({ act }) => act)).toEqual(['position-saved'])
    const level = ['91001', 2020, 'HTXSNV', '12-QĐ/ĐU', '20/12/2020']
    expect(await bring('LEVELS', [level, ['91001', 2021, 'Tốt']])).toMatchObject({ ok: true, value: { counts: { NEW: 2 } } })
    expect(await bring('LEVELS', [level, ['91001', 2021, 'Tốt']])).toMatchObject({ ok: true, value: { counts: { SAME: 2 } } })
    expect(await stores.decisions.standing('xa', 2020)).toMatchObject([
      { level: 'EXCELLENT', number: '12-QĐ/ĐU', decidedOn: '2020-12-20', cellId: 'ap1' },
    ])
    const [member] = await stores.members.ofPerson((await stores.people.byLogin('91001'))?.id ?? '')
    expect(await stores.notebooks.entries('ap1', member?.id ?? '', 2020)).toMatchObject([
      { kind: 'DECIDED', body: { level: 'EXCELLENT', proposal: null } },
    ])
  })

  test('to whoever does not administer the unit there is none', async () => {
    const stranger = { ...admin, personId: 'stranger' }
    expect(await previewSheet(ports(), stranger, given('MEMBERS', members))).toEqual({ ok: false, refusal: 'access/not-found' })
    expect(await previewSheet(ports(), admin, given('MEMBERS', members, 'xakhac'))).toEqual({ ok: false, refusal: 'access/not-found' })
    expect(await importSheet(ports(), stranger, { ...given('MEMBERS', members), seen: null })).toEqual({
      ok: false,
      refusal: 'access/not-found',
    })
  })

  test('of broken rows none is written by halves', async () => {
    const before = (await stores.members.ofCells(['ap1', 'ap2'])).length
    const broken: Cell[] = ['', null, '\u202e', '9'.repeat(500), -1, 1e308, true, { day: '0000-00-00' }, '=cmd', '1.1.1', '\u0000']
    for (const [at, cell] of broken.entries()) {
      const lines = [
        ['Hay', `8800${at}`, '1.1.1', '3/2/2010'],
        ...[0, 1, 2, 3].map((place) =>
          ['Dở', `8900${at}${place}`, '1.1.1', '3/2/2010'].map((one, index) => (index === place ? cell : one)),
        ),
      ]
      const done = await bring('MEMBERS', lines as Cell[][])
      expect(done).toEqual({ ok: false, refusal: 'sheet/has-errors' })
    }
    expect((await stores.members.ofCells(['ap1', 'ap2'])).length).toBe(before)
  })
})
