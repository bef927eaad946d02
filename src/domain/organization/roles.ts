import { holdsOn } from './civil-date.ts'
import type { OrgTree } from './org-tree.ts'
import type { Actor, CivilDate, Position, Role } from './types.ts'

// Who may act where (design.md 1). A position acts for its own unit; LEADER and ADMINISTRATOR reach down the subtree.
// To a stranger a refusal looks like "not found": these answers are never shown as a reason.

const cellCommitteeRoles: readonly Role[] = ['SECRETARY', 'DEPUTY_SECRETARY', 'CELL_COMMITTEE_MEMBER']
const committeeRoles: readonly Role[] = ['COMMITTEE_MEMBER', 'COMMITTEE_SECRETARY']

export const isSecretary = (actor: Actor, cellId: string, on: CivilDate): boolean => holdsAny(actor, cellId, on, ['SECRETARY'])

export const isDeputySecretary = (actor: Actor, cellId: string, on: CivilDate): boolean => holdsAny(actor, cellId, on, ['DEPUTY_SECRETARY'])

/** Of the cell committee (chi ủy): reads the cell's notebooks, remarks, prepares the meeting. */
export const isCellCommittee = (actor: Actor, cellId: string, on: CivilDate): boolean => holdsAny(actor, cellId, on, cellCommitteeRoles)

/** Who holds an office of the cell that day, each once. */
export const cellOfficers = (positionsAtCell: readonly Position[], on: CivilDate): string[] => [
  ...new Set(
    positionsAtCell
      .filter(({ role, validFrom, validTo }) => cellCommitteeRoles.includes(role) && holdsOn(validFrom, validTo, on))
      .map((one) => one.personId),
  ),
]

/**
 * Whether the cell has a committee that day: somebody besides secretary and deputy is elected to it. Elsewhere the secretary does what a
 * committee does (16-HD/BTCTW 2018, on gathering assessments).
 */
export const hasCellCommittee = (positionsAtCell: readonly Position[], on: CivilDate): boolean =>
  positionsAtCell.some(({ role, validFrom, validTo }) => role === 'CELL_COMMITTEE_MEMBER' && holdsOn(validFrom, validTo, on))

/** The office a person holds in the cell on that day, the highest one. */
export function cellOffice(actor: Actor, cellId: string, on: CivilDate): 'SECRETARY' | 'DEPUTY_SECRETARY' | 'CELL_COMMITTEE_MEMBER' | null {
  if (isSecretary(actor, cellId, on)) return 'SECRETARY'
  if (isDeputySecretary(actor, cellId, on)) return 'DEPUTY_SECRETARY'
  return isCellCommittee(actor, cellId, on) ? 'CELL_COMMITTEE_MEMBER' : null
}

/**
 * May hold the console of a meeting: secretary, deputy, or the cell committee's member whom the meeting names chair (design.md 3). A party
 * group's own meeting is chaired by whomever it names, as a rule its head.
 */
export function maySteer(
  actor: Actor,
  meeting: { cellId: string; chairPersonId: string | null; ofGroup?: boolean },
  on: CivilDate,
): boolean {
  const office = cellOffice(actor, meeting.cellId, on)
  return (
    office === 'SECRETARY' ||
    office === 'DEPUTY_SECRETARY' ||
    ((office !== null || meeting.ofGroup === true) && meeting.chairPersonId === actor.personId)
  )
}

/** Who follows this cell's meetings for the committee above (cấp ủy viên theo dõi): sees and speaks, votes on nothing (42-HD). */
export const isSupervisor = (actor: Actor, cellId: string, on: CivilDate): boolean => holdsAny(actor, cellId, on, ['SUPERVISOR'])

/** The people among these positions at a cell who supervise it on that day. */
export const supervisorIds = (positions: readonly Position[], on: CivilDate): string[] => [
  ...new Set(
    positions.filter(({ role, validFrom, validTo }) => role === 'SUPERVISOR' && holdsOn(validFrom, validTo, on)).map((one) => one.personId),
  ),
]

