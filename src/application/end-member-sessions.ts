import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { Ports } from './ports.ts'
import { takeCellPass } from './take-cell-pass.ts'

/** Signs a member out on every device: a lost phone. The PIN stays. On record. */
export async function endMemberSessions(
  ports: Pick<Ports, 'stores' | 'clock' | 'chance' | 'publisher'>,
  actor: Actor,
  { cellId, memberId }: { cellId: string; memberId: string },
): Promise<Result<null, 'access/not-found'>> {
  const pass = await takeCellPass(ports, actor, cellId)
  const file = pass.ok ? await ports.stores.members.find(cellId, memberId) : null
  if (!file) return refuse('access/not-found')
  const { personId } = file.member
  await ports.stores.people.endSessions(personId)
  const id = ports.chance.cellRowId(cellId)
  await ports.stores.audit.note({ cellId, id, at: ports.clock.now(), actorId: actor.personId, act: 'sessions-ended', about: { memberId } })
  ports.publisher.sessionsEnded(personId)
  return ok(null)
}
