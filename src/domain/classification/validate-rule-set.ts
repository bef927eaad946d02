import { isCivilDate } from '#domain/organization/civil-date.ts'
import type { RuleSetRefusal } from './refusals.ts'
import {
  appealDaysOf,
  auditDaysOf,
  type BallotKind,
  type BallotLayout,
  type MeetingRhythm,
  type RuleSet,
  reflectionDaysOf,
  registrationRuleOf,
  rhythmOf,
  selfVoteIn,
} from './rule-set.ts'

export type RefusedField = { field: string; code: RuleSetRefusal }

/** Every field of a rule set that cannot stand, with the reason; none: it may be used. The shape itself is parsed at the wire. */
export function validateRuleSet(rules: RuleSet): RefusedField[] {
  return [...ballotFields(rules), ...shareFields(rules), ...scoreFields(rules), ...dayFields(rules)]
}

const layoutsOf: Record<BallotKind, readonly BallotLayout[]> = {
  CLASSIFICATION: ['FOUR_COLUMN', 'TWO_SHEET'],
  COMMENDATION: ['YES_NO', 'CHOOSE_UP_TO_K'],
  PRAISE: ['YES_NO', 'CHOOSE_UP_TO_K'],
  AGENDA: ['YES_NO'],
  RESOLUTION: ['YES_NO'],
}

/** The kinds whose rows are members: there a row that one voter's paper lacks names that voter (rule 19). */
const kindsWithMembers: readonly BallotKind[] = ['CLASSIFICATION', 'COMMENDATION', 'PRAISE']

/** Held by secret ballot alone (rule 17, practice). */
export const secretKinds: readonly BallotKind[] = ['CLASSIFICATION', 'COMMENDATION']

function ballotFields(rules: RuleSet): RefusedField[] {
  const kinds = Object.keys(layoutsOf) as BallotKind[]
  return kinds.flatMap((kind) => {
    const { mode, layout, atMost } = rules.ballots[kind]
    const found: RefusedField[] = []
    if (!layoutsOf[kind].includes(layout)) found.push({ field: `ballots.${kind}.layout`, code: 'rule-set/layout-does-not-fit-kind' })
    if (layout === 'CHOOSE_UP_TO_K' && !whole(atMost ?? 0, 1, 200)) {
      found.push({ field: `ballots.${kind}.atMost`, code: 'rule-set/at-most-out-of-range' })
    }
    // Raised hands decide yes or no; four levels by name are not built, and a setting that nothing obeys would be worse than none.
    if (mode === 'OPEN' && secretKinds.includes(kind)) found.push({ field: `ballots.${kind}.mode`, code: 'rule-set/open-is-for-hands' })
    if (mode === 'SECRET' && selfVoteIn(rules, kind) === 'EXCLUDED' && kindsWithMembers.includes(kind)) {
      found.push({ field: `ballots.${kind}.mode`, code: 'rule-set/excluded-and-secret' })
    }
    return found
  })
}

function shareFields({ cap, collectives, quorum, minimumOfficialMembers }: RuleSet): RefusedField[] {
  const percents = (['percent', 'percentOutstanding'] as const).filter((field) => !whole(cap[field], 0, 100))
  const found: RefusedField[] = percents.map((field) => ({ field: `cap.${field}`, code: 'rule-set/percent-out-of-range' }))
  if (collectives && !whole(collectives.percent, 0, 100))
    found.push({ field: 'collectives.percent', code: 'rule-set/percent-out-of-range' })
  if (collectives && !whole(collectives.underMonths, 0, 24))
    found.push({ field: 'collectives.underMonths', code: 'rule-set/months-out-of-range' })
  if (!whole(quorum.denominator, 1, 100) || !whole(quorum.numerator, 0, quorum.denominator)) {
    found.push({ field: 'quorum', code: 'rule-set/quorum-out-of-range' })
  }
  // Three is the Charter's own number (rule 1): a place may ask for more, not for less.
  if (!whole(minimumOfficialMembers, 3, 1000)) found.push({ field: 'minimumOfficialMembers', code: 'rule-set/minimum-out-of-range' })
  return found
}

