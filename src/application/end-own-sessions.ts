import type { Actor } from './actor.ts'
import { noteSigning } from './note-act.ts'
import type { Ports } from './ports.ts'

/** Signs out on every device, this one included. */
export async function endOwnSessions(ports: Pick<Ports, 'stores' | 'clock' | 'chance' | 'publisher'>, actor: Actor): Promise<void> {
  await ports.stores.people.endSessions(actor.personId)
  await noteSigning(ports, actor.personId, 'signed-out')
  ports.publisher.sessionsEnded(actor.personId)
}