/** Of the committee of a unit: its desk compares proposals, and decides where the unit is the grassroots organisation. */
export const isCommittee = (actor: Actor, unitId: string, on: CivilDate): boolean => holdsAny(actor, unitId, on, committeeRoles)

/** Of the deciding committee: of the committee at a unit that is a grassroots organisation on that day (rule 23). */
export const isGrassrootsCommittee = (actor: Actor, unitId: string, tree: OrgTree): boolean =>
  tree.unit(unitId)?.grassroots === true && isCommittee(actor, unitId, tree.on)

/** Of the committee of a unit that is no cell: it decides on collectives and has its word on commendations that pass it. */
export const isUpperCommittee = (actor: Actor, unitId: string, tree: OrgTree): boolean =>
  tree.unit(unitId)?.isCell === false && isCommittee(actor, unitId, tree.on)

/** May read the classification files of a cell: the committee of its grassroots organisation. Each reading is logged (rule 30). */
export function mayReadClassificationFile(actor: Actor, cellId: string, tree: OrgTree): boolean {
  const deciding = tree.grassrootsOf(cellId)
  return deciding !== null && isCommittee(actor, deciding.id, tree.on)
}

/** Aggregates of a unit and all below it: a leader or a committee at the unit or above (rule 30). Never a name, never a notebook. */
export const mayReadAggregates = (actor: Actor, unitId: string, tree: OrgTree): boolean =>
  reaches(actor, unitId, tree, ['LEADER', ...committeeRoles])

/** Administers a unit: at the unit or above. Opens no notebook and steers no meeting. */
export const isAdministrator = (actor: Actor, unitId: string, tree: OrgTree): boolean => reaches(actor, unitId, tree, ['ADMINISTRATOR'])

/**
 * Publishes for the cells below a unit and reads what they send up: its committee, or an administrator at the unit or above (design.md 1:
 * templates, programmes, campaigns). Never of a cell, and never a notebook.
 */
export const mayWorkForUnit = (actor: Actor, unitId: string, tree: OrgTree): boolean =>
  tree.unit(unitId)?.isCell === false && (isCommittee(actor, unitId, tree.on) || isAdministrator(actor, unitId, tree))

/** Who of these people leads or manages by an office on that day, in a cell or a committee; a supervisor or an administrator does not. */
export const officeHolders = (positions: readonly Position[], on: CivilDate): Set<string> => {
  const leading: readonly Role[] = [...cellCommitteeRoles, ...committeeRoles, 'LEADER']
  return new Set(
    positions
      .filter(({ role, validFrom, validTo }) => leading.includes(role) && holdsOn(validFrom, validTo, on))
      .map((one) => one.personId),
  )
}

/** A notebook: the member, and the cell committee of the member's cell (rule 30). */
export const mayReadNotebook = (actor: Actor, owner: { personId: string; cellId: string }, on: CivilDate): boolean =>
  actor.personId === owner.personId || isCellCommittee(actor, owner.cellId, on)

/** The units where a person holds one of these roles on that day: where a leader's or an administrator's page starts. */
export const unitsOfRoles = (actor: Actor, roles: readonly Role[], on: CivilDate): string[] => [
  ...new Set(held(actor, on).flatMap((position) => (roles.includes(position.role) ? [position.unitId] : []))),
]

const held = (actor: Actor, on: CivilDate) =>
  actor.positions.filter((position) => position.personId === actor.personId && holdsOn(position.validFrom, position.validTo, on))

const holdsAny = (actor: Actor, unitId: string, on: CivilDate, roles: readonly Role[]): boolean =>
  held(actor, on).some((position) => position.unitId === unitId && roles.includes(position.role))

const reaches = (actor: Actor, unitId: string, tree: OrgTree, roles: readonly Role[]): boolean =>
  held(actor, tree.on).some((position) => roles.includes(position.role) && tree.isSelfOrAbove(position.unitId, unitId))
