import type { EntryAuthor } from '#domain/notebook/entry.ts'
import { addStep, doStep, endPlan, type HelpPlan, type ReviewFinding, recordOutcome, reviewPlan } from '#domain/notebook/help-plan.ts'
import { endedLine, helpEntry, outcomeLine, reviewLine, stepLine } from '#domain/notebook/help-plan-entry.ts'
import type { HelpPlanRefusal } from '#domain/notebook/refusals.ts'
import type { CivilDate } from '#domain/organization/types.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { Ports } from './ports.ts'
import { takeCellPass } from './take-cell-pass.ts'
import { takeMemberPass } from './take-member-pass.ts'

export type HelpAct =
  | { kind: 'doStep'; stepId: string; word: string }
  | { kind: 'addStep'; what: string; dueOn: CivilDate }
  | { kind: 'review'; finding: ReviewFinding; text: string; last: boolean }
  | { kind: 'recordOutcome'; body: string; number: string; decidedOn: CivilDate; text: string }
  | { kind: 'end'; word: string }

type Needs = Pick<Ports, 'stores' | 'clock' | 'chance'>
type Refused = 'access/not-found' | 'access/changed-meanwhile' | HelpPlanRefusal

/**
 * An act on a plan of help, with the line it leaves in the member's notebook. The committee does all of them, not on the own plan; who helps
 * says which steps are done. To anyone else there is no such plan.
 */
export async function changeHelpPlan(
  ports: Needs,
  actor: Actor,
  { cellId, planId, act }: { cellId: string; planId: string; act: HelpAct },
): Promise<Result<null, Refused>> {
  const plan = await ports.stores.helpPlans.find(cellId, planId)
  const by = plan && (await whoActs(ports, actor, { plan, act }))
  if (!plan || !by) return refuse('access/not-found')
  if (by.memberId === plan.memberId) return refuse('help/own')
  const { on, author } = by
  const after = acted(plan, act, { on, name: author.name, id: ports.chance.cellRowId(cellId) })
  if (!after.ok) return after
  const signature = { id: ports.chance.cellRowId(cellId), author, at: ports.clock.now(), on }
  const line = lineOf(after.value, act)
  const saved = await ports.stores.helpPlans.save(
    { ...after.value, version: plan.version },
    line ? [helpEntry(after.value, line, signature)] : [],
  )
  return saved === 'clash' ? refuse('access/changed-meanwhile') : ok(null)
}

type Acting = { memberId: string | null; author: EntryAuthor; on: CivilDate }

async function whoActs(ports: Needs, actor: Actor, { plan, act }: { plan: HelpPlan; act: HelpAct }): Promise<Acting | null> {
  const officer = await takeCellPass(ports, actor, plan.cellId)
  if (officer.ok) {
    const { memberId, name, office, on } = officer.value
    return { memberId, author: { id: actor.personId, name, role: office }, on }
  }
  const own = await takeMemberPass(ports, actor, plan.cellId)
  if (!own.ok || act.kind !== 'doStep' || !plan.helperIds.includes(own.value.memberId)) return null
  const { memberId, member, on } = own.value
  return { memberId, author: { id: actor.personId, name: member.name, role: 'MEMBER' }, on }
}

function acted(
  plan: HelpPlan,
  act: HelpAct,
  { on, name, id }: { on: CivilDate; name: string; id: string },
): Result<HelpPlan, HelpPlanRefusal> {
  switch (act.kind) {
    case 'doStep':
      return doStep(plan, { stepId: act.stepId, word: act.word, on })
    case 'addStep':
      return addStep(plan, { id, what: act.what, dueOn: act.dueOn })
    case 'review':
      return reviewPlan(plan, { id, on, finding: act.finding, text: act.text, last: act.last, byName: name })
    case 'recordOutcome':
      return recordOutcome(plan, { body: act.body, number: act.number, decidedOn: act.decidedOn, text: act.text })
    case 'end':
      return endPlan(plan, { on, word: act.word })
  }
}

/** A step that is only planned leaves no line: it has one when it is done. */
function lineOf(after: HelpPlan, act: HelpAct) {
  const step = act.kind === 'doStep' ? after.steps.find(({ id }) => id === act.stepId) : undefined
  const review = act.kind === 'review' ? after.reviews.at(-1) : undefined
  const outcome = act.kind === 'recordOutcome' ? after.outcomes.at(-1) : undefined
  if (step) return stepLine(step)
  if (review) return reviewLine(review)
  if (outcome) return outcomeLine(outcome)
  return act.kind === 'end' ? endedLine(after) : null
}
