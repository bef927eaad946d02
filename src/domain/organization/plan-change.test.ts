import { describe, expect, it } from 'vitest'
import { aCell, aUnit } from '../../../tests/support/people.ts'
import { orgTreeOn } from './org-tree.ts'
import { planChange } from './plan-change.ts'
import type { OrgUnit } from './types.ts'
import { checkDay, type NewUnit, type WantedChange } from './unit-change.ts'

// A province, its district, two communes with their cells; on 2025-07-01 districts ended (31-HD/BTCTW, 23/4/2025; domain.md 5.2).
const before = [
  aUnit('province', null, { code: '91' }),
  aUnit('district', 'province', { code: '168' }),
  aUnit('east', 'district', { code: '053', grassroots: true }),
  aUnit('west', 'district', { code: '054', grassroots: true }),
  aCell('e1', 'east', { code: '001' }),
  aCell('e2', 'east', { code: '002' }),
  aCell('w1', 'west', { code: '003' }),
]
const on = '2025-07-01'
const members = new Map([
  ['e1', ['e1-an', 'e1-ba']],
  ['e2', ['e2-ca']],
  ['w1', ['w1-du']],
])

function apply(units: readonly OrgUnit[], wanted: WantedChange, day = on) {
  const plan = planChange(units, wanted, { on: day, members })
  if (!plan.ok) throw new Error(JSON.stringify(plan.refusal))
  const touched = new Set(plan.value.after.map(({ id }) => id))
  return { plan: plan.value, units: [...units.filter(({ id }) => !touched.has(id)), ...plan.value.after] }
}
const refusals = (wanted: WantedChange, day = on) => {
  const plan = planChange(before, wanted, { on: day, members })
  return plan.ok ? [] : plan.refusal.map(({ code, unitId }) => [code, unitId])
}
const aNew = (id: string, parentId: string, over: Partial<NewUnit> = {}): NewUnit => {
  const { validFrom: _from, validTo: _to, ...unit } = aUnit(id, parentId, over)
  return unit
}
const paths = (units: readonly OrgUnit[], day: string, id: string) =>
  orgTreeOn(units, day)
    .ancestors(id)
    .map((one) => one.id)

describe('the change of 2025-07-01: districts end, communes hang under the province', () => {
  const moved = apply(before, { kind: 'MOVED', unitIds: ['east', 'west'], parentId: 'province' })
  const ended = apply(moved.units, { kind: 'ENDED', unitId: 'district' })

  it('the day before, everything is as it was; from the day on, no cell has a district above it', () => {
    expect(paths(ended.units, '2025-06-30', 'e1')).toEqual(['east', 'district', 'province'])
    expect(paths(ended.units, on, 'e1')).toEqual(['east', 'province'])
    expect(orgTreeOn(ended.units, on).unit('district')).toBeNull()
  })

  it('a cell keeps its id and its members when communes merge on the same day', () => {
    const into = aNew('both', 'province', { code: '055', grassroots: true })
    const merged = apply(ended.units, { kind: 'MERGED', unitIds: ['east', 'west'], into, intoId: null })
    expect(
      orgTreeOn(merged.units, on)
        .cellsUnder('both')
        .map(({ id }) => id),
    ).toEqual(['e1', 'e2', 'w1'])
    expect(paths(merged.units, '2025-06-30', 'w1')).toEqual(['west', 'district', 'province'])
    expect(merged.plan).toMatchObject({ fromIds: ['east', 'west'], toIds: ['both'], moves: [], endedIds: ['east', 'west'] })
  })
})

describe('cells', () => {
  it('that merge send their members, with their books, to the one that goes on', () => {
    const { plan, units } = apply(before, { kind: 'MERGED', unitIds: ['e2'], into: null, intoId: 'e1' })
    expect(plan.moves).toEqual([{ fromCellId: 'e2', toCellId: 'e1', memberIds: ['e2-ca'] }])
    expect(orgTreeOn(units, on).unit('e2')).toBeNull()
  })

  it('that split send each member where they were told to', () => {
    const into = [aNew('e3', 'east', { isCell: true, code: '010' }), aNew('e4', 'east', { isCell: true, code: '011' })]
    const parts = [
      { id: 'e1-an', toId: 'e3' },
      { id: 'e1-ba', toId: 'e4' },
    ]
    const { plan } = apply(before, { kind: 'SPLIT', unitId: 'e1', into, parts, goesOn: false })
    expect(plan.moves).toEqual([
      { fromCellId: 'e1', toCellId: 'e3', memberIds: ['e1-an'] },
      { fromCellId: 'e1', toCellId: 'e4', memberIds: ['e1-ba'] },
    ])
    expect(plan.endedIds).toEqual(['e1'])
  })

  it('that give some members off go on with the rest', () => {
    const into = [aNew('e3', 'east', { isCell: true, code: '010' })]
    const { plan } = apply(before, { kind: 'SPLIT', unitId: 'e1', into, parts: [{ id: 'e1-ba', toId: 'e3' }], goesOn: true })
    expect(plan).toMatchObject({ toIds: ['e1', 'e3'], endedIds: [], moves: [{ memberIds: ['e1-ba'] }] })
  })
})

