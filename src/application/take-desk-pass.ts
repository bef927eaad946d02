import type { OrgTree } from '#domain/organization/org-tree.ts'
import { isAdministrator, isGrassrootsCommittee, isUpperCommittee, mayReadAggregates, mayWorkForUnit } from '#domain/organization/roles.ts'
import type { CivilDate, Actor as Holder, OrgUnit } from '#domain/organization/types.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { holderOf, treeToday } from './org-today.ts'
import type { Ports } from './ports.ts'

type DeskPass<Kind extends string> = {
  readonly kind: Kind
  personId: string
  name: string
  holder: Holder
  unit: OrgUnit
  tree: OrgTree
  on: CivilDate
}

/** Of the committee of a grassroots organisation: compares its cells' proposals and decides. */
export type CommitteePass = DeskPass<'committee-pass'>

/** Reads the aggregates of a unit; nothing with a name on it. */
export type LeaderPass = DeskPass<'leader-pass'>

/** Administers a unit and all below. Opens no notebook and steers no meeting. */
export type AdminPass = DeskPass<'admin-pass'>

/** Works for all cells below a unit that is no cell: publishes content, programmes and campaigns, reads what they send up. No notebook. */
export type UnitPass = DeskPass<'unit-pass'>

/** Of the committee of any unit above cells: levels of collectives, commendations on their way up. Opens no notebook. */
export type UpperPass = DeskPass<'upper-pass'>

type Needs = Pick<Ports, 'stores' | 'clock'>
type May = (holder: Holder, unitId: string, tree: OrgTree) => boolean

// To whoever may not, the unit looks like one that isn't there.

export const takeCommitteePass = (ports: Needs, actor: Actor, unitId: string): Promise<Result<CommitteePass, 'access/not-found'>> =>
  takePass(ports, actor, { kind: 'committee-pass', unitId, may: isGrassrootsCommittee })

export const takeLeaderPass = (ports: Needs, actor: Actor, unitId: string): Promise<Result<LeaderPass, 'access/not-found'>> =>
  takePass(ports, actor, { kind: 'leader-pass', unitId, may: mayReadAggregates })

export const takeAdminPass = (ports: Needs, actor: Actor, unitId: string): Promise<Result<AdminPass, 'access/not-found'>> =>
  takePass(ports, actor, { kind: 'admin-pass', unitId, may: isAdministrator })

export const takeUnitPass = (ports: Needs, actor: Actor, unitId: string): Promise<Result<UnitPass, 'access/not-found'>> =>
  takePass(ports, actor, { kind: 'unit-pass', unitId, may: mayWorkForUnit })

export const takeUpperPass = (ports: Needs, actor: Actor, unitId: string): Promise<Result<UpperPass, 'access/not-found'>> =>
  takePass(ports, actor, { kind: 'upper-pass', unitId, may: isUpperCommittee })

async function takePass<Kind extends string>(
  ports: Needs,
  actor: Actor,
  { kind, unitId, may }: { kind: Kind; unitId: string; may: May },
): Promise<Result<DeskPass<Kind>, 'access/not-found'>> {
  const [tree, holder] = await Promise.all([treeToday(ports), holderOf(ports, actor)])
  const unit = tree.unit(unitId)
  if (!unit || !may(holder, unitId, tree)) return refuse('access/not-found')
  return ok({ kind, personId: actor.personId, name: actor.name, holder, unit, tree, on: tree.on })
}
