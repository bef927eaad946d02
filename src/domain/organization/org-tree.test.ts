import { expect, test } from 'vitest'
import { aCell, aUnit } from '../../../tests/support/people.ts'
import { orgTreeOn } from './org-tree.ts'

// Districts ended on 2025-07-01; the communes then stood directly under the province (domain.md 5.2).
const units = [
  aUnit('province', null),
  aUnit('district', 'province', { validTo: '2025-07-01' }),
  aUnit('commune', 'district', { validTo: '2025-07-01', grassroots: true }),
  aUnit('commune', 'province', { validFrom: '2025-07-01', grassroots: true }),
  aUnit('agency', 'commune'),
  aCell('ap-3', 'commune', { code: '003' }),
  aCell('ap-1', 'commune', { code: '001' }),
  aCell('office', 'agency'),
]
const ids = (list: { id: string }[]) => list.map((one) => one.id)

test('rule 32: a cell’s way up is that of the day, with a district or without', () => {
  expect(ids(orgTreeOn(units, '2025-06-30').ancestors('ap-3'))).toEqual(['commune', 'district', 'province'])
  expect(ids(orgTreeOn(units, '2025-07-01').ancestors('ap-3'))).toEqual(['commune', 'province'])
})

test('a subtree lists parents before children, in the order of codes', () => {
  expect(ids(orgTreeOn(units, '2026-12-05').subtree('province'))).toEqual(['province', 'commune', 'ap-1', 'ap-3', 'agency', 'office'])
  expect(ids(orgTreeOn(units, '2026-12-05').cellsUnder('commune'))).toEqual(['ap-1', 'ap-3', 'office'])
})

test('the grassroots organisation of a cell is the nearest one above it, or the cell itself', () => {
  const tree = orgTreeOn([...units, aCell('own', 'province', { grassroots: true }), aCell('none', 'province')], '2026-12-05')
  expect(tree.grassrootsOf('office')?.id).toBe('commune')
  expect(tree.grassrootsOf('own')?.id).toBe('own')
  expect(tree.grassrootsOf('none')).toBeNull()
})

test('above means the unit itself or one on its way up', () => {
  const tree = orgTreeOn(units, '2026-12-05')
  expect(tree.isSelfOrAbove('ap-3', 'ap-3')).toBe(true)
  expect(tree.isSelfOrAbove('province', 'office')).toBe(true)
  expect(tree.isSelfOrAbove('agency', 'ap-3')).toBe(false)
  expect(tree.isSelfOrAbove('district', 'ap-3')).toBe(false)
})

test('a unit that is not there on the day has no place in the tree', () => {
  const tree = orgTreeOn(units, '2026-12-05')
  expect([tree.unit('district'), tree.subtree('district'), tree.ancestors('district')]).toEqual([null, [], []])
})

test('a unit whose parent has ended hangs on nothing and is not lost', () => {
  expect(ids(orgTreeOn([aUnit('old', null, { validTo: '2026-01-01' }), aCell('left', 'old')], '2026-12-05').roots())).toEqual(['left'])
})

test('a ring of parents is a bug, not an endless walk', () => {
  const ring = orgTreeOn([aUnit('a', 'b'), aUnit('b', 'a')], '2026-12-05')
  expect(() => ring.ancestors('a')).toThrow('inside itself')
})
