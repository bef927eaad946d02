import { expect, test } from 'vitest'
import { aMember, aProbationer, aStatus } from '../../../tests/support/people.ts'
import { reflectionCoverage } from './reflection-coverage.ts'
import { isMonthClosed, type MonthlyMeeting, mayReflect, monthStanding, monthToWrite, reflectionDue } from './reflection-month.ts'

const meeting = (startsAt: string, over: Partial<MonthlyMeeting> = {}): MonthlyMeeting => ({
  ...{ id: startsAt, groupId: null, kind: 'REGULAR', status: 'DRAFT', startsAt },
  ...over,
})

test("rule 7: due some days before the month's regular meeting, planned or announced; without one on its last day", () => {
  const cases: [name: string, month: string, meetings: MonthlyMeeting[], due: string][] = [
    ['no meeting', '2026-11', [], '2026-11-30'],
    ['no meeting, leap year', '2028-02', [], '2028-02-29'],
    ['no meeting, no leap year', '2027-02', [], '2027-02-28'],
    ['planned', '2026-11', [meeting('2026-11-20T01:00:00Z')], '2026-11-18'],
    ['on 1 March of a leap year', '2028-03', [meeting('2028-03-01T01:00:00Z')], '2028-02-28'],
    ['on 1 March of another', '2027-03', [meeting('2027-03-01T01:00:00Z')], '2027-02-27'],
    ['called off', '2026-11', [meeting('2026-11-20T01:00:00Z', { status: 'CANCELLED' })], '2026-11-30'],
    [
      'called off and held later',
      '2026-11',
      [meeting('2026-11-20T01:00:00Z', { status: 'CANCELLED' }), meeting('2026-11-25T01:00:00Z')],
      '2026-11-23',
    ],
    ['only a thematic one', '2026-11', [meeting('2026-11-20T01:00:00Z', { kind: 'THEMATIC' })], '2026-11-30'],
    ["only a party group's", '2026-11', [meeting('2026-11-20T01:00:00Z', { groupId: 'g1' })], '2026-11-30'],
    ['30 November in UTC is 1 December in Vietnam', '2026-12', [meeting('2026-11-30T18:00:00Z')], '2026-11-29'],
    ['the same, for November', '2026-11', [meeting('2026-11-30T18:00:00Z')], '2026-11-30'],
  ]
  for (const [name, month, meetings, due] of cases) expect(reflectionDue(month, meetings, 2), name).toBe(due)
})

test('one writes for the running month until its meeting is over, then for the next', () => {
  const held = meeting('2026-11-05T01:00:00Z', { status: 'CLOSED' })
  expect(monthToWrite('2026-11-20', [])).toBe('2026-11')
  expect(monthToWrite('2026-11-20', [held])).toBe('2026-12')
  expect(monthToWrite('2026-12-20', [meeting('2026-12-05T01:00:00Z', { status: 'SIGNED' })])).toBe('2027-01')
  expect(isMonthClosed('2026-11', [held])).toBe(true)
  expect(isMonthClosed('2026-11', [{ ...held, status: 'OPEN' }])).toBe(false)
})

const facts = { statuses: [], meetings: [meeting('2026-11-20T01:00:00Z')], daysBefore: 2 }

test('a month is done, late, missing, due, to come or not asked', () => {
  const state = (month: string, today: string, handedIn: { late: boolean } | null = null, over: object = {}) =>
    monthStanding(month, handedIn, { ...facts, member: aMember('an'), today, ...over }).state
  expect(state('2026-11', '2026-11-18')).toBe('DUE')
  expect(state('2026-11', '2026-11-19')).toBe('MISSING')
  expect(state('2026-11', '2026-11-19', { late: true })).toBe('LATE')
  expect(state('2026-11', '2026-11-19', { late: false })).toBe('DONE')
  expect(state('2026-12', '2026-11-19')).toBe('TO_COME')
  expect(state('2026-12', '2026-11-21', null, { meetings: [meeting('2026-11-20T01:00:00Z', { status: 'CLOSED' })] })).toBe('DUE')
  const exempt = { statuses: [aStatus('an', 'EXEMPT')] }
  expect(state('2026-11', '2026-11-19', null, exempt)).toBe('NOT_ASKED')
  expect(state('2026-11', '2026-11-19', { late: false }, exempt)).toBe('DONE')
})

test.each([
  ['the running month', '2026-11', [], false, null],
  ['a month gone by, late', '2026-09', [], false, null],
  ['a month to come', '2026-12', [], false, 'reflection/not-yet'],
  ['a month whose meeting is over', '2026-11', [], true, 'reflection/frozen'],
  ['an exempt member who wishes to', '2026-11', [aStatus('an', 'EXEMPT')], false, null],
  ['one who is away and wishes to', '2026-11', [aStatus('an', 'AWAY')], false, null],
  ['a suspended member', '2026-11', [aStatus('an', 'SUSPENDED')], false, 'reflection/not-asked'],
] as const)('rule 9: whether a month takes words: %s', (_, month, statuses, frozen, refusal) => {
  const asked = { member: aMember('an'), statuses, meetings: facts.meetings, today: '2026-11-10' }
  const answer = mayReflect(month, asked, frozen)
  expect(answer.ok ? null : answer.refusal).toBe(refusal)
})

test('262-KH/HU: all members reflect but the exempt and those transferred away, who are counted apart; who moves in mid-month appears once', () => {
  const files = [
    { member: aMember('an'), statuses: [] },
    { member: aMember('binh'), statuses: [] },
    { member: aMember('chi'), statuses: [aStatus('chi', 'EXEMPT')] },
    { member: aMember('dung'), statuses: [aStatus('dung', 'AWAY')] },
    { member: aMember('giang'), statuses: [aStatus('giang', 'AWAY', { from: '2026-01-05', to: '2026-05-20' })] },
    { member: aMember('hai', { leftOn: '2026-05-12' }), statuses: [] },
    { member: aMember('khanh', { membership: 'TEMPORARY' }), statuses: [] },
    { member: aProbationer('lan', { admittedOn: '2026-05-19', joinedOn: '2026-05-19' }), statuses: [] },
    { member: aProbationer('minh', { admittedOn: '2026-06-03', joinedOn: '2026-06-03' }), statuses: [] },
  ]
  const records = [
    { memberId: 'an', late: false },
    { memberId: 'giang', late: true },
    { memberId: 'hai', late: false },
  ]
  const ofOldCell = reflectionCoverage(files, records, { month: '2026-05', today: '2026-06-15' })
  expect(ofOldCell).toEqual({
    ...{ expected: 4, handedIn: 2, late: 1, missing: 2 },
    leftOut: { TEMPORARY: 1, EXEMPT: 1, SUSPENDED: 0, AWAY: 1 },
  })
  const moved = [{ member: aMember('hai-2', { cellId: 'ap-4', joinedOn: '2026-05-12' }), statuses: [] }]
  expect(reflectionCoverage(moved, [], { month: '2026-05', today: '2026-06-15' })).toMatchObject({ expected: 1, handedIn: 0 })
})
