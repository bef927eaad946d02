import { expect, test } from 'vitest'
import type { WantedChange } from '#domain/organization/unit-change.ts'
import { smallCommune } from '../../tests/support/small-commune.ts'
import { carryDue } from './carry-along.ts'
import { changeUnits, withdrawChange } from './change-units.ts'
import { treeToday } from './org-today.ts'
import { previewUnitChange } from './plan-unit-change.ts'
import { readUnitChanges } from './read-unit-changes.ts'

const merger: WantedChange = { kind: 'MERGED', unitIds: ['ap4'], into: null, intoId: 'ap3' }
const by = { number: '12-QĐ/ĐU', decidedOn: '2026-11-28', note: '' }

async function commune() {
  const it = await smallCommune()
  const today = '2026-12-01'
  const make = (change: WantedChange, on = today, unitId = 'songsen') =>
    changeUnits(it.ports, it.actor('nhat'), { unitId, on, change, ...by })
  const names = async (cellId: string) => (await it.stores.members.ofCell(cellId)).map(({ member }) => [member.name, member.leftOn])
  return { ...it, make, names, today }
}

test('two cells merge today: members, their books and their secretary’s office follow; both sides have it on record', async () => {
  const { make, stores, names, ports } = await commune()
  expect(await make(merger)).toMatchObject({ ok: true })
  expect(await names('ap4')).toEqual([
    ['Võ Thị Ba', '2026-12-01'],
    ['Ngô Văn Hai', '2026-12-01'],
  ])
  expect((await names('ap3')).length).toBe(8)
  expect((await treeToday(ports)).unit('ap4')).toBeNull()
  expect((await stores.organization.positionsAt('ap4'))[0]).toMatchObject({ role: 'SECRETARY', validTo: '2026-12-01' })
  const books = await stores.notebooks.booksOf(['hai'])
  expect(books.get('hai')).toMatchObject([{ kind: 'BOOK', cellId: 'ap3', body: { event: 'MOVED', text: 'Chi bộ Ấp 4' } }])
  expect(await stores.audit.ofCell('songsen', 5)).toMatchObject([{ act: 'unit-changed', actorId: 'nhat' }])
})

test('one that is planned holds from its day, and can be withdrawn before it, not after', async () => {
  const { make, actor, ports, stores, names, at } = await commune()
  const made = await make(merger, '2026-12-20')
  const changeId = made.ok ? made.value.changeId : ''
  expect((await treeToday(ports)).unit('ap4')?.name).toBe('Chi bộ Ấp 4')
  expect(await readUnitChanges(ports, actor('nhat'), 'senhong')).toMatchObject({
    ok: true,
    value: { changes: [{ state: 'PLANNED', from: ['Chi bộ Ấp 4', 'Chi bộ Ấp 3'], to: ['Chi bộ Ấp 3'], members: 2, mayWithdraw: true }] },
  })
  expect(await stores.notebooks.booksOf(['hai'])).toEqual(new Map())
  expect(await withdrawChange(ports, actor('nhat'), { unitId: 'senhong', changeId })).toMatchObject({ ok: true })
  expect((await names('ap4')).map(([, leftOn]) => leftOn)).toEqual([null, null])
  expect((await names('ap3')).length).toBe(6)
  expect(await withdrawChange(ports, actor('nhat'), { unitId: 'senhong', changeId })).toEqual({ ok: false, refusal: 'change/already-held' })
  await make(merger, '2026-12-20')
  at('2026-12-20T01:00:00.000Z')
  expect((await treeToday(ports)).unit('ap4')).toBeNull()
  expect([await carryDue(ports), await carryDue(ports)]).toEqual([1, 0])
  expect((await stores.notebooks.booksOf(['hai'])).get('hai')).toHaveLength(1)
})

