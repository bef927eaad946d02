import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Waiting } from './outbox.ts'

/** Whose and of which meeting: another person who signs in on this device does not see it. */
export type OutboxOwner = { personId: string; meetingId: string }

type Schema = DBSchema & { waiting: { key: string; value: readonly Waiting[] } }

let opened: Promise<IDBPDatabase<Schema>> | null = null

const database = () => {
  opened ??= openDB<Schema>('so-tay-outbox', 1, { upgrade: (db) => void db.createObjectStore('waiting') })
  opened.catch(() => {
    opened = null
  })
  return opened
}

const keyOf = ({ personId, meetingId }: OutboxOwner): string => `${personId} ${meetingId}`

export async function keptOutbox(owner: OutboxOwner): Promise<readonly Waiting[]> {
  try {
    return (await (await database()).get('waiting', keyOf(owner))) ?? []
  } catch {
    return []
  }
}

export async function keepOutbox(owner: OutboxOwner, items: readonly Waiting[]): Promise<void> {
  const db = await database()
  await (items.length > 0 ? db.put('waiting', items, keyOf(owner)) : db.delete('waiting', keyOf(owner)))
}