function scoreFields({ scoreGates }: RuleSet): RefusedField[] {
  const gates = scoreGates ?? []
  const order = ['EXCELLENT', 'GOOD', 'SATISFACTORY']
  const inOrder = gates.every((gate, i) => {
    const before = gates[i - 1]
    const shares = [gate.minScore, gate.onTimePercent, gate.exceededPercent]
    const below = !before || (order.indexOf(before.level) < order.indexOf(gate.level) && before.minScore > gate.minScore)
    return below && shares.every((share) => whole(share, 0, 100))
  })
  return inOrder ? [] : [{ field: 'scoreGates', code: 'rule-set/score-gates-out-of-order' }]
}

function dayFields(rules: RuleSet): RefusedField[] {
  const { notClassified, deadlines, checkIn } = rules
  const found: RefusedField[] = []
  if (!whole(rules.graceSeconds, 1, 120)) found.push({ field: 'graceSeconds', code: 'rule-set/grace-out-of-range' })
  if (!whole(auditDaysOf(rules), 365, 36500)) found.push({ field: 'auditRetentionDays', code: 'rule-set/retention-out-of-range' })
  if (!whole(rules.boardRetentionDays, 1, 3650)) found.push({ field: 'boardRetentionDays', code: 'rule-set/retention-out-of-range' })
  for (const field of ['admittedUnderMonths', 'sickMonths'] as const) {
    if (!whole(notClassified[field], 0, 12)) found.push({ field: `notClassified.${field}`, code: 'rule-set/months-out-of-range' })
  }
  for (const field of ['selfAssessmentDaysBefore', 'materialDaysBefore', 'minutesDaysAfter'] as const) {
    if (!whole(deadlines[field], 0, 60)) found.push({ field: `deadlines.${field}`, code: 'rule-set/deadline-unreadable' })
  }
  // Without a day to ask in, the right would be none.
  if (!whole(appealDaysOf(rules), 1, 60)) found.push({ field: 'deadlines.appealDaysAfter', code: 'rule-set/deadline-unreadable' })
  if (!whole(reflectionDaysOf(rules), 0, 15)) found.push({ field: 'deadlines.reflectionDaysBefore', code: 'rule-set/deadline-unreadable' })
  if (!isCivilDate(`${String(rules.year).padStart(4, '0')}-${deadlines.registration}`)) {
    found.push({ field: 'deadlines.registration', code: 'rule-set/deadline-unreadable' })
  }
  const { itemsAtMost, daysForNewcomers } = registrationRuleOf(rules)
  if (!whole(itemsAtMost, 1, 30)) found.push({ field: 'registration.itemsAtMost', code: 'rule-set/registration-out-of-range' })
  if (!whole(daysForNewcomers, 0, 90)) found.push({ field: 'registration.daysForNewcomers', code: 'rule-set/registration-out-of-range' })
  found.push(...rhythmFields(rhythmOf(rules)))
  // A code that ends before it is shown, or a photo of it that lives for minutes, is no proof of presence (design.md 3).
  if (!whole(checkIn.codeSeconds, 5, 120) || !whole(checkIn.acceptedSeconds, checkIn.codeSeconds, 300)) {
    found.push({ field: 'checkIn', code: 'rule-set/check-in-out-of-range' })
  }
  return found
}

function rhythmFields(rhythm: MeetingRhythm): RefusedField[] {
  const limits = {
    regularMinutes: 600,
    longMinutes: 600,
    largeCellMembers: 1000,
    attendancePercent: 100,
    excusedInARow: 12,
    absentInARow: 12,
  }
  const fields = Object.keys(limits) as (keyof MeetingRhythm)[]
  const wrong = fields.filter((field) => !whole(rhythm[field], 1, limits[field]))
  const problems = wrong.map((field): RefusedField => ({ field: `rhythm.${field}`, code: 'rule-set/rhythm-out-of-range' }))
  const shorter = wrong.length === 0 && rhythm.longMinutes < rhythm.regularMinutes
  return shorter ? [{ field: 'rhythm.longMinutes', code: 'rule-set/rhythm-out-of-range' }] : problems
}

const whole = (value: number, least: number, most: number): boolean => Number.isSafeInteger(value) && value >= least && value <= most
