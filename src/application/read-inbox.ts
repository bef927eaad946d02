import { belongsOn } from '#domain/organization/standing.ts'
import type { Member } from '#domain/organization/types.ts'
import type { Actor } from './actor.ts'
import type { InboxRecord } from './ports/inbox.ts'
import type { Ports } from './ports.ts'

type Needs = Pick<Ports, 'stores' | 'clock'>

/** As many of the latest notices as a phone shows. */
const shown = 100

/** What this person was told, in every cell they belong to, the latest first. */
export async function readInbox(ports: Needs, actor: Actor): Promise<InboxRecord[]> {
  const own = await memberships(ports, actor)
  const lists = await Promise.all(own.map(({ cellId, id }) => ports.stores.inbox.ofMember(cellId, id, shown)))
  return lists
    .flat()
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
    .slice(0, shown)
}

export async function countUnread(ports: Needs, actor: Actor): Promise<number> {
  const own = await memberships(ports, actor)
  const counts = await Promise.all(own.map(({ cellId, id }) => ports.stores.inbox.countUnread(cellId, id)))
  return counts.reduce((sum, count) => sum + count, 0)
}

/** `key` null: everything. Reading again changes nothing. */
export async function markRead(ports: Needs, actor: Actor, key: string | null): Promise<void> {
  const at = ports.clock.now()
  for (const { cellId, id } of await memberships(ports, actor)) await ports.stores.inbox.markRead(cellId, id, { key, at })
}

/** The cells that this person belongs to today. */
export async function memberships({ stores, clock }: Needs, actor: Actor): Promise<Member[]> {
  const on = clock.today()
  return (await stores.members.ofPerson(actor.personId)).filter((one) => belongsOn(one, on))
}
