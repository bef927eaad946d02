import { expect, test } from 'vitest'
import { aCell, aMember, aPosition, aStatus, aUnit } from '../../../tests/support/people.ts'
import { checkMember, checkPosition, checkStatus, checkUnit } from './check-entries.ts'
import { orgTreeOn } from './org-tree.ts'

const units = [aUnit('province', null), aUnit('commune', 'province', { grassroots: true }), aCell('ap-3', 'commune', { code: '003' })]
const tree = orgTreeOn(units, '2026-12-05')

test('a member’s dates must follow each other', () => {
  expect(checkMember(aMember('lanh'))).toEqual([])
  expect(
    checkMember(aMember('lanh', { name: ' ', officialOn: '1999-01-01', joinedOn: '1999-01-01', leftOn: '1998-01-01' })).map(
      (one) => one.code,
    ),
  ).toEqual(['member/name-missing', 'member/official-before-admitted', 'member/joined-before-admitted', 'member/left-before-joined'])
  expect(checkMember(aMember('lanh', { bornOn: '1960-02-30' }))).toEqual([{ field: 'bornOn', code: 'member/date-unreadable' }])
})

test('a status ends after it begins', () => {
  expect(checkStatus(aStatus('lanh', 'AWAY'))).toEqual([])
  expect(checkStatus(aStatus('lanh', 'AWAY', { from: '2026-01-01', to: '2026-01-01' }))).toEqual([
    { field: 'to', code: 'member/status-ends-before-it-begins' },
  ])
  expect(checkStatus(aStatus('lanh', 'AWAY', { to: 'mai' }))).toEqual([{ field: 'to', code: 'member/date-unreadable' }])
})

test.each([
  [aCell('ap-9', 'ap-3'), 'unit/parent-is-cell'],
  [aCell('ap-9', 'nowhere'), 'unit/parent-missing'],
  [aCell('ap-9', 'commune', { code: '003' }), 'unit/code-taken'],
  [aUnit('province', 'commune'), 'unit/inside-itself'],
  [aUnit('x', null, { name: '' }), 'unit/name-missing'],
  [aUnit('x', null, { validTo: '1999-01-01' }), 'unit/ends-before-it-begins'],
  [aUnit('x', null, { validFrom: '' }), 'unit/date-unreadable'],
])('a unit that cannot stand in the tree is refused (%#)', (unit, code) => {
  expect(checkUnit(unit, tree).map((one) => one.code)).toEqual([code])
})

test('a unit that keeps its place may be saved again', () => {
  for (const unit of units) expect(checkUnit(unit, tree)).toEqual([])
})

test('cell offices stand at cells, committee offices at units with a committee', () => {
  const [, commune, cell] = units
  if (!commune || !cell) throw new Error('the units of this test')
  expect(checkPosition(aPosition('sau', 'ap-3', 'SECRETARY'), cell)).toEqual([])
  expect(checkPosition(aPosition('sau', 'commune', 'SECRETARY'), commune)).toEqual([
    { field: 'role', code: 'position/cell-role-outside-cell' },
  ])
  expect(checkPosition(aPosition('sau', 'ap-3', 'COMMITTEE_MEMBER'), cell)).toEqual([
    { field: 'role', code: 'position/committee-role-in-cell' },
  ])
  expect(checkPosition(aPosition('sau', 'commune', 'LEADER', { validTo: '2024-01-01' }), commune)).toEqual([
    { field: 'validTo', code: 'position/ends-before-it-begins' },
  ])
})
