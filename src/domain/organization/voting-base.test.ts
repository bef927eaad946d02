import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aMember, aProbationer, aStatus } from '../../../tests/support/people.ts'
import { callMembers, hasEnoughOfficialMembers, majorityOf, quorumOf, votingBase } from './voting-base.ts'

const on = '2026-12-05'
const official = (count: number) => Array.from({ length: count }, (_, i) => aMember(`m${i + 1}`))
const all = (called: ReturnType<typeof callMembers>) => new Set(called.map((one) => one.member.id))

// Điều lệ Đảng: a cell has at least three official members (domain.md 2.1).
describe('rule 1: a cell needs three official members to hold a valid meeting', () => {
  test('two official members and any number of probationers cannot meet as a cell', () => {
    expect(hasEnoughOfficialMembers(callMembers([...official(2), aProbationer('p1'), aProbationer('p2')], [], on), 3)).toBe(false)
    expect(hasEnoughOfficialMembers(callMembers(official(3), [], on), 3)).toBe(true)
  })

  test('a temporary member does not make up the three', () => {
    expect(hasEnoughOfficialMembers(callMembers([...official(2), aMember('guest', { membership: 'TEMPORARY' })], [], on), 3)).toBe(false)
  })
})

// Điều lệ Đảng, Điều 3 khoản 4.
test('rule 2: only official members vote; a probationer attends', () => {
  const called = callMembers([...official(3), aProbationer('my')], [], on)
  const base = votingBase(called, all(called))
  expect(base.entitledIds).toEqual(['m1', 'm2', 'm3'])
  expect(base.without).toEqual([{ memberId: 'my', why: 'PROBATIONARY' }])
})

// 294-QĐ/TW (26/5/2025), Điều 9, điểm 9.3.2.
describe('rule 3: the base is the official members convened, not those present', () => {
  test('nobody’s absence changes it', () => {
    const called = callMembers(official(20), [], on)
    expect(votingBase(called, new Set()).base).toBe(20)
    expect(votingBase(called, all(called)).base).toBe(20)
  })

  test('those away, suspended or exempt are not in it', () => {
    const statuses = [aStatus('m1', 'AWAY'), aStatus('m2', 'SUSPENDED'), aStatus('m3', 'EXEMPT')]
    expect(votingBase(callMembers(official(20), statuses, on), new Set())).toMatchObject({
      base: 17,
      without: [
        { memberId: 'm1', why: 'AWAY' },
        { memberId: 'm2', why: 'SUSPENDED' },
        { memberId: 'm3', why: 'EXEMPT_ABSENT' },
      ],
    })
  })

  test('an exempt member who is checked in when the ballot opens is added', () => {
    const called = callMembers(official(20), [aStatus('m3', 'EXEMPT')], on)
    expect(votingBase(called, new Set(['m1'])).base).toBe(19)
    expect(votingBase(called, new Set(['m1', 'm3']))).toMatchObject({ base: 20, presentIds: ['m1', 'm3'] })
  })

  test('an exempt probationer, and one suspended, does not vote even when present', () => {
    const called = callMembers(
      [...official(3), aProbationer('p')],
      [aStatus('p', 'EXEMPT'), aStatus('m1', 'SUSPENDED'), aStatus('m1', 'EXEMPT')],
      on,
    )
    expect(votingBase(called, all(called)).entitledIds).toEqual(['m2', 'm3'])
  })

  test('a long illness does not take anybody out', () => {
    expect(votingBase(callMembers(official(3), [aStatus('m1', 'SICK'), aStatus('m2', 'MATERNITY')], on), new Set()).base).toBe(3)
  })

  test('who has left, has not joined yet or became official later is not in it', () => {
    const members = [
      ...official(3),
      aMember('gone', { leftOn: on }),
      aMember('soon', { joinedOn: '2026-12-06' }),
      aMember('late', { officialOn: '2026-12-06' }),
    ]
    const base = votingBase(callMembers(members, [], on), new Set())
    expect(base.entitledIds).toEqual(['m1', 'm2', 'm3'])
    expect(base.without).toEqual([{ memberId: 'late', why: 'PROBATIONARY' }])
  })
})

test('rule 4: a temporary member does not vote here', () => {
  const called = callMembers([...official(3), aMember('guest', { membership: 'TEMPORARY' })], [], on)
  expect(votingBase(called, all(called)).without).toEqual([{ memberId: 'guest', why: 'TEMPORARY' }])
})

describe('rule 5: two thirds of the base must be present, rounded up', () => {
  test.each([
    [20, 14],
    [3, 2],
    [4, 3],
    [5, 4],
    [1, 1],
    [0, 0],
  ])('of %i, %i', (base, needed) => {
    expect(quorumOf(base, { numerator: 2, denominator: 3 })).toBe(needed)
  })

  test('it is the least number that reaches the share, whatever the share', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.integer({ min: 1, max: 12 }), fc.nat(12), (base, denominator, n) => {
        const numerator = Math.min(n, denominator)
        const needed = quorumOf(base, { numerator, denominator })
        expect(needed * denominator).toBeGreaterThanOrEqual(base * numerator)
        expect((needed - 1) * denominator).toBeLessThan(base * numerator || 1)
      }),
    )
  })
})

test('worked example A: 22 members, 3 official and 1 probationary absent: 18 present, 17 may vote, base 20, majority 11', () => {
  const members = [...official(20), aProbationer('p1'), aProbationer('p2')]
  const called = callMembers(members, [], on)
  const present = new Set([...official(17).map((member) => member.id), 'p1'])
  const base = votingBase(called, present)
  expect(present.size).toBe(18)
  expect(base).toMatchObject({ base: 20 })
  expect(base.presentIds).toHaveLength(17)
  expect(majorityOf(base.base)).toBe(11)
  expect(quorumOf(base.base, { numerator: 2, denominator: 3 })).toBe(14)
})

test('a majority is the least number that is more than half', () => {
  fc.assert(
    fc.property(fc.nat(5000), (base) => {
      const majority = majorityOf(base)
      expect(2 * majority).toBeGreaterThan(base)
      expect(2 * (majority - 1)).toBeLessThanOrEqual(base)
    }),
  )
})
