import { ok, type Result } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { memberOfCell } from './member-of-cell.ts'
import type { Ports } from './ports.ts'

type Nominee = { cellId: string; memberId: string; year: number }

/** The cell committee nominates for commendation; the cell votes on it (rule 28). Again: the reason is replaced. */
export async function nominate(
  ports: Pick<Ports, 'stores' | 'clock'>,
  actor: Actor,
  { cellId, memberId, year, reason }: Nominee & { reason: string },
): Promise<Result<null, 'access/not-found'>> {
  const found = await memberOfCell(ports, actor, { cellId, memberId })
  if (!found.ok) return found
  const by = { recordedById: actor.personId, recordedAt: ports.clock.now() }
  await ports.stores.nominations.save({ cellId, memberId, year, reason, ...by })
  return ok(null)
}

/** Takes a nomination back; one that isn't there stays away. */
export async function withdrawNomination(
  ports: Pick<Ports, 'stores' | 'clock'>,
  actor: Actor,
  { cellId, memberId, year }: Nominee,
): Promise<Result<null, 'access/not-found'>> {
  const found = await memberOfCell(ports, actor, { cellId, memberId })
  if (!found.ok) return found
  await ports.stores.nominations.remove(cellId, memberId, year)
  return ok(null)
}
