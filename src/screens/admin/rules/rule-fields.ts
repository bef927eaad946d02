import type { BallotKind, BallotLayout } from '#domain/classification/rule-set.ts'

/** One rule of the form: where its value stands in the rule set, and how it is asked. `words` is its key in admin.rules.field. */
export type RuleField =
  | { kind: 'choice'; path: string; words: string; options: readonly string[] }
  | {
      kind: 'number'
      path: string
      words: string
      unit: 'people' | 'seconds' | 'minutes' | 'times' | 'months' | 'days' | 'percent' | 'items'
    }
  | { kind: 'flag'; path: string; words: string }
  | { kind: 'text'; path: string; words: string }
  | { kind: 'pair'; path: string; words: string; parts: readonly [string, string]; unit: 'seconds' | null }
  | { kind: 'ballot'; path: string; of: BallotKind; layouts: readonly BallotLayout[] }
  | { kind: 'scores'; path: string }

export type RuleGroup = {
  id: 'meeting' | 'ballots' | 'tally' | 'who' | 'cap' | 'collectives' | 'scores' | 'days' | 'rhythm' | 'screen'
  fields: readonly RuleField[]
}

const choice = (path: string, words: string, ...options: string[]): RuleField => ({ kind: 'choice', path, words, options })
const number = (path: string, words: string, unit: Extract<RuleField, { kind: 'number' }>['unit']): RuleField => ({
  kind: 'number',
  path,
  words,
  unit,
})
const flag = (path: string, words: string): RuleField => ({ kind: 'flag', path, words })
const ballot = (of: BallotKind, ...layouts: BallotLayout[]): RuleField => ({ kind: 'ballot', path: `ballots.${of}`, of, layouts })

/** Every rule that a place may set, in the order of a meeting. */
export const ruleGroups: readonly RuleGroup[] = [
  {
    id: 'meeting',
    fields: [
      number('minimumOfficialMembers', 'minimumOfficialMembers', 'people'),
      { kind: 'pair', path: 'quorum', words: 'quorum', parts: ['numerator', 'denominator'], unit: null },
      { kind: 'pair', path: 'groups', words: 'groups', parts: ['fromMembers', 'timesAYear'], unit: null },
    ],
  },
  {
    id: 'ballots',
    fields: [
      ballot('CLASSIFICATION', 'FOUR_COLUMN', 'TWO_SHEET'),
      ballot('COMMENDATION', 'YES_NO', 'CHOOSE_UP_TO_K'),
      ballot('PRAISE', 'YES_NO', 'CHOOSE_UP_TO_K'),
      ballot('AGENDA', 'YES_NO'),
      ballot('RESOLUTION', 'YES_NO'),
      choice('selfVote', 'selfVote', 'ALLOWED', 'EXCLUDED'),
      flag('fillAsProposed', 'fillAsProposed'),
      number('graceSeconds', 'graceSeconds', 'seconds'),
    ],
  },
  {
    id: 'tally',
    fields: [
      choice('base', 'base', 'CONVENED', 'PRESENT_VOTERS'),
      choice('tallyRule', 'tallyRule', 'CUMULATIVE_MAJORITY', 'PLURALITY', 'CELL_COMMITTEE_PROPOSES'),
    ],
  },
  {
    id: 'who',
    fields: [
      flag('notClassified.exempt', 'exempt'),
      flag('notClassified.suspended', 'suspended'),
      number('notClassified.admittedUnderMonths', 'admittedUnderMonths', 'months'),
      flag('notClassified.absent', 'absent'),
      number('notClassified.sickMonths', 'sickMonths', 'months'),
      flag('notClassified.withoutSelfAssessment', 'withoutSelfAssessment'),
      choice('stateClassification', 'stateClassification', 'NOT_ASKED', 'RECORDED', 'EXCELLENT_REQUIRED'),
      choice('decisionOrder', 'decisionOrder', 'WARN', 'REFUSE', 'OFF'),
    ],
  },
  {
    id: 'cap',
    fields: [
      number('cap.percent', 'capPercent', 'percent'),
      number('cap.percentOutstanding', 'capOutstanding', 'percent'),
      choice('cap.base', 'capBase', 'GOOD_OR_ABOVE', 'GOOD_ONLY', 'ASSESSED'),
      choice('cap.scope', 'capScope', 'GRASSROOTS_ORGANIZATION', 'CELL'),
      choice('cap.rounding', 'capRounding', 'FLOOR', 'FLOOR_MIN_1'),
    ],
  },
  {
    id: 'collectives',
    fields: [
      number('collectives.percent', 'collectivePercent', 'percent'),
      choice('collectives.base', 'collectiveBase', 'GOOD_OR_ABOVE', 'GOOD_ONLY', 'ASSESSED'),
      choice('collectives.rounding', 'collectiveRounding', 'FLOOR', 'FLOOR_MIN_1'),
      choice('collectives.groupBy', 'collectiveGroupBy', 'ALL', 'TYPE', 'CELL_TYPE'),
      number('collectives.underMonths', 'collectiveUnderMonths', 'months'),
      flag('collectives.lowerFirst', 'collectiveLowerFirst'),
    ],
  },
  { id: 'scores', fields: [{ kind: 'scores', path: 'scoreGates' }] },
  {
    id: 'days',
    fields: [
      { kind: 'text', path: 'deadlines.registration', words: 'registration' },
      number('registration.itemsAtMost', 'itemsAtMost', 'items'),
      number('registration.daysForNewcomers', 'daysForNewcomers', 'days'),
      { kind: 'text', path: 'termStartsOn', words: 'termStartsOn' },
      number('deadlines.selfAssessmentDaysBefore', 'selfAssessmentDaysBefore', 'days'),
      number('deadlines.materialDaysBefore', 'materialDaysBefore', 'days'),
      number('deadlines.minutesDaysAfter', 'minutesDaysAfter', 'days'),
      number('deadlines.reflectionDaysBefore', 'reflectionDaysBefore', 'days'),
      number('deadlines.appealDaysAfter', 'appealDaysAfter', 'days'),
      number('boardRetentionDays', 'boardRetentionDays', 'days'),
      number('auditRetentionDays', 'auditRetentionDays', 'days'),
    ],
  },
  {
    id: 'rhythm',
    fields: [
      number('rhythm.regularMinutes', 'regularMinutes', 'minutes'),
      number('rhythm.longMinutes', 'longMinutes', 'minutes'),
      number('rhythm.largeCellMembers', 'largeCellMembers', 'people'),
      number('rhythm.attendancePercent', 'attendancePercent', 'percent'),
      number('rhythm.excusedInARow', 'excusedInARow', 'times'),
      number('rhythm.absentInARow', 'absentInARow', 'times'),
    ],
  },
  {
    id: 'screen',
    fields: [
      choice('wallDisplay', 'wallDisplay', 'NAMED', 'SUMMARY'),
      { kind: 'pair', path: 'checkIn', words: 'checkIn', parts: ['codeSeconds', 'acceptedSeconds'], unit: 'seconds' },
    ],
  },
]
