import { describe, expect, test } from 'vitest'
import type { Member, MemberStatus } from '#domain/organization/types.ts'
import { callMembers } from '#domain/organization/voting-base.ts'
import { aMember, aProbationer, aStatus } from '../../../tests/support/people.ts'
import { type CandidateFacts, eligibilityOf } from './eligibility.ts'
import { defaultRuleSet } from './rule-set.ts'

const ruleSet = defaultRuleSet(2026)
const meeting = { ruleSet, year: 2026, on: '2026-12-05' }
const facts = (member: Member, statuses: MemberStatus[] = [], over: Partial<CandidateFacts> = {}): CandidateFacts => {
  const [called] = callMembers([member], statuses, meeting.on)
  if (!called) throw new Error('called to the meeting')
  return { called, statuses, selfAssessed: true, present: true, stateLevel: null, ...over }
}
const allOpen = { onBallot: true, closed: [], timeWorked: false }

test('who handed in the self-assessment and is present stands on the ballot with all four levels', () => {
  expect(eligibilityOf(facts(aMember('ba')), meeting)).toEqual(allOpen)
})

// 21-HD/BTCTW 2019: self-review before classification; state classification first.
describe('rule 24: what comes before the ballot', () => {
  test('without a self-assessment a comrade is off the ballot until the cell committee records it', () => {
    expect(eligibilityOf(facts(aMember('ba'), [], { selfAssessed: false }), meeting)).toEqual({
      onBallot: false,
      why: 'NO_SELF_ASSESSMENT',
    })
  })

  test.each(['CIVIL_SERVANT', 'PUBLIC_EMPLOYEE'] as const)(
    'EXCELLENT is missing from the row of a %s until the state level is recorded',
    (workKind) => {
      const member = aMember('gam', { workKind })
      expect(eligibilityOf(facts(member), meeting)).toMatchObject({ closed: [{ level: 'EXCELLENT', why: 'STATE_LEVEL_NOT_RECORDED' }] })
      expect(eligibilityOf(facts(member, [], { stateLevel: 'GOOD' }), meeting)).toEqual(allOpen)
    },
  )

  test('a rule set may ask for the state level EXCELLENT itself, or for none', () => {
    const member = facts(aMember('gam', { workKind: 'CIVIL_SERVANT' }), [], { stateLevel: 'GOOD' })
    const strict = { ...meeting, ruleSet: { ...ruleSet, stateClassification: 'EXCELLENT_REQUIRED' as const } }
    expect(eligibilityOf(member, strict)).toMatchObject({ closed: [{ level: 'EXCELLENT', why: 'STATE_LEVEL_NOT_EXCELLENT' }] })
    const lax = { ...meeting, ruleSet: { ...ruleSet, stateClassification: 'NOT_ASKED' as const } }
    expect(eligibilityOf({ ...member, stateLevel: null }, lax)).toEqual(allOpen)
  })
})

// 21-HD/BTCTW 2019; 43-HD/BTCTW 2025 not verified, so each is a switch.
describe('rule 25: who is not classified, and which levels are closed', () => {
  test.each([
    ['exempt', facts(aMember('ba'), [aStatus('ba', 'EXEMPT')]), 'EXEMPT'],
    ['suspended', facts(aMember('ba'), [aStatus('ba', 'SUSPENDED')]), 'SUSPENDED'],
    ['admitted under six months ago', facts(aProbationer('ba', { admittedOn: '2026-06-06', joinedOn: '2026-06-06' })), 'ADMITTED_RECENTLY'],
    ['absent from the meeting', facts(aMember('ba'), [], { present: false }), 'ABSENT'],
    ['a temporary member (rule 4)', facts(aMember('ba', { membership: 'TEMPORARY' })), 'TEMPORARY'],
  ])('%s', (_, of, why) => {
    expect(eligibilityOf(of, meeting)).toEqual({ onBallot: false, why })
  })

  test('a probationer of six months is classified', () => {
    expect(eligibilityOf(facts(aProbationer('my', { admittedOn: '2026-06-05', joinedOn: '2026-06-05' })), meeting)).toEqual(allOpen)
  })

  test('a member temporarily away is classified here, at the official cell, though not present', () => {
    expect(eligibilityOf(facts(aMember('ba'), [aStatus('ba', 'AWAY')], { present: false }), meeting)).toEqual(allOpen)
  })

  test('three months of sick leave close EXCELLENT and GOOD, a day less closes nothing', () => {
    const sick = (to: string) => facts(aMember('diep'), [aStatus('diep', 'SICK', { from: '2026-03-01', to })])
    expect(eligibilityOf(sick('2026-06-01'), meeting)).toMatchObject({
      closed: [
        { level: 'EXCELLENT', why: 'SICK_LEAVE' },
        { level: 'GOOD', why: 'SICK_LEAVE' },
      ],
    })
    expect(eligibilityOf(sick('2026-05-31'), meeting)).toEqual(allOpen)
  })

  test('sick leave of another year closes nothing', () => {
    expect(eligibilityOf(facts(aMember('diep'), [aStatus('diep', 'SICK', { from: '2025-01-01', to: '2026-01-01' })]), meeting)).toEqual(
      allOpen,
    )
  })

  test('maternity leave closes nothing: the sheet notes that the time worked counts', () => {
    const tu = facts(aMember('tu'), [aStatus('tu', 'MATERNITY', { from: '2026-02-01', to: '2026-08-01' })])
    expect(eligibilityOf(tu, meeting)).toEqual({ ...allOpen, timeWorked: true })
  })

  test('every part of the rule is a switch of the rule set', () => {
    const off = {
      exempt: false,
      suspended: false,
      admittedUnderMonths: 0,
      absent: false,
      sickMonths: 0,
      withoutSelfAssessment: false,
    }
    const open = { ...meeting, ruleSet: { ...ruleSet, notClassified: off } }
    const statuses = [aStatus('ba', 'EXEMPT'), aStatus('ba', 'SUSPENDED'), aStatus('ba', 'SICK')]
    const newest = aProbationer('ba', { admittedOn: '2026-12-01', joinedOn: '2026-12-01' })
    expect(eligibilityOf(facts(newest, statuses, { selfAssessed: false, present: false }), open)).toEqual(allOpen)
  })
})
