import { z } from 'zod'
import type { HelpOutcome, HelpReview, HelpStep } from '#domain/notebook/help-plan.ts'
import { choice, day, identifier, mayBeEmpty, text } from './fields.ts'

export const helpPlansInput = z.strictObject({ cellId: identifier })

export const openHelpPlanInput = z.strictObject({
  ...{ cellId: identifier, memberId: identifier },
  reason: mayBeEmpty(2000),
  helperIds: z.array(identifier).max(10),
  steps: z.array(z.strictObject({ what: mayBeEmpty(600), dueOn: day.nullable() })).max(20),
})

const act = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('doStep'), stepId: identifier, word: mayBeEmpty(2000) }),
  z.strictObject({ kind: z.literal('addStep'), what: text(600), dueOn: day }),
  z.strictObject({ kind: z.literal('review'), finding: choice('KEPT', 'PARTLY', 'NOT'), text: mayBeEmpty(2000), last: z.boolean() }),
  z.strictObject({ kind: z.literal('recordOutcome'), body: text(300), number: text(120), decidedOn: day, text: text(2000) }),
  z.strictObject({ kind: z.literal('end'), word: mayBeEmpty(2000) }),
])

export const changeHelpPlanInput = z.strictObject({ cellId: identifier, planId: identifier, act })

export type HelpActInput = z.infer<typeof act>

export type ShownPlan = {
  id: string
  memberId: string
  name: string
  reason: string
  helperIds: readonly string[]
  helpers: string[]
  /** Those due first before later ones. */
  steps: (HelpStep & { overdue: boolean })[]
  reviews: readonly HelpReview[]
  outcomes: readonly HelpOutcome[]
  startedOn: string
  endedOn: string | null
  endWord: string
  /** Its latest review is the last one. */
  mayEnd: boolean
}

/** help.ofCell: running ones first. `own`: of the reader, whom another helps. */
export type HelpPlans = { cellId: string; cellName: string; plans: (ShownPlan & { own: boolean })[] }

/** help.mine: running ones only. */
export type OwnHelp = { cellId: string; mine: ShownPlan[]; helping: ShownPlan[] }
