import { checkPlan, type HelpPlan, type NewPlan } from '#domain/notebook/help-plan.ts'
import { helpEntry, openedLine } from '#domain/notebook/help-plan-entry.ts'
import type { HelpPlanRefusal } from '#domain/notebook/refusals.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { memberOfCell } from './member-of-cell.ts'
import type { Ports } from './ports.ts'
import { type RefusedFields, refuseField, refuseFields } from './refused-fields.ts'

type Refused = 'access/not-found' | RefusedFields<HelpPlanRefusal>

/**
 * The committee begins to help a member who falls short: why, who helps, what by when. One running plan a member; nobody writes the own. The
 * member reads all of it from the first day.
 */
export async function openHelpPlan(
  ports: Pick<Ports, 'stores' | 'clock' | 'chance'>,
  actor: Actor,
  { cellId, ...given }: Omit<NewPlan, 'startedOn'> & { cellId: string },
): Promise<Result<{ planId: string }, Refused>> {
  const found = await memberOfCell(ports, actor, { cellId, memberId: given.memberId })
  if (!found.ok) return found
  const { pass } = found.value
  if (given.memberId === pass.memberId) return refuseField('memberId', 'help/own')
  const files = await ports.stores.members.ofCell(cellId)
  const helpers = given.helperIds.map((id) => files.find(({ member }) => member.id === id)?.member)
  if (helpers.some((helper) => helper === undefined)) return refuse('access/not-found')
  const problems = checkPlan({ ...given, startedOn: pass.on })
  if (problems.length > 0) return refuseFields(problems)
  const known = await ports.stores.helpPlans.ofCell(cellId)
  if (known.some((one) => one.memberId === given.memberId && one.endedOn === null)) return refuseField('memberId', 'help/open-already')
  const newId = () => ports.chance.cellRowId(cellId)
  const at = ports.clock.now()
  const plan: HelpPlan = {
    ...given,
    ...{ id: newId(), cellId, startedOn: pass.on, openedAt: at, reviews: [], outcomes: [], endedOn: null, endWord: '' },
    steps: given.steps.map(({ what, dueOn }) => ({ id: newId(), what, dueOn: dueOn ?? pass.on, doneOn: null, word: '' })),
  }
  const author = { id: actor.personId, name: pass.name, role: pass.office }
  const names = helpers.flatMap((helper) => helper?.name ?? [])
  const entry = helpEntry(plan, openedLine(plan, names), { id: newId(), author, at, on: pass.on })
  await ports.stores.helpPlans.save({ ...plan, version: 0 }, [entry])
  return ok({ planId: plan.id })
}
