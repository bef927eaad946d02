import { expect, test } from 'vitest'
import type { Role } from '#domain/organization/types.ts'
import { aCell, aPosition, aUnit } from '../../tests/support/people.ts'
import { smallCommune, year } from '../../tests/support/small-commune.ts'
import { handOverPosition } from './hand-over-position.ts'
import { ruleSetOf, treeToday } from './org-today.ts'
import { readCellMembers } from './read-cell-members.ts'
import { readRuleSet } from './read-rule-set.ts'
import { readTree } from './read-tree.ts'
import { type MemberToSave, saveMember, saveStatus } from './save-member.ts'
import { savePosition } from './save-position.ts'
import { saveRuleSet } from './save-rule-set.ts'
import { saveUnit, type UnitToSave } from './save-unit.ts'

const newMember: MemberToSave = {
  ...{ cellId: 'ap3', memberId: null, name: 'Mai Thị Mận', cardNumber: '919999', phone: '0912345678', bornOn: '1990-04-30' },
  ...{ admittedOn: '2026-02-03', officialOn: null, membership: 'PRIMARY', joinedOn: '2026-02-03', leftOn: null },
  ...{ post: null, hasPost: false, workKind: 'OUTSIDE' },
}

const ap9: UnitToSave = {
  ...{ id: null, parentId: 'senhong', type: 'CELL', code: '009', name: 'Chi bộ Ấp 9', shortName: 'Ấp 9' },
  ...{ grassroots: false, isCell: true, cellType: null, validFrom: '2026-12-01', validTo: null },
}

const fieldsOf = (result: { ok: boolean; refusal?: unknown }) =>
  result.ok ? [] : ((result.refusal as { fields?: { field: string; code: string }[] }).fields ?? [result.refusal])

test('an administrator adds a member, whose id begins with the cell', async () => {
  const { ports, actor } = await smallCommune()
  const saved = await saveMember(ports, actor('nhat'), newMember)
  expect(saved.ok && saved.value.memberId).toMatch(/^ap3-/)
  const page = await readCellMembers(ports, actor('nhat'), 'ap3')
  const row = page.ok ? page.value.members.find((one) => one.cardNumber === '919999') : null
  expect(row).toMatchObject({ phone: '0912345678', standing: 'PROBATIONARY', enrolled: false, here: true, member: { name: 'Mai Thị Mận' } })
})

test('bad dates are said beside their fields', async () => {
  const { ports, actor } = await smallCommune()
  const result = await saveMember(ports, actor('nhat'), { ...newMember, officialOn: '2025-01-01', leftOn: '2020-01-01' })
  expect(fieldsOf(result)).toEqual([
    { field: 'officialOn', code: 'member/official-before-admitted' },
    { field: 'leftOn', code: 'member/left-before-joined' },
  ])
})

test('a card number of someone else is refused beside its field', async () => {
  const { ports, stores, actor } = await smallCommune()
  const taken = (await stores.people.find('lanh'))?.cardNumber ?? ''
  const result = await saveMember(ports, actor('nhat'), { ...newMember, memberId: 'ap3-tam', cardNumber: taken })
  expect(fieldsOf(result)).toEqual([{ field: 'cardNumber', code: 'access/card-number-taken' }])
})

test('a card number alone opens nobody’s file: someone of another commune joins as on record, under the name on record', async () => {
  const { ports, stores, actor } = await smallCommune()
  await stores.organization.saveUnit(aUnit('khac', null, { code: '77' }))
  await stores.organization.saveUnit(aCell('khacap', 'khac'))
  await stores.people.save({ id: 'xa', name: 'Người Ở Xa', cardNumber: '770001', phone: '0900000001', bornOn: null })
  await stores.organization.savePosition(aPosition('xa', 'khacap', 'SECRETARY'))
  const given = { ...newMember, cardNumber: '770001', phone: '0911111111' }
  expect(fieldsOf(await saveMember(ports, actor('nhat'), given))).toEqual([{ field: 'cardNumber', code: 'access/card-number-taken' }])
  expect(await saveMember(ports, actor('nhat'), { ...given, name: 'Người Ở Xa' })).toMatchObject({ ok: true, value: { personId: 'xa' } })
  expect((await stores.people.find('xa'))?.phone).toBe('0900000001')
})