test('districts end on a day and communes hang under the province: yesterday’s tree stays as it was', async () => {
  const { make, ports, stores } = await commune()
  const unit = { type: 'DISTRICT', code: '99', name: 'Huyện Cũ', shortName: 'Huyện Cũ', grassroots: false, isCell: false, cellType: null }
  await make({ kind: 'FOUNDED', unit: { ...unit, id: 'new1', parentId: 'songsen' } })
  const district = (await stores.organization.units()).find(({ name }) => name === 'Huyện Cũ')
  expect(district).toMatchObject({ validFrom: '2026-12-01', parentId: 'songsen' })
  await make({ kind: 'MOVED', unitIds: ['senhong'], parentId: district?.id ?? '' }, '2026-12-02')
  const ended = await make({ kind: 'ENDED', unitId: district?.id ?? '' }, '2026-12-03')
  expect(ended).toMatchObject({ ok: false, refusal: { fields: [{ code: 'change/not-empty' }] } })
  await make({ kind: 'MOVED', unitIds: ['senhong'], parentId: 'songsen' }, '2026-12-03')
  expect(await make({ kind: 'ENDED', unitId: district?.id ?? '' }, '2026-12-03')).toMatchObject({ ok: true })
  expect((await treeToday(ports)).ancestors('ap3').map(({ id }) => id)).toEqual(['senhong', 'songsen'])
})

test('before it is confirmed the page shows both trees, who moves, and why something is refused', async () => {
  const { ports, actor, today } = await commune()
  const seen = await previewUnitChange(ports, actor('nhat'), { unitId: 'songsen', on: today, change: merger })
  expect(seen).toMatchObject({
    ok: true,
    value: {
      problems: [],
      before: [{ id: 'songsen' }, { id: 'senhong', depth: 1 }, { id: 'ap3', mark: 'SAME' }, { id: 'ap4', mark: 'GONE' }],
      after: [{ id: 'songsen' }, { id: 'senhong' }, { id: 'ap3' }],
      moves: [{ from: 'Chi bộ Ấp 4', to: 'Chi bộ Ấp 3', members: ['Võ Thị Ba', 'Ngô Văn Hai'] }],
      ended: ['Chi bộ Ấp 4'],
    },
  })
  const refused = await previewUnitChange(ports, actor('nhat'), { unitId: 'songsen', on: today, change: { kind: 'ENDED', unitId: 'ap3' } })
  expect(refused).toMatchObject({ value: { problems: [{ code: 'change/has-members', name: 'Chi bộ Ấp 3' }], after: [] } })
})

test('a day before a meeting that was held is refused for what moves members', async () => {
  const { make, stores } = await commune()
  const meeting = {
    cellId: 'ap4',
    id: 'ap4-m1',
    groupId: null,
    kind: 'REGULAR',
    year: 2026,
    title: 'Họp',
    place: '',
    status: 'SIGNED',
    stage: '',
  }
  const counts = { present: 2, convened: 2, version: 1, digest: '', touchedAt: '', startsAt: '2026-11-10T01:00:00.000Z' }
  await stores.meetings.create({ ...meeting, ...counts } as never, [], new Uint8Array())
  expect(await make(merger, '2026-11-10')).toMatchObject({ refusal: { fields: [{ code: 'change/counted-since', field: 'on' }] } })
  expect(await make(merger, '2026-11-11')).toMatchObject({ ok: true })
})

test('an administrator changes what lies below, never the unit’s own place, and nobody else changes anything', async () => {
  const { ports, actor, stores, today } = await commune()
  await stores.organization.savePosition({
    personId: 'ba',
    unitId: 'senhong',
    role: 'ADMINISTRATOR',
    validFrom: '2026-01-01',
    validTo: null,
  })
  const ask = (who: string, change: WantedChange) => changeUnits(ports, actor(who), { unitId: 'senhong', on: today, change, ...by })
  for (const who of ['phuoc', 'binh', 'sau', 'la']) expect(await ask(who, merger)).toEqual({ ok: false, refusal: 'access/not-found' })
  expect(await ask('ba', { kind: 'ENDED', unitId: 'senhong' })).toEqual({ ok: false, refusal: 'access/not-found' })
  expect(await ask('ba', { kind: 'MOVED', unitIds: ['ap3'], parentId: 'songsen' })).toEqual({ ok: false, refusal: 'access/not-found' })
  const renamed = {
    kind: 'RENAMED' as const,
    unitId: 'senhong',
    name: 'Đảng bộ phường Sen Hồng',
    shortName: 'Phường Sen Hồng',
    code: 'senhong',
  }
  expect(await ask('ba', renamed)).toMatchObject({ ok: true })
})
