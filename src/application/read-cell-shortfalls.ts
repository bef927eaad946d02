import { ok } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { deskShortfalls } from './desk-shortfalls.ts'
import type { Ports } from './ports.ts'
import { takeCellPass } from './take-cell-pass.ts'

/** The year's shortfalls and every older one still open, in the order of the agenda. */
export async function readCellShortfalls(ports: Pick<Ports, 'stores' | 'clock'>, actor: Actor, of: { cellId: string; year: number }) {
  const pass = await takeCellPass(ports, actor, of.cellId)
  if (!pass.ok) return pass
  const shortfalls = await ports.stores.shortfalls.ofCell(of.cellId, of.year)
  return ok(await deskShortfalls(ports, pass.value, { shortfalls, year: of.year }))
}
