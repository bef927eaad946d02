import type { OrgTree } from '#domain/organization/org-tree.ts'
import { cellOffice } from '#domain/organization/roles.ts'
import { belongsOn } from '#domain/organization/standing.ts'
import type { CivilDate, OrgUnit } from '#domain/organization/types.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { holderOf, treeToday } from './org-today.ts'
import type { Ports } from './ports.ts'

export type Office = 'SECRETARY' | 'DEPUTY_SECRETARY' | 'CELL_COMMITTEE_MEMBER'

/** The right to the desk of one cell (chi ủy), today. Minted only here, so that a forgotten check is a type error. */
export type CellPass = {
  readonly kind: 'cell-pass'
  personId: string
  name: string
  office: Office
  /** The officer's own membership of this cell; null for one who is no member of it. */
  memberId: string | null
  cell: OrgUnit
  upper: OrgUnit | null
  tree: OrgTree
  on: CivilDate
}

type Needs = Pick<Ports, 'stores' | 'clock'>

/** Secretary, deputy and members of the cell committee on this day. To anyone else there is no such cell. */
export async function takeCellPass(ports: Needs, actor: Actor, cellId: string): Promise<Result<CellPass, 'access/not-found'>> {
  const [tree, holder, memberships] = await Promise.all([
    treeToday(ports),
    holderOf(ports, actor),
    ports.stores.members.ofPerson(actor.personId),
  ])
  const cell = tree.unit(cellId)
  const office = cell?.isCell ? cellOffice(holder, cellId, tree.on) : null
  if (!cell || office === null) return refuse('access/not-found')
  const own = memberships.find((one) => one.cellId === cellId && belongsOn(one, tree.on))
  const upper = tree.ancestors(cellId)[0] ?? null
  const { personId, name } = actor
  return ok({ kind: 'cell-pass', personId, name, office, memberId: own?.id ?? null, cell, upper, tree, on: tree.on })
}
