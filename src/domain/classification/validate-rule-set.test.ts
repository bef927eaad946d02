import { describe, expect, test } from 'vitest'
import { defaultRhythm, defaultRuleSet, type RuleSet, rhythmOf } from './rule-set.ts'
import { validateRuleSet } from './validate-rule-set.ts'

const shipped = defaultRuleSet(2026)
const codes = (rules: RuleSet) => validateRuleSet(rules).map((one) => one.code)

test('the shipped rule set stands, and says where its values come from', () => {
  expect(validateRuleSet(shipped)).toEqual([])
  expect(JSON.parse(JSON.stringify(shipped))).toEqual(shipped)
  expect(Object.values(shipped.sources).every((source) => source.length > 0)).toBe(true)
})

test('the defaults are those of domain.md section 8', () => {
  expect(shipped).toMatchObject({
    ballots: { CLASSIFICATION: { mode: 'SECRET', layout: 'FOUR_COLUMN' }, COMMENDATION: { mode: 'SECRET', layout: 'YES_NO' } },
    selfVote: 'ALLOWED',
    base: 'CONVENED',
    tallyRule: 'CUMULATIVE_MAJORITY',
    quorum: { numerator: 2, denominator: 3 },
    graceSeconds: 10,
    cap: { percent: 20, percentOutstanding: 25, base: 'GOOD_OR_ABOVE', scope: 'GRASSROOTS_ORGANIZATION', rounding: 'FLOOR' },
    boardRetentionDays: 90,
  })
})

describe('rule 19: a secret ballot without one’s own row would name the voter', () => {
  test('EXCLUDED together with SECRET is refused, at each ballot whose rows are members', () => {
    expect(validateRuleSet({ ...shipped, selfVote: 'EXCLUDED' })).toEqual([
      { field: 'ballots.CLASSIFICATION.mode', code: 'rule-set/excluded-and-secret' },
      { field: 'ballots.COMMENDATION.mode', code: 'rule-set/excluded-and-secret' },
    ])
  })

  test('EXCLUDED where hands are raised stands: praise is voted on openly', () => {
    const praise = (mode: 'OPEN' | 'SECRET') => ({
      ...shipped,
      ballots: { ...shipped.ballots, PRAISE: { mode, layout: 'YES_NO', selfVote: 'EXCLUDED' } as const },
    })
    expect(codes(praise('OPEN'))).toEqual([])
    expect(codes(praise('SECRET'))).toEqual(['rule-set/excluded-and-secret'])
  })

  test('levels and commendations by raised hands are refused, so that no setting is silently passed over', () => {
    const open = { mode: 'OPEN', layout: 'FOUR_COLUMN' } as const
    const ballots = { ...shipped.ballots, CLASSIFICATION: open, COMMENDATION: { mode: 'OPEN', layout: 'YES_NO' } as const }
    expect(validateRuleSet({ ...shipped, ballots })).toEqual([
      { field: 'ballots.CLASSIFICATION.mode', code: 'rule-set/open-is-for-hands' },
      { field: 'ballots.COMMENDATION.mode', code: 'rule-set/open-is-for-hands' },
    ])
  })
})

test.each<[string, Partial<RuleSet>, string]>([
  [
    'levels on a commendation',
    { ballots: { ...shipped.ballots, COMMENDATION: { mode: 'SECRET', layout: 'FOUR_COLUMN' } } },
    'layout-does-not-fit-kind',
  ],
  [
    'choosing without a number',
    { ballots: { ...shipped.ballots, COMMENDATION: { mode: 'SECRET', layout: 'CHOOSE_UP_TO_K' } } },
    'at-most-out-of-range',
  ],
  ['a cap of 101 percent', { cap: { ...shipped.cap, percent: 101 } }, 'percent-out-of-range'],
  ['a cap of half a percent', { cap: { ...shipped.cap, percentOutstanding: 0.5 } }, 'percent-out-of-range'],
  ['a quorum above all', { quorum: { numerator: 4, denominator: 3 } }, 'quorum-out-of-range'],
  ['a cell of two (rule 1)', { minimumOfficialMembers: 2 }, 'minimum-out-of-range'],
  ['no grace', { graceSeconds: 0 }, 'grace-out-of-range'],
  ['gates in the wrong order', { scoreGates: (shipped.scoreGates ?? []).toReversed() }, 'score-gates-out-of-order'],
  ['a year of thirteen months', { notClassified: { ...shipped.notClassified, sickMonths: 13 } }, 'months-out-of-range'],
  ['a deadline on 30 February', { deadlines: { ...shipped.deadlines, registration: '02-30' } }, 'deadline-unreadable'],
  ['a deadline of minus one day', { deadlines: { ...shipped.deadlines, minutesDaysAfter: -1 } }, 'deadline-unreadable'],
  ['boards gone at once', { boardRetentionDays: 0 }, 'retention-out-of-range'],
  ['a code that ends before the next', { checkIn: { codeSeconds: 20, acceptedSeconds: 10 } }, 'check-in-out-of-range'],
])('%s is refused', (_, over, why) => {
  expect(codes({ ...shipped, ...over })).toEqual([`rule-set/${why}`])
})

describe('rules 13 and 14: the rhythm of meetings', () => {
  const rhythm = { ...defaultRhythm }
  test.each([
    [{}, []],
    [{ attendancePercent: 101 }, ['rhythm.attendancePercent']],
    [{ regularMinutes: 0 }, ['rhythm.regularMinutes']],
    [{ absentInARow: Number.NaN }, ['rhythm.absentInARow']],
    [{ regularMinutes: 130 }, ['rhythm.longMinutes']],
  ])('%o', (over, fields) => {
    expect(validateRuleSet({ ...shipped, rhythm: { ...rhythm, ...over } }).map(({ field }) => field)).toEqual(fields)
  })

  test('a rule set from before it was part of them means the default', () => {
    const older: RuleSet = { ...shipped, rhythm: undefined }
    expect(validateRuleSet(older)).toEqual([])
    expect(rhythmOf(older)).toEqual(defaultRhythm)
  })
})
