import type { Actor } from './actor.ts'
import type { PushDevice } from './ports/inbox.ts'
import type { Ports } from './ports.ts'
import { memberships } from './read-inbox.ts'

export type Subscription = Pick<PushDevice, 'endpoint' | 'p256dh' | 'auth' | 'locale'>

/** This browser is to be told what its member is told. Again: its language is the last one. */
export async function savePushDevice(
  ports: Pick<Ports, 'stores' | 'clock' | 'digests'>,
  actor: Actor,
  { endpoint, p256dh, auth, locale }: Subscription,
): Promise<void> {
  const id = ports.digests.sha256(endpoint)
  for (const { cellId, id: memberId } of await memberships(ports, actor)) {
    await ports.stores.pushDevices.save({ cellId, memberId, id, endpoint, p256dh, auth, locale })
  }
}

/** Not any more. */
export async function removePushDevice(ports: Pick<Ports, 'stores' | 'clock' | 'digests'>, actor: Actor, endpoint: string): Promise<void> {
  const id = ports.digests.sha256(endpoint)
  for (const { cellId, id: memberId } of await memberships(ports, actor)) await ports.stores.pushDevices.remove({ cellId, memberId, id })
}