it('a name that changes on a day leaves the old one to the days before', () => {
  const { units } = apply(before, { kind: 'RENAMED', unitId: 'east', name: 'Phường Đông', shortName: 'Đông', code: '053' })
  expect([orgTreeOn(units, '2025-06-30').unit('east')?.name, orgTreeOn(units, on).unit('east')?.name]).toEqual(['east', 'Phường Đông'])
})

describe('what is refused, and of which unit', () => {
  const cell = aNew('e9', 'east', { isCell: true, code: '009' })
  it.each<[string, WantedChange, [string, string | null]]>([
    ['to end what still has units below', { kind: 'ENDED', unitId: 'district' }, ['change/not-empty', 'district']],
    ['to end a cell with members', { kind: 'ENDED', unitId: 'e1' }, ['change/has-members', 'e1']],
    ['a unit that is not there', { kind: 'ENDED', unitId: 'none' }, ['change/not-there', 'none']],
    ['a move below itself', { kind: 'MOVED', unitIds: ['district'], parentId: 'east' }, ['unit/inside-itself', 'district']],
    ['a move under a cell', { kind: 'MOVED', unitIds: ['west'], parentId: 'e1' }, ['unit/parent-is-cell', 'west']],
    ['a move to where it is', { kind: 'MOVED', unitIds: ['east'], parentId: 'district' }, ['change/same-place', 'east']],
    ['a merger of one', { kind: 'MERGED', unitIds: ['east'], into: aNew('x', 'district'), intoId: null }, ['change/too-few', null]],
    ['a cell with a commune', { kind: 'MERGED', unitIds: ['e1'], into: null, intoId: 'west' }, ['change/mixed', 'e1']],
    ['a code of a sibling', { kind: 'FOUNDED', unit: { ...cell, code: '001' } }, ['unit/code-taken', 'e9']],
    ['no name', { kind: 'FOUNDED', unit: { ...cell, name: ' ' } }, ['unit/name-missing', 'e9']],
    [
      'members without a place in a split',
      {
        kind: 'SPLIT',
        unitId: 'e1',
        into: [cell, { ...cell, id: 'e8', code: '008' }],
        parts: [{ id: 'e1-an', toId: 'e9' }],
        goesOn: false,
      },
      ['change/left-over', 'e1'],
    ],
    [
      'the same name again',
      { kind: 'RENAMED', unitId: 'east', name: 'east', shortName: 'east', code: '053' },
      ['change/nothing-changed', 'east'],
    ],
  ])('%s', (_what, wanted, refusal) => expect(refusals(wanted)).toContainEqual(refusal))

  it('a unit whose future is already written down', () => {
    const { units } = apply(before, { kind: 'MOVED', unitIds: ['east'], parentId: 'province' }, '2025-09-01')
    const again = planChange(units, { kind: 'RENAMED', unitId: 'east', name: 'x', shortName: 'x', code: '053' }, { on, members })
    expect(again.ok || again.refusal[0]).toEqual({ code: 'change/already-planned', unitId: 'east' })
  })
})

describe('a change that is entered late', () => {
  const facts = { decidedYears: [2024], lastMeetingOn: '2025-05-20' }
  it.each([
    ['today or later: always', { kind: 'MERGED', on: '2025-08-01' }, null],
    ['after the last meeting: nothing counted is touched', { kind: 'MOVED', on: '2025-06-01' }, null],
    ['before a meeting that was held', { kind: 'MOVED', on: '2025-05-20' }, 'change/counted-since'],
    ['another name falsifies no count', { kind: 'RENAMED', on: '2025-03-01' }, null],
    ['never in a decided year', { kind: 'RENAMED', on: '2024-12-31' }, 'change/year-decided'],
  ] as const)('%s', (_what, change, refusal) => expect(checkDay({ ...change, today: '2025-08-01' }, facts)).toBe(refusal))
})
