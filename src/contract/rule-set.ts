import { z } from 'zod'
import type { RuleSet } from '#domain/classification/rule-set.ts'
import { choice, day, text, year } from './fields.ts'

const whole = z.int({ error: 'field/out-of-range' }).min(0, 'field/out-of-range').max(100_000, 'field/out-of-range')
const ballot = z.strictObject({
  mode: choice('SECRET', 'OPEN'),
  layout: choice('FOUR_COLUMN', 'TWO_SHEET', 'YES_NO', 'CHOOSE_UP_TO_K'),
  atMost: whole.optional(),
  selfVote: choice('ALLOWED', 'EXCLUDED').optional(),
})

/** The shape of a rule set on the wire; whether its values go together is for domain/classification/validate-rule-set.ts. */
export const ruleSet = z.strictObject({
  format: z.literal('so-tay-rule-set/1'),
  name: text(200),
  version: whole,
  year,
  holdsFrom: day.optional(),
  ballots: z.strictObject({ CLASSIFICATION: ballot, COMMENDATION: ballot, PRAISE: ballot, AGENDA: ballot, RESOLUTION: ballot }),
  selfVote: choice('ALLOWED', 'EXCLUDED'),
  fillAsProposed: z.boolean().optional(),
  base: choice('CONVENED', 'PRESENT_VOTERS'),
  tallyRule: choice('CUMULATIVE_MAJORITY', 'PLURALITY', 'CELL_COMMITTEE_PROPOSES'),
  quorum: z.strictObject({ numerator: whole, denominator: whole }),
  minimumOfficialMembers: whole,
  groups: z.strictObject({ fromMembers: whole, timesAYear: whole }).optional(),
  graceSeconds: whole,
  scoreGates: z
    .array(
      z.strictObject({ level: choice('EXCELLENT', 'GOOD', 'SATISFACTORY'), minScore: whole, onTimePercent: whole, exceededPercent: whole }),
    )
    .max(3)
    .nullable(),
  cap: z.strictObject({
    percent: whole,
    percentOutstanding: whole,
    base: choice('GOOD_OR_ABOVE', 'GOOD_ONLY', 'ASSESSED'),
    scope: choice('GRASSROOTS_ORGANIZATION', 'CELL'),
    rounding: choice('FLOOR', 'FLOOR_MIN_1'),
  }),
  collectives: z
    .strictObject({
      percent: whole,
      base: choice('GOOD_OR_ABOVE', 'GOOD_ONLY', 'ASSESSED'),
      rounding: choice('FLOOR', 'FLOOR_MIN_1'),
      groupBy: choice('ALL', 'TYPE', 'CELL_TYPE'),
      underMonths: whole,
      lowerFirst: z.boolean(),
    })
    .optional(),
  notClassified: z.strictObject({
    exempt: z.boolean(),
    suspended: z.boolean(),
    admittedUnderMonths: whole,
    absent: z.boolean(),
    sickMonths: whole,
    withoutSelfAssessment: z.boolean(),
  }),
  stateClassification: choice('NOT_ASKED', 'RECORDED', 'EXCELLENT_REQUIRED'),
  decisionOrder: choice('WARN', 'REFUSE', 'OFF').optional(),
  deadlines: z.strictObject({
    registration: z.string().regex(/^\d{2}-\d{2}$/, 'field/not-a-date'),
    selfAssessmentDaysBefore: whole,
    materialDaysBefore: whole,
    minutesDaysAfter: whole,
    appealDaysAfter: whole.optional(),
    reflectionDaysBefore: whole.optional(),
  }),
  registration: z.strictObject({ itemsAtMost: whole, daysForNewcomers: whole }).optional(),
  rhythm: z
    .strictObject({
      regularMinutes: whole,
      longMinutes: whole,
      largeCellMembers: whole,
      attendancePercent: whole,
      excusedInARow: whole,
      absentInARow: whole,
    })
    .optional(),
  termStartsOn: day.optional(),
  wallDisplay: choice('NAMED', 'SUMMARY'),
  checkIn: z.strictObject({ codeSeconds: whole, acceptedSeconds: whole }),
  boardRetentionDays: whole,
  auditRetentionDays: whole.optional(),
  sources: z.record(z.string().max(100), z.string().max(500)),
})

/** What the wire brings is a rule set of the domain; a difference does not compile. */
type Fits<Wire extends RuleSet> = Wire
export type RuleSetOnTheWire = Fits<z.infer<typeof ruleSet>>