test('a status ends by naming its first day again', async () => {
  const { ports, stores, actor } = await smallCommune()
  const sick = { cellId: 'ap3', memberId: 'ap3-tam', kind: 'SICK' as const, from: '2026-05-01' }
  await saveStatus(ports, actor('nhat'), { ...sick, to: null })
  await saveStatus(ports, actor('nhat'), { ...sick, to: '2026-09-01' })
  expect((await stores.members.find('ap3', 'ap3-tam'))?.statuses).toEqual([
    { memberId: 'ap3-tam', kind: 'SICK', from: '2026-05-01', to: '2026-09-01' },
  ])
  expect(fieldsOf(await saveStatus(ports, actor('nhat'), { ...sick, to: '2026-05-01' }))).toEqual([
    { field: 'to', code: 'member/status-ends-before-it-begins' },
  ])
})

test('a new cell stands in the tree; a taken code is refused beside its field', async () => {
  const { ports, actor } = await smallCommune()
  expect(await saveUnit(ports, actor('nhat'), ap9)).toMatchObject({ ok: true })
  const tree = await readTree(ports, actor('nhat'))
  expect(tree.ok && tree.value.units.map((unit) => [unit.shortName, unit.depth, unit.members])).toEqual([
    ['Tỉnh Sông Sen', 0, null],
    ['Xã Sen Hồng', 1, null],
    ['Ấp 9', 2, 0],
    ['Ấp 3', 2, 6],
    ['Ấp 4', 2, 2],
  ])
  expect(fieldsOf(await saveUnit(ports, actor('nhat'), { ...ap9, code: 'ap3' }))).toEqual([{ field: 'code', code: 'unit/code-taken' }])
})

test('a cell that moves keeps its past: one period ends where the next begins', async () => {
  const { ports, stores, actor } = await smallCommune()
  await stores.organization.saveUnit(aUnit('senvang', 'songsen', { grassroots: true }))
  const moved = { ...ap9, id: 'ap4', parentId: 'senvang', code: 'ap4', name: 'Chi bộ Ấp 4', shortName: 'Ấp 4' }
  expect(await saveUnit(ports, actor('nhat'), moved)).toEqual({ ok: true, value: { unitId: 'ap4' } })
  const periods = (await stores.organization.units()).filter((unit) => unit.id === 'ap4')
  expect(periods.map(({ parentId, validFrom, validTo }) => [parentId, validFrom, validTo])).toEqual([
    ['senhong', '2000-01-01', '2026-12-01'],
    ['senvang', '2026-12-01', null],
  ])
})

test('a unit never lies inside itself, nor under a cell', async () => {
  const { ports, actor } = await smallCommune()
  const commune = { ...ap9, id: 'senhong', type: 'COMMUNE', isCell: false, grassroots: true, code: 'senhong' }
  expect(fieldsOf(await saveUnit(ports, actor('nhat'), { ...commune, parentId: 'ap3' }))).toContainEqual({
    field: 'parentId',
    code: 'unit/inside-itself',
  })
  expect(fieldsOf(await saveUnit(ports, actor('nhat'), { ...ap9, parentId: 'ap3' }))).toContainEqual({
    field: 'parentId',
    code: 'unit/parent-is-cell',
  })
})

test('an administrator of a commune neither moves the province nor adds beside it', async () => {
  const { ports, stores, actor } = await smallCommune()
  await stores.organization.savePosition(aPosition('la', 'senhong', 'ADMINISTRATOR'))
  const notFound = { ok: false, refusal: 'access/not-found' }
  expect(await saveUnit(ports, actor('la'), { ...ap9, parentId: null })).toEqual(notFound)
  expect(await saveUnit(ports, actor('la'), { ...ap9, parentId: 'songsen' })).toEqual(notFound)
  expect(await saveUnit(ports, actor('la'), { ...ap9, id: 'songsen', parentId: null, isCell: false })).toEqual(notFound)
  expect(await saveUnit(ports, actor('la'), ap9)).toMatchObject({ ok: true })
})

test('positions: a cell’s office fits a cell only, an office is on record at the cell, the last administrator stays', async () => {
  const { ports, stores, actor } = await smallCommune()
  const save = (unitId: string, personId: string, role: Role, validTo: string | null = null) =>
    savePosition(ports, actor('nhat'), { unitId, personId, role, validFrom: '2025-01-01', validTo })
  expect(fieldsOf(await save('senhong', 'tam', 'SECRETARY'))).toEqual([{ field: 'role', code: 'position/cell-role-outside-cell' }])
  expect(await save('ap3', 'tam', 'CELL_COMMITTEE_MEMBER')).toMatchObject({ ok: true })
  expect((await stores.audit.ofCell('ap3', 1))[0]).toMatchObject({ act: 'position-saved', about: { personId: 'tam' } })
  expect(await save('songsen', 'nhat', 'ADMINISTRATOR', '2026-12-31')).toEqual({ ok: false, refusal: 'access/last-administrator' })
  await save('songsen', 'binh', 'ADMINISTRATOR')
  expect(await save('songsen', 'nhat', 'ADMINISTRATOR', '2026-12-31')).toMatchObject({ ok: true })
})

