import { expect, test } from 'vitest'
import { changesDecided } from './change-rules.ts'
import { defaultRuleSet } from './rule-set.ts'

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
