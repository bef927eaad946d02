import { z } from 'zod'
import type { SelfAssessmentAnswers, SelfAssessmentTemplate, ShortfallState, WallDisplay } from '#domain/notebook/types.ts'
import type { RegisteredItem } from '#domain/notebook/year-entries.ts'
import type { WorkKind } from '#domain/organization/types.ts'
import { choice, draftText, identifier, level, mayBeEmpty, year } from './fields.ts'

const grade = choice('EXCELLENT', 'GOOD', 'AVERAGE', 'POOR')
const code = z.string().min(1).max(60)
const rowId = z.string().min(1).max(80)
/** A day, or nothing yet, or something half typed: the day itself is judged when the form is handed in. */
const draftDay = z.string().max(20, 'field/not-a-date').nullable()

const registrationItem = z.strictObject({
  id: rowId,
  text: draftText(2000),
  result: draftText(2000),
  outcome: choice('ACHIEVED', 'PARTLY', 'NOT').nullable(),
})

const draftShortfall = z.strictObject({
  id: rowId,
  topic: z.string().max(60),
  text: draftText(4000),
  cause: draftText(4000),
  remedy: draftText(4000),
  dueOn: draftDay,
})

/** The answers as they stand while they are written: anything may still be missing. What is missing is said at handing in. */
export const assessmentAnswers = z.strictObject({
  text: z.record(code, draftText(20_000)),
  grade: z.record(code, grade.nullable()),
  registration: z.array(registrationItem).max(30, 'field/too-long'),
  shortfalls: z.array(draftShortfall).max(30, 'field/too-long'),
  levelAsEmployee: level.nullable(),
  levelAsMember: level.nullable(),
})

export const myAssessmentInput = z.strictObject({ cellId: identifier.optional(), year: year.optional() })

/** `draftVersion` is the one the writer last saw, 0 for none. */
export const saveDraftInput = z.strictObject({ cellId: identifier, year, answers: assessmentAnswers, draftVersion: z.int().min(0) })
export const handInInput = z.strictObject({ cellId: identifier, year, answers: assessmentAnswers })
export const answerShortfallInput = z.strictObject({ cellId: identifier, shortfallId: identifier, answer: mayBeEmpty(2000) })

/** What of one's own goes onto the wall, as it will stand there; the member may answer until the meeting opens it. */
export type OnWall = {
  shortfallId: string
  topic: string
  display: WallDisplay
  /** Shown on the wall: the cell committee's wording, or the text itself. */
  wallText: string
  text: string
  source: 'SELF' | 'COMMITTEE' | 'MEETING'
  state: ShortfallState
  /** Another shortfall under which this one is shown. */
  mergedIntoId: string | null
  answer: string | null
}

/**
 * assessment.saveDraft. 'clash': another device saved meanwhile; the sent answers were NOT stored, `newer` is what stands under
 * `draftVersion`: the phone keeps both and lets the person choose. 'frozen': the meeting has closed, nothing changes any more.
 */
export type DraftSaved =
  | { outcome: 'saved'; draftVersion: number }
  | { outcome: 'clash'; draftVersion: number; newer: SelfAssessmentAnswers }

export type HandedIn = { handedInAt: string }

/** assessment.mine: the form and what stands in it. `answers` are the draft, or what was handed in. */
export type MyAssessment = {
  cellId: string
  memberId: string
  name: string
  year: number
  /** OUTSIDE answers no level as cadre, civil servant or employee. */
  workKind: WorkKind
  template: SelfAssessmentTemplate
  answers: SelfAssessmentAnswers
  /** In force for the year: each has to be answered for; anything else in `answers.registration` was not registered. Missing in forms that a device kept from before. */
  registered?: readonly RegisteredItem[]
  draftVersion: number
  handedInAt: string | null
  /** The meeting has closed: nothing changes any more. */
  frozen: boolean
  /** Handed in on paper and recorded by the cell committee: the level only. */
  onPaper: boolean
  /** What the member had written, unsent, when the paper was recorded. */
  unfinished: SelfAssessmentAnswers | null
  onWall: OnWall[]
}
