import { isCivilDate } from '#domain/organization/civil-date.ts'
import type { CivilDate, Instant } from '#domain/organization/types.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { HelpPlanRefusal } from './refusals.ts'
import { isOverdue } from './shortfall.ts'

// A plan for a member who falls short: "rà soát, phát hiện, giáo dục, giúp đỡ, sàng lọc" (262-KH/HU, Bù Gia Mập 2024; 320-CV/TU). Here one
// helps and looks again; what the competent body decides is written down with its document, never decided.

export type HelpStep = { id: string; what: string; dueOn: CivilDate; doneOn: CivilDate | null; word: string }

export type ReviewFinding = 'KEPT' | 'PARTLY' | 'NOT'

/** How the plan was found to be kept on a day. `last`: the review with which the plan may end. */
export type HelpReview = { id: string; on: CivilDate; finding: ReviewFinding; text: string; byName: string; last: boolean }

/** What the competent body decided, by its document. */
export type HelpOutcome = { body: string; number: string; decidedOn: CivilDate; text: string }

export type HelpPlan = {
  id: string
  cellId: string
  memberId: string
  /** Why help is given, in words that the member can read. */
  reason: string
  /** Members of the cell who help. */
  helperIds: readonly string[]
  steps: readonly HelpStep[]
  reviews: readonly HelpReview[]
  outcomes: readonly HelpOutcome[]
  startedOn: CivilDate
  endedOn: CivilDate | null
  endWord: string
  openedAt: Instant
}

export type NewPlan = Pick<HelpPlan, 'memberId' | 'reason' | 'helperIds' | 'startedOn'> & {
  steps: readonly { what: string; dueOn: CivilDate | null }[]
}

type Problem = { field: string; code: HelpPlanRefusal }

/** What a new plan lacks, field by field: a reason, a helper other than the member, and steps each with its day. */
export function checkPlan(plan: NewPlan): Problem[] {
  const found: Problem[] = []
  if (plan.reason.trim() === '') found.push({ field: 'reason', code: 'help/reason-missing' })
  if (plan.helperIds.length === 0) found.push({ field: 'helperIds', code: 'help/helper-missing' })
  if (plan.helperIds.includes(plan.memberId)) found.push({ field: 'helperIds', code: 'help/helps-oneself' })
  if (plan.steps.length === 0) found.push({ field: 'steps', code: 'help/steps-missing' })
  return [...found, ...plan.steps.flatMap((step, index) => stepProblems(step, `steps.${index}`, plan.startedOn))]
}

function stepProblems(step: NewPlan['steps'][number], at: string, startedOn: CivilDate): Problem[] {
  const found: Problem[] = []
  if (step.what.trim() === '') found.push({ field: `${at}.what`, code: 'help/step-what-missing' })
  if (step.dueOn === null || !isCivilDate(step.dueOn)) found.push({ field: `${at}.dueOn`, code: 'help/step-day-missing' })
  else if (step.dueOn < startedOn) found.push({ field: `${at}.dueOn`, code: 'help/step-before-start' })
  return found
}

type Changed = Result<HelpPlan, HelpPlanRefusal>

/** A step is done, once, with a word on what came of it. */
export function doStep(plan: HelpPlan, { stepId, on, word }: { stepId: string; on: CivilDate; word: string }): Changed {
  const step = plan.steps.find(({ id }) => id === stepId)
  if (plan.endedOn !== null) return refuse('help/ended')
  if (!step) return refuse('help/no-such-step')
  if (step.doneOn !== null) return refuse('help/already-done')
  if (word.trim() === '') return refuse('help/word-missing')
  return ok({ ...plan, steps: plan.steps.map((one) => (one.id === stepId ? { ...one, doneOn: on, word: word.trim() } : one)) })
}

/** Another step while the plan runs. */
export function addStep(plan: HelpPlan, step: Pick<HelpStep, 'id' | 'what' | 'dueOn'>): Changed {
  if (plan.endedOn !== null) return refuse('help/ended')
  const [problem] = stepProblems(step, 'step', plan.startedOn)
  return problem ? refuse(problem.code) : ok({ ...plan, steps: [...plan.steps, { ...step, doneOn: null, word: '' }] })
}

/** The committee looks again: kept, partly or not, in words. */
export function reviewPlan(plan: HelpPlan, review: HelpReview): Changed {
  if (plan.endedOn !== null) return refuse('help/ended')
  if (review.text.trim() === '') return refuse('help/word-missing')
  return ok({ ...plan, reviews: [...plan.reviews, { ...review, text: review.text.trim() }] })
}

/** Ends a plan whose latest review is its last one. */
export function endPlan(plan: HelpPlan, { on, word }: { on: CivilDate; word: string }): Changed {
  if (plan.endedOn !== null) return refuse('help/ended')
  if (!plan.reviews.at(-1)?.last) return refuse('help/last-review-missing')
  return ok({ ...plan, endedOn: on, endWord: word.trim() })
}

/** Writes down what the competent body decided, during the plan or after it: only with the document's number and day. */
export function recordOutcome(plan: HelpPlan, outcome: HelpOutcome): Changed {
  if (outcome.number.trim() === '' || !isCivilDate(outcome.decidedOn)) return refuse('help/document-missing')
  if (outcome.body.trim() === '' || outcome.text.trim() === '') return refuse('help/word-missing')
  return ok({ ...plan, outcomes: [...plan.outcomes, outcome] })
}

/** Steps of a running plan that are not done, the earliest first. */
export const openSteps = (plan: HelpPlan): HelpStep[] =>
  plan.endedOn === null ? plan.steps.filter(({ doneOn }) => doneOn === null).toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1)) : []

export const overdueSteps = (plan: HelpPlan, today: CivilDate): HelpStep[] => openSteps(plan).filter(({ dueOn }) => isOverdue(dueOn, today))
