import type { ShortfallRefusal } from '#domain/notebook/refusals.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { Ports } from './ports.ts'
import { takeMemberPass } from './take-member-pass.ts'

/** The member's answer to what of theirs goes onto the wall; an empty one takes it back. Refused once the meeting has concluded it. */
export async function answerShortfall(
  ports: Pick<Ports, 'stores' | 'clock'>,
  actor: Actor,
  given: { cellId: string; shortfallId: string; answer: string },
): Promise<Result<null, 'access/not-found' | ShortfallRefusal>> {
  const pass = await takeMemberPass(ports, actor, given.cellId)
  const shortfall = pass.ok ? await ports.stores.shortfalls.find(given.cellId, given.shortfallId) : null
  if (!pass.ok || shortfall?.memberId !== pass.value.memberId) return refuse('access/not-found')
  if (!shortfall.onAgenda && shortfall.mergedIntoId === null) return refuse('access/not-found')
  if (shortfall.state === 'REMEDIED') return refuse('shortfall/already-settled')
  await ports.stores.shortfalls.save([{ ...shortfall, answer: given.answer === '' ? null : given.answer }])
  return ok(null)
}
