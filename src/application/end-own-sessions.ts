import type { Actor } from './actor.ts'
import type { Ports } from './ports.ts'

/** Signs out on every device, this one included. */
export async function endOwnSessions({ stores, publisher }: Pick<Ports, 'stores' | 'publisher'>, actor: Actor): Promise<void> {
  await stores.people.endSessions(actor.personId)
  publisher.sessionsEnded(actor.personId)
}
