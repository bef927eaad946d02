import { describe, expect, test } from 'vitest'
import { aMember, aProbationer, aStatus } from '../../../tests/support/people.ts'
import { admittedUnderMonths, belongsOn, leaveInYear, standingOn, statusesOn } from './standing.ts'

test('a comrade is probationary from admission and official from the day of recognition', () => {
  const comrade = aMember('lanh', { admittedOn: '2025-03-10', officialOn: '2026-03-10' })
  expect(['2025-03-09', '2025-03-10', '2026-03-09', '2026-03-10'].map((on) => standingOn(comrade, on))).toEqual([
    null,
    'PROBATIONARY',
    'PROBATIONARY',
    'OFFICIAL',
  ])
  expect(standingOn(aProbationer('my'), '2026-12-05')).toBe('PROBATIONARY')
})

test('who left belongs to the cell up to the day before', () => {
  const comrade = aMember('lanh', { joinedOn: '2020-01-01', leftOn: '2026-12-05' })
  expect(belongsOn(comrade, '2026-12-04')).toBe(true)
  expect(belongsOn(comrade, '2026-12-05')).toBe(false)
})

describe('rule 25: under six months is counted to the day of the meeting', () => {
  test.each([
    ['2026-06-05', '2026-12-05', false],
    ['2026-06-06', '2026-12-05', true],
    ['2026-08-31', '2027-02-27', true],
    ['2026-08-31', '2027-02-28', false],
    ['2027-08-31', '2028-02-28', true],
    ['2027-08-31', '2028-02-29', false],
    ['2027-08-29', '2028-02-29', false],
  ])('admitted %s, meeting on %s: under six months is %s', (admittedOn, on, under) => {
    expect(admittedUnderMonths({ admittedOn }, on, 6)).toBe(under)
  })

  test('a rule set that asks for no months lets everyone in', () => {
    expect(admittedUnderMonths({ admittedOn: '2026-12-05' }, '2026-12-05', 0)).toBe(false)
  })
})

test('only statuses that hold on the day count, and only one’s own', () => {
  const statuses = [
    aStatus('lanh', 'EXEMPT', { from: '2026-01-01', to: '2026-06-01' }),
    aStatus('lanh', 'AWAY', { from: '2026-05-01' }),
    aStatus('my', 'SUSPENDED'),
  ]
  expect([...statusesOn('lanh', statuses, '2026-05-31')]).toEqual(['EXEMPT', 'AWAY'])
  expect([...statusesOn('lanh', statuses, '2026-06-01')]).toEqual(['AWAY'])
})

describe('rule 25: sick leave adds up within the year', () => {
  const sick = (from: string, to: string | null) => aStatus('diep', 'SICK', { from, to })

  test.each([
    ['one spell of three calendar months', [sick('2026-02-10', '2026-05-10')], { months: 3, days: 0 }],
    ['one day less', [sick('2026-02-10', '2026-05-09')], { months: 2, days: 29 }],
    ['a spell of almost three months is not rounded up', [sick('2026-03-01', '2026-05-31')], { months: 2, days: 30 }],
    ['two spells apart: ninety days', [sick('2026-01-01', '2026-03-16'), sick('2026-07-01', '2026-07-17')], { months: 3, days: 0 }],
    ['two spells apart: eighty-nine days', [sick('2026-07-01', '2026-07-16'), sick('2026-01-01', '2026-03-16')], { months: 2, days: 29 }],
    [
      'a spell prolonged twice is one',
      [sick('2026-02-10', '2026-03-10'), sick('2026-03-10', '2026-04-10'), sick('2026-04-01', '2026-05-10')],
      { months: 3, days: 0 },
    ],
    ['a spell from last year counts from January', [sick('2025-06-01', '2026-02-01')], { months: 1, days: 0 }],
    ['a spell that goes on counts to the meeting', [sick('2026-11-05', null)], { months: 1, days: 0 }],
    ['a spell into the next year counts to December', [sick('2026-12-01', '2027-04-01')], { months: 1, days: 0 }],
    ['another year’s spell does not count', [sick('2024-01-01', '2025-01-01')], { months: 0, days: 0 }],
  ])('%s', (_, spells, length) => {
    expect(leaveInYear(spells, 2026, '2026-12-05')).toEqual(length)
  })
})
