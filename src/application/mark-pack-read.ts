import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { treeToday } from './org-today.ts'
import type { Ports } from './ports.ts'
import { packsOfCell } from './read-reading.ts'
import { takeMemberPass } from './take-member-pass.ts'

/** The member has read this version of a pack to its end. One that does not reach the member's cell, or that is still to come, is not there. */
export async function markPackRead(
  ports: Pick<Ports, 'stores' | 'clock'>,
  actor: Actor,
  { packId, version }: { packId: string; version: number },
): Promise<Result<null, 'access/not-found'>> {
  const pass = await takeMemberPass(ports, actor, undefined)
  if (!pass.ok) return pass
  const { cellId, memberId } = pass.value
  const pack = (await packsOfCell(ports, await treeToday(ports), cellId)).find(({ id }) => id === packId)
  if (!pack || version > pack.version) return refuse('access/not-found')
  await ports.stores.content.markRead(cellId, memberId, { packId, version, readAt: ports.clock.now() })
  return ok(null)
}
