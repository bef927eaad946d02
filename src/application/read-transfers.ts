import { yearOf } from '#domain/organization/civil-date.ts'
import { inNameOrder } from '#domain/organization/names.ts'
import { isAdministrator } from '#domain/organization/roles.ts'
import { belongsOn, standingOn } from '#domain/organization/standing.ts'
import type { Transfer } from '#domain/organization/transfer.ts'
import { ok, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { Ports } from './ports.ts'
import { standsFor, type TransferPass, takeTransferPass } from './take-transfer-pass.ts'

type Needs = Pick<Ports, 'stores' | 'clock'>

/** Transfers from and to the cells of a unit, with what the reader may do to each; and the cells to choose from. */
export async function readTransfers(ports: Needs, actor: Actor, unitId: string) {
  const pass = await takeTransferPass(ports, actor, unitId)
  if (!pass.ok) return pass
  const { unit, tree, on, holder } = pass.value
  const own = tree.cellsUnder(unitId)
  const transfers = await ports.stores.transfers.ofCells(own.map(({ id }) => id))
  const all = tree.roots().flatMap((root) => tree.cellsUnder(root.id))
  return ok({
    ...{ unitId, unitName: unit.name, isCell: unit.isCell, today: on, mayReceive: isAdministrator(holder, unitId, tree) },
    transfers: transfers.map((one) => shown(one, pass.value)),
    own: own.map(({ id, name }) => ({ id, name })),
    cells: all.map(({ id, name, code }) => ({ id, name, code, upper: tree.ancestors(id)[0]?.name ?? '' })),
  })
}

function shown(transfer: Transfer, { holder, tree, on }: TransferPass) {
  const { id, kind, name, fromCellId, toCellId, place, number, until, state, word } = transfer
  const nameOf = (cellId: string | null) => (cellId === null ? place : (tree.unit(cellId)?.name ?? ''))
  const stands = (cellId: string | null) => cellId !== null && standsFor(holder, cellId, tree)
  const isOver = state === 'DONE' && kind === 'TEMPORARY' && until !== null && until <= on
  return {
    ...{ id, kind, name, number, word, until, on: transfer.on, from: nameOf(fromCellId), to: nameOf(toCellId) },
    state: isOver ? ('RETURNED' as const) : state,
    isPlanned: state === 'DONE' && transfer.on > on,
    maySettle: state === 'ASKED' && stands(toCellId),
    mayWithdraw: stands(fromCellId) && (state === 'ASKED' || (state === 'DONE' && transfer.on > on)),
    mayReturn: state === 'DONE' && kind === 'TEMPORARY' && transfer.on <= on && !isOver && (stands(fromCellId) || stands(toCellId)),
  }
}

/** Members of one cell, temporary ones too, to say who goes where; names and standing only. */
export async function readTransferable(ports: Needs, actor: Actor, cellId: string) {
  const pass = await takeTransferPass(ports, actor, cellId)
  if (!pass.ok) return pass
  if (!pass.value.unit.isCell) return refuse('access/not-found' as const)
  const { on } = pass.value
  const files = await ports.stores.members.ofCell(cellId)
  const members = files.map(({ member }) => member).filter((one) => belongsOn(one, on))
  return ok({
    members: inNameOrder(members).map((one) => ({
      id: one.id,
      name: one.name,
      standing: standingOn(one, on),
      temporary: one.membership === 'TEMPORARY',
    })),
  })
}

/** What is open about a member, counted: what goes along with a transfer and what stays behind. Never a word of it. */
export async function readOpenMatters(ports: Needs, actor: Actor, { cellId, memberId }: { cellId: string; memberId: string }) {
  const pass = await takeTransferPass(ports, actor, cellId)
  const file = pass.ok ? await ports.stores.members.find(cellId, memberId) : null
  if (!pass.ok || !file) return refuse('access/not-found' as const)
  const { stores } = ports
  const { on, tree } = pass.value
  const year = yearOf(on)
  const [registration, shortfalls, tasks, positions, open] = await Promise.all([
    stores.registrations.find(cellId, memberId, year),
    stores.shortfalls.ofCell(cellId, year),
    stores.tasks.open(cellId),
    stores.organization.positionsAt(cellId),
    stores.meetings.open([cellId]),
  ])
  return ok({
    name: file.member.name,
    cellName: tree.unit(cellId)?.name ?? '',
    registration: registration?.state ?? null,
    shortfalls: shortfalls.filter((one) => one.memberId === memberId && one.state !== 'REMEDIED').length,
    tasks: tasks.filter((one) => one.memberId === memberId).length,
    offices: positions.filter((one) => one.personId === file.member.personId && one.validTo === null).map(({ role }) => role),
    meetingOpen: open.length > 0,
  })
}
