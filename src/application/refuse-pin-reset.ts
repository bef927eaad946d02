import { refusePinReset as judge } from '#domain/organization/pin-reset.ts'
import type { PinResetRefusal } from '#domain/organization/refusals.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { notePinReset } from './note-pin-reset.ts'
import { pinOwner } from './pin-officers-of.ts'
import type { Ports } from './ports.ts'

type Refused = 'access/not-found' | PinResetRefusal

/** An officer, or the member, stops a reset that waits. */
export async function refusePinReset(
  ports: Pick<Ports, 'stores' | 'clock' | 'chance'>,
  actor: Actor,
  resetId: string,
): Promise<Result<null, Refused>> {
  const reset = await ports.stores.people.findReset(resetId)
  const owner = reset && (await pinOwner(ports, reset.personId))
  if (!owner) return refuse('access/not-found')
  const settled = reset.confirmedAt !== null || reset.refusedAt !== null
  const judged = judge({ personId: owner.personId, askedById: reset.askedById, confirmedBy: null, settled }, owner.officers, actor.personId)
  const known = owner.officers.includes(actor.personId) || owner.personId === actor.personId
  if (!judged.ok) return known ? judged : refuse('access/not-found')
  const stopped = await ports.stores.people.settleReset(resetId, { confirmedBy: null, at: ports.clock.now() })
  if (!stopped) return refuse('pin-reset/already-settled')
  await notePinReset(ports, owner, { actorId: actor.personId, act: 'pin-reset-refused', resetId })
  return ok(null)
}
