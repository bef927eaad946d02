import { yearOf } from '#domain/organization/civil-date.ts'
import type { CivilDate } from '#domain/organization/types.ts'
import type { Signature } from './entries.ts'
import type { NotebookEntry } from './entry.ts'
import type { HelpOutcome, HelpPlan, HelpReview, HelpStep } from './help-plan.ts'
import type { HelpPlanLine } from './year-entries.ts'

type Line = Omit<HelpPlanLine, 'planId'>

/** Whole by itself: why, who helps, and every step with its day. */
export const openedLine = ({ reason, steps }: HelpPlan, helpers: readonly string[]): Line => ({
  ...{ event: 'OPENED', text: reason, dueOn: null, helpers },
  steps: steps.map(({ what, dueOn }) => ({ what, dueOn })),
})

export const stepLine = ({ what, dueOn, word }: HelpStep): Line => ({ event: 'STEP_DONE', text: `${what}: ${word}`, dueOn })

export const reviewLine = ({ text, finding }: HelpReview): Line => ({ event: 'REVIEWED', text, dueOn: null, finding })

export const outcomeLine = ({ text, body, number, decidedOn }: HelpOutcome): Line => ({
  ...{ event: 'OUTCOME', text, dueOn: null },
  document: { body, number, decidedOn },
})

export const endedLine = ({ endWord }: HelpPlan): Line => ({ event: 'ENDED', text: endWord, dueOn: null })

/** The line of the member's notebook that an act on the plan leaves. */
export const helpEntry = (plan: HelpPlan, line: Line, { on, ...by }: Signature & { on: CivilDate }): NotebookEntry => ({
  ...{ cellId: plan.cellId, memberId: plan.memberId, year: yearOf(on), meetingId: null, digest: null, aboutId: null },
  ...by,
  kind: 'HELP_PLAN',
  body: { planId: plan.id, ...line },
})
