import { expect, test } from 'vitest'
import { changesDecided, holdsFromPast } from './change-rules.ts'
import { defaultRuleSet, ruleSetOn } from './rule-set.ts'

// Never retroactive (rules 22 and 27): the levels of a decided year came from the rules that stood then.
const rules = defaultRuleSet(2026)
const fields = (after: typeof rules, decided: boolean) => changesDecided(rules, after, decided).map(({ field }) => field)

test('in a decided year what levels came from stands; deadlines and screens may change', () => {
  expect(fields({ ...rules, cap: { ...rules.cap, percent: 25 }, tallyRule: 'PLURALITY' }, true)).toEqual(['tallyRule', 'cap'])
  expect(fields({ ...rules, wallDisplay: 'SUMMARY', deadlines: { ...rules.deadlines, minutesDaysAfter: 5 } }, true)).toEqual([])
})

test('before the first decision everything may change, and the same values are no change', () => {
  expect(fields({ ...rules, base: 'PRESENT_VOTERS' }, false)).toEqual([])
  expect(fields({ ...structuredClone(rules), version: 9, name: 'khác' }, true)).toEqual([])
})

test.each([
  ['today, whatever was counted', '2026-11-22', '2026-11-22', true, false],
  ['a later day', '2026-12-01', '2026-11-22', true, false],
  ['a day gone by, nothing counted since', '2026-11-01', '2026-10-31', false, false],
  ['the day of a meeting', '2026-11-01', '2026-11-01', false, true],
  ['a day gone by in a decided year', '2026-11-01', null, true, true],
] as const)('holds from %s', (_what, holdsFrom, lastMeetingOn, yearIsDecided, isRefused) => {
  const found = holdsFromPast(holdsFrom, { today: '2026-11-22', lastMeetingOn, yearIsDecided })
  expect(found).toEqual(isRefused ? [{ field: 'holdsFrom', code: 'rule-set/counted-since' }] : [])
})

test('of the versions of a year the newest holds whose day has come; one without a day holds from the first', () => {
  const [first, later] = [rules, { ...rules, version: 2, holdsFrom: '2026-12-01' }]
  expect(ruleSetOn([later, first], '2026-11-30')).toBe(first)
  expect(ruleSetOn([later, first], '2026-12-01')).toBe(later)
  expect(ruleSetOn([later], '2026-11-30')).toBeNull()
  const atOnce = { ...rules, version: 3, holdsFrom: '2026-11-22' }
  expect(ruleSetOn([first, later, atOnce], '2026-12-02')).toBe(atOnce)
})
