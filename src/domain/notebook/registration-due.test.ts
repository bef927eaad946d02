import { expect, test } from 'vitest'
import { aMember, aStatus } from '../../../tests/support/people.ts'
import { deadlineOf, isOpenYear, registrationAsked } from './registration-due.ts'

const ask = (
  member = aMember('an', { admittedOn: '2015-05-19', joinedOn: '2015-05-19' }),
  statuses = [aStatus('x', 'EXEMPT')],
  { year = 2026, today = '2026-11-22', deadline = '03-31' } = {},
) => {
  const answer = registrationAsked(member, statuses, { year, today, term: { deadline, daysForNewcomers: 30 } })
  return answer.asked ? answer.dueOn : answer.why
}
const admitted = (on: string) => aMember('an', { admittedOn: on, officialOn: null, joinedOn: on })
const moved = (on: string) => aMember('an', { admittedOn: '2015-05-19', joinedOn: on })

test('12-HD/HU: "Năm 2018 ... hoàn thành trong Quý II; các năm tiếp theo hoàn thành trong Quý I hàng năm"', () => {
  expect(ask(undefined, [], { year: 2018, today: '2018-06-01', deadline: '06-30' })).toBe('2018-06-30')
  expect(ask(undefined, [], { year: 2019, today: '2019-01-02' })).toBe('2019-03-31')
})

test.each([
  [2026, '02-29', '2026-02-28'],
  [2028, '02-29', '2028-02-29'],
  [2100, '02-29', '2100-02-28'],
  [2026, '03-31', '2026-03-31'],
])('in %i the deadline %s is %s', (year, deadline, on) => {
  expect(deadlineOf(year, deadline)).toBe(on)
})

test.each<[string, ReturnType<typeof aMember>, string]>([
  ['admitted long ago', admitted('2015-05-19'), '2026-03-31'],
  ['admitted in January', admitted('2026-01-10'), '2026-03-31'],
  ['admitted just before the deadline', admitted('2026-03-20'), '2026-04-19'],
  ['admitted in September', admitted('2026-09-02'), '2026-10-02'],
  ['admitted so late that the days end next year', admitted('2026-11-20'), '2026-12-20'],
  ['moved here in July', moved('2026-07-01'), '2026-07-31'],
])('a member %s', (_, member, due) => {
  expect(ask(member, [])).toBe(due)
})

test('who comes in the last days of a year registers for the next one', () => {
  expect(ask(admitted('2026-12-05'), [], { today: '2026-12-10' })).toBe('LATE_IN_YEAR')
  expect(ask(admitted('2026-12-05'), [], { year: 2027, today: '2027-01-10' })).toBe('2027-03-31')
  expect(ask(admitted('2026-12-01'), [], { today: '2026-12-10' })).toBe('2026-12-31')
})

test.each<[string, ReturnType<typeof aStatus>[], string]>([
  ['exempt', [aStatus('an', 'EXEMPT')], 'EXEMPT'],
  ['temporarily away', [aStatus('an', 'AWAY', { from: '2026-02-01' })], 'AWAY'],
  ['suspended', [aStatus('an', 'SUSPENDED')], 'SUSPENDED'],
  ['on sick leave, which excuses nobody from writing', [aStatus('an', 'SICK', { from: '2026-02-01' })], '2026-03-31'],
  ['back since June', [aStatus('an', 'AWAY', { from: '2025-02-01', to: '2026-06-10' })], '2026-07-10'],
  ['back since last year', [aStatus('an', 'AWAY', { from: '2025-02-01', to: '2025-06-10' })], '2026-03-31'],
  ['back from maternity leave', [aStatus('an', 'MATERNITY', { from: '2026-01-01', to: '2026-07-01' })], '2026-07-31'],
  ['going away later', [aStatus('an', 'AWAY', { from: '2026-12-20', to: '2027-02-01' })], '2026-03-31'],
])('a member %s', (_, statuses, answer) => {
  expect(ask(undefined, statuses)).toBe(answer)
})

test('members of other cells who are guests here register at home', () => {
  expect(ask(aMember('an', { membership: 'TEMPORARY' }), [])).toBe('TEMPORARY')
  expect(ask(aMember('an', { leftOn: '2026-08-01' }), [])).toBe('NOT_HERE')
})

test('the days of two leap years apart are counted by the calendar', () => {
  expect(ask(admitted('2028-02-29'), [], { year: 2028, today: '2028-03-10' })).toBe('2028-03-31')
  expect(ask(moved('2028-03-31'), [], { year: 2028, today: '2028-04-10' })).toBe('2028-04-30')
})

test('from December on the next year is open; a year that is over is not', () => {
  const open = (today: string) => [2025, 2026, 2027, 2028].filter((year) => isOpenYear(year, today))
  expect(open('2026-11-30')).toEqual([2026])
  expect(open('2026-12-01')).toEqual([2026, 2027])
  expect(open('2027-01-01')).toEqual([2027])
})