test('a position that is handed over ends on the day on which the next begins, both on record', async () => {
  const { ports, stores, actor } = await smallCommune()
  const [held] = await stores.organization.positionsOf('sau')
  if (!held) throw new Error('the secretary of the cell holds an office')
  const { validTo: _open, ...key } = held
  const hand = (toPersonId: string, on: string) => handOverPosition(ports, actor('nhat'), { ...key, toPersonId, on })
  expect(fieldsOf(await hand('sau', '2026-12-01'))).toEqual([{ field: 'toPersonId', code: 'position/same-person' }])
  expect(await hand('loan', '2026-12-15')).toEqual({ ok: true, value: null })
  const secretaries = (await stores.organization.positionsAt('ap3')).filter(({ role }) => role === 'SECRETARY')
  expect(secretaries.map(({ personId, validFrom, validTo }) => [personId, validFrom, validTo])).toEqual([
    ['sau', held.validFrom, '2026-12-15'],
    ['loan', '2026-12-15', null],
  ])
  expect((await stores.audit.ofCell('ap3', 2)).map(({ about }) => about.personId).toSorted()).toEqual(['loan', 'sau'])
})

test('a rule set is a new version each time, judged, and inherited below', async () => {
  const { ports, actor } = await smallCommune()
  const inForce = async () => ruleSetOf(ports, await treeToday(ports), 'senhong', year)
  const given = await inForce()
  const secretSelf = { ...given, selfVote: 'EXCLUDED' as const }
  expect(fieldsOf(await saveRuleSet(ports, actor('nhat'), { unitId: 'senhong', year, ruleSet: secretSelf }))).toContainEqual({
    field: 'ballots.CLASSIFICATION.mode',
    code: 'rule-set/excluded-and-secret',
  })
  const lenient = { ...given, cap: { ...given.cap, percent: 25 } }
  expect(await saveRuleSet(ports, actor('nhat'), { unitId: 'senhong', year, ruleSet: lenient })).toMatchObject({ ok: true })
  expect(await saveRuleSet(ports, actor('nhat'), { unitId: 'senhong', year, ruleSet: lenient })).toEqual({
    ok: false,
    refusal: 'access/changed-meanwhile',
  })
  const below = await readRuleSet(ports, actor('nhat'), { unitId: 'ap3', year })
  expect(below).toMatchObject({ ok: true, value: { own: false, ruleSet: { cap: { percent: 25 } } } })
  const own = await readRuleSet(ports, actor('nhat'), { unitId: 'senhong', year })
  expect(own).toMatchObject({ ok: true, value: { own: true } })
})

test('a rule set of a later day waits for it; one of a day gone by is taken while nothing was counted', async () => {
  const { ports, actor, at } = await smallCommune()
  const inForce = async () => (await ruleSetOf(ports, await treeToday(ports), 'ap3', year)).cap.percent
  const save = async (percent: number, holdsFrom: string) => {
    const read = await readRuleSet(ports, actor('nhat'), { unitId: 'senhong', year })
    if (!read.ok) throw new Error(String(read.refusal))
    const { ruleSet, newestVersion } = read.value
    const next = { ...ruleSet, cap: { ...ruleSet.cap, percent }, version: newestVersion, holdsFrom }
    return saveRuleSet(ports, actor('nhat'), { unitId: 'senhong', year, ruleSet: next })
  }
  expect(await save(15, '2026-12-20')).toEqual({ ok: true, value: { version: 2 } })
  expect(await inForce()).toBe(20)
  expect(await save(18, '2026-12-22')).toEqual({ ok: true, value: { version: 3 } })
  at('2026-12-20T01:00:00.000Z')
  expect(await inForce()).toBe(15)
  at('2026-12-22T01:00:00.000Z')
  expect(await inForce()).toBe(18)
  expect(await save(19, '2026-12-21')).toEqual({ ok: true, value: { version: 4 } })
})
