import { openSteps } from '#domain/notebook/help-plan.ts'
import { isOverdue } from '#domain/notebook/shortfall.ts'
import type { CivilDate } from '#domain/organization/types.ts'
import { ok } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { HelpPlanRecord } from './ports/help-plans.ts'
import type { Ports } from './ports.ts'
import { takeCellPass } from './take-cell-pass.ts'
import { takeMemberPass } from './take-member-pass.ts'

type Needs = Pick<Ports, 'stores' | 'clock'>

/** Every plan of the cell, running ones first, for the committee. */
export async function readHelpPlans(ports: Needs, actor: Actor, { cellId }: { cellId: string }) {
  const pass = await takeCellPass(ports, actor, cellId)
  if (!pass.ok) return pass
  const plans = await plansWithNames(ports, cellId, pass.value.on)
  return ok({
    cellId,
    cellName: pass.value.cell.name,
    plans: plans.map((plan) => ({ ...plan, own: plan.memberId === pass.value.memberId })),
  })
}

/** The running plan for oneself, and those in which one helps. */
export async function readOwnHelp(ports: Needs, actor: Actor) {
  const pass = await takeMemberPass(ports, actor, undefined)
  if (!pass.ok) return pass
  const { cellId, memberId, on } = pass.value
  const running = (await plansWithNames(ports, cellId, on)).filter((plan) => plan.endedOn === null)
  return ok({
    cellId,
    mine: running.filter((plan) => plan.memberId === memberId),
    helping: running.filter((plan) => plan.helperIds.includes(memberId)),
  })
}

async function plansWithNames({ stores }: Needs, cellId: string, on: CivilDate) {
  const [plans, files] = await Promise.all([stores.helpPlans.ofCell(cellId), stores.members.ofCell(cellId)])
  const names = new Map(files.map(({ member }) => [member.id, member.name]))
  return plans.map((plan) => shown(plan, (id) => names.get(id) ?? '', on))
}

function shown(
  { version: _version, cellId: _cellId, openedAt: _openedAt, ...plan }: HelpPlanRecord,
  nameOf: (id: string) => string,
  on: CivilDate,
) {
  const overdue = (step: { doneOn: CivilDate | null; dueOn: CivilDate }) =>
    plan.endedOn === null && step.doneOn === null && isOverdue(step.dueOn, on)
  return {
    ...plan,
    name: nameOf(plan.memberId),
    helpers: plan.helperIds.map(nameOf),
    steps: plan.steps.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1)).map((step) => ({ ...step, overdue: overdue(step) })),
    mayEnd: plan.endedOn === null && plan.reviews.at(-1)?.last === true,
  }
}

/** Steps that fall due for this member, as the one who is helped or as the one who helps. */
export async function helpDue(
  { stores }: Pick<Ports, 'stores'>,
  { cellId, memberId }: { cellId: string; memberId: string },
): Promise<{ planId: string; stepId: string; what: string; dueOn: CivilDate }[]> {
  const plans = await stores.helpPlans.ofCell(cellId)
  return plans
    .filter((plan) => plan.memberId === memberId || plan.helperIds.includes(memberId))
    .flatMap((plan) => openSteps(plan).map(({ id, what, dueOn }) => ({ planId: plan.id, stepId: id, what, dueOn })))
}
