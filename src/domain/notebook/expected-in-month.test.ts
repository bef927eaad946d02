import { expect, test } from 'vitest'
import { aMember, aProbationer, aStatus } from '../../../tests/support/people.ts'
import { expectedInMonth, type NotExpected } from './expected-in-month.ts'

const today = '2026-06-15'
const ask = (member = aMember('an'), statuses = [aStatus('x', 'EXEMPT')], month = '2026-05') => {
  const answer = expectedInMonth(member, statuses, { month, today })
  return answer.expected ? null : answer.why
}

test('262-KH/HU: all are asked but exempt members and those temporarily transferred away, who are counted apart', () => {
  const cases: [Parameters<typeof ask>, NotExpected | null][] = [
    [[], null],
    [[aProbationer('an', { admittedOn: '2026-05-19', joinedOn: '2026-05-19' })], null],
    [[aMember('an'), [aStatus('an', 'EXEMPT')]], 'EXEMPT'],
    [[aMember('an'), [aStatus('an', 'AWAY', { from: '2026-05-31' })]], 'AWAY'],
    [[aMember('an'), [aStatus('an', 'AWAY', { from: '2026-04-01', to: '2026-05-31' })]], null],
    [[aMember('an'), [aStatus('an', 'SUSPENDED')]], 'SUSPENDED'],
    [[aMember('an'), [aStatus('an', 'SICK')]], null],
    [[aMember('an', { membership: 'TEMPORARY' })], 'TEMPORARY'],
    [[aMember('an', { admittedOn: '2026-06-01', joinedOn: '2026-06-01' })], 'NOT_HERE'],
  ]
  for (const [asked, why] of cases) expect(ask(...asked)).toBe(why)
})

test('a member who moves between cells in the middle of a month appears once, in the new cell', () => {
  const old = aMember('an', { cellId: 'ap-3', leftOn: '2026-05-12' })
  const next = aMember('an-2', { cellId: 'ap-4', joinedOn: '2026-05-12' })
  for (const month of ['2026-04', '2026-05', '2026-06']) {
    const asked = [ask(old, [], month), ask(next, [], month)].filter((why) => why === null)
    expect(asked, month).toHaveLength(1)
  }
  expect(ask(old, [], '2026-05')).toBe('NOT_HERE')
  expect(ask(next, [], '2026-05')).toBe(null)
})

test('a member who returns is asked again from that month on', () => {
  const away = [aStatus('an', 'AWAY', { from: '2026-01-10', to: '2026-04-20' })]
  expect(['2026-01', '2026-02', '2026-03', '2026-04'].map((month) => ask(aMember('an'), away, month))).toEqual([
    'AWAY',
    'AWAY',
    'AWAY',
    null,
  ])
})

test('the running month is judged by today', () => {
  expect(ask(aMember('an', { leftOn: '2026-06-20' }), [], '2026-06')).toBe(null)
  expect(ask(aMember('an', { leftOn: '2026-06-15' }), [], '2026-06')).toBe('NOT_HERE')
})
