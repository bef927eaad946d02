import type { CivilDate } from '../organization/types.ts'
import type { RuleSetRefusal } from './refusals.ts'
import type { RuleSet } from './rule-set.ts'

/** The rules that levels came from: once a level of the year is decided they stand (never retroactive). Deadlines and screens may still change. */
const decisive = [
  ...(['ballots', 'selfVote', 'base', 'tallyRule', 'quorum', 'minimumOfficialMembers', 'scoreGates', 'cap'] as const),
  ...(['notClassified', 'stateClassification'] as const),
]

/**
 * A new version against the one in force, in a year in which levels below the unit are decided or not. Ballots that were opened keep the rule set
 * that they froze and print, whatever comes after.
 */
export const changesDecided = (before: RuleSet, after: RuleSet, yearIsDecided: boolean): { field: string; code: RuleSetRefusal }[] =>
  yearIsDecided
    ? decisive.filter((part) => !isSame(before[part], after[part])).map((field) => ({ field, code: 'rule-set/year-decided' }))
    : []

/**
 * A day that has gone by is taken only as long as nothing was counted since: no meeting of the year was opened on or after it, and no level of
 * the year is decided. Never retroactive, as a change of the tree (plan-change.ts).
 */
export const holdsFromPast = (
  holdsFrom: CivilDate,
  { today, lastMeetingOn, yearIsDecided }: { today: CivilDate; lastMeetingOn: CivilDate | null; yearIsDecided: boolean },
): { field: string; code: RuleSetRefusal }[] => {
  const isCounted = yearIsDecided || (lastMeetingOn !== null && holdsFrom <= lastMeetingOn)
  return holdsFrom < today && isCounted ? [{ field: 'holdsFrom', code: 'rule-set/counted-since' }] : []
}

/** Whole values, whatever order their parts were written in. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].every((key) => isSame(Reflect.get(a, key), Reflect.get(b, key)))
}
