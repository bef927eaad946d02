import { orgTreeOn } from '#domain/organization/org-tree.ts'
import { type MembersOn, planChange } from '#domain/organization/plan-change.ts'
import { isAdministrator } from '#domain/organization/roles.ts'
import { belongsOn } from '#domain/organization/standing.ts'
import { type TreeLine, treesAround } from '#domain/organization/tree-lines.ts'
import type { CivilDate, OrgUnit } from '#domain/organization/types.ts'
import { type ChangeProblem, checkDay, type NewUnit, type UnitPlan, type WantedChange } from '#domain/organization/unit-change.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { countedSince } from './counted-since.ts'
import type { Ports } from './ports.ts'
import { type AdminPass, takeAdminPass } from './take-desk-pass.ts'

type Needs = Pick<Ports, 'stores' | 'clock'>

export type ChangeAsked = { unitId: string; on: CivilDate; change: WantedChange }

/** What stands in the way, or the plan. `outside`: of a unit that the actor does not administer, which for them is not there. */
export async function judgeChange(
  ports: Needs,
  actor: Actor,
  { unitId, on, change }: ChangeAsked,
): Promise<Result<{ pass: AdminPass; units: OrgUnit[]; plan: Result<UnitPlan, ChangeProblem[]> }, 'access/not-found'>> {
  const pass = await takeAdminPass(ports, actor, unitId)
  if (!pass.ok) return pass
  const units = await ports.stores.organization.units()
  if (!reaches(pass.value, orgTreeOn(units, on), change)) return refuse('access/not-found')
  const plan = planChange(units, change, { on, members: await membersOn(ports, change, on) })
  if (!plan.ok) return ok({ pass: pass.value, units, plan })
  const problem = await lateProblem(ports, units, plan.value)
  return ok({ pass: pass.value, units, plan: problem ? refuse([{ code: problem, unitId: null, field: 'on' }]) : plan })
}

export type UnitChangePreview = {
  problems: { code: ChangeProblem['code']; field: string | null; name: string | null }[]
  before: TreeLine[]
  after: TreeLine[]
  moves: { from: string | null; to: string | null; members: string[] }[]
  ended: string[]
}

/** What the change would do, before anybody confirms it: both trees around it, who would move, and why it is refused. */
export async function previewUnitChange(
  ports: Needs,
  actor: Actor,
  asked: ChangeAsked,
): Promise<Result<UnitChangePreview, 'access/not-found'>> {
  const judged = await judgeChange(ports, actor, asked)
  if (!judged.ok) return judged
  const { units, plan } = judged.value
  const nameOf = (id: string | null) => units.findLast((unit) => unit.id === id)?.name ?? newName(asked.change, id)
  if (!plan.ok) {
    const problems = plan.refusal.map(({ code, unitId, field }) => ({ code, field: field ?? null, name: nameOf(unitId) }))
    return ok({ problems, before: [], after: [], moves: [], ended: [] })
  }
  const { before, after, moves, endedIds, on } = plan.value
  const touched = new Set(after.map(({ id }) => id))
  const [was, will] = [units, [...units.filter(({ id }) => !touched.has(id)), ...after]].map((list) => orgTreeOn(list, on))
  const lines = was && will ? treesAround(was, will, [...new Set([...before, ...after].map(({ id }) => id))]) : { before: [], after: [] }
  return ok({
    ...{ problems: [], ...lines, ended: endedIds.map((id) => nameOf(id) ?? '') },
    moves: await Promise.all(
      moves.map(async (move) => ({ ...(await moveWithNames(ports, move)), from: nameOf(move.fromCellId), to: nameOf(move.toCellId) })),
    ),
  })
}

const moveWithNames = async ({ stores }: Needs, { fromCellId, memberIds }: UnitPlan['moves'][number]) => ({
  members: (await stores.members.ofCell(fromCellId)).filter(({ member }) => memberIds.includes(member.id)).map(({ member }) => member.name),
})

const newUnits = (change: WantedChange): readonly NewUnit[] =>
  change.kind === 'FOUNDED'
    ? [change.unit]
    : change.kind === 'SPLIT'
      ? change.into
      : change.kind === 'MERGED' && change.into
        ? [change.into]
        : []

const newName = (change: WantedChange, id: string | null): string | null => newUnits(change).find((one) => one.id === id)?.name ?? null

/** The units a change takes hold of, and those it places something under. */
function unitsOf(change: WantedChange): { taken: readonly string[]; under: readonly string[] } {
  const under = newUnits(change).map(({ parentId }) => parentId ?? '')
  switch (change.kind) {
    case 'FOUNDED':
      return { taken: [], under }
    case 'MERGED':
      return { taken: change.unitIds, under: [...under, ...(change.intoId ? [change.intoId] : [])] }
    case 'MOVED':
      return { taken: change.unitIds, under: [change.parentId] }
    default:
      return { taken: [change.unitId], under }
  }
}

/** Below the unit of the page; the unit itself is renamed here, but moved, merged, split and ended only by who administers the one above. */
function reaches({ holder, tree }: AdminPass, then: OrgTreeThen, change: WantedChange): boolean {
  const { taken, under } = unitsOf(change)
  const may = (id: string) => isAdministrator(holder, id, tree) || isAdministrator(holder, id, { ...then, on: tree.on })
  const mayTake = (id: string) => {
    const parentId = then.unit(id)?.parentId ?? tree.unit(id)?.parentId ?? null
    return may(id) && (change.kind === 'RENAMED' || (parentId !== null && may(parentId)))
  }
  return taken.every(mayTake) && under.every(may)
}

type OrgTreeThen = ReturnType<typeof orgTreeOn>

/** Who belongs to the cells that would end, merge or split. */
async function membersOn({ stores }: Needs, change: WantedChange, on: CivilDate): Promise<MembersOn> {
  const { taken } = unitsOf(change)
  const files = await Promise.all(taken.map((id) => stores.members.ofCell(id)))
  return new Map(taken.map((id, i) => [id, (files[i] ?? []).filter(({ member }) => belongsOn(member, on)).map(({ member }) => member.id)]))
}

async function lateProblem(ports: Needs, units: readonly OrgUnit[], { kind, on, before }: UnitPlan) {
  const today = ports.clock.today()
  if (on >= today) return null
  const tree = orgTreeOn(units, on)
  const cellIds = [...new Set(before.flatMap(({ id }) => tree.cellsUnder(id).map((cell) => cell.id)))]
  return checkDay({ kind, on, today }, await countedSince(ports, tree, { cellIds, on }))
}
