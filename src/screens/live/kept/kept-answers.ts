import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb'

/** The last answer to a question of a person's own pages, on this device: the notebook and the last meeting open without a network. */
export type KeptAnswer = {
  /** Person and slot. */
  key: string
  /** What was asked; a slot holds one answer, so another question finds none. */
  input: string
  answer: unknown
  keptAt: string
}

type Schema = DBSchema & { answers: { key: string; value: KeptAnswer } }

let opened: Promise<IDBPDatabase<Schema>> | null = null

const name = 'so-tay-kept'

const database = () => {
  opened ??= openDB<Schema>(name, 1, {
    upgrade: (db) => void db.createObjectStore('answers', { keyPath: 'key' }),
    // Another page of this device forgets: it shall not wait for this one.
    blocking: () => void close(),
  })
  // A device that refused once may give way later.
  opened.catch(() => {
    opened = null
  })
  return opened
}

async function close(): Promise<void> {
  const closing = opened
  opened = null
  const db = await closing?.catch(() => null)
  db?.close()
}

const keyOf = (personId: string, slot: string): string => `${personId} ${slot}`

/** A device that keeps nothing is no obstacle: it shows nothing without a network. */
export async function keepAnswer(personId: string, slot: string, kept: Omit<KeptAnswer, 'key'>): Promise<void> {
  try {
    await (await database()).put('answers', { ...kept, key: keyOf(personId, slot) })
  } catch {}
}

export async function keptAnswer(personId: string, slot: string, input: string): Promise<KeptAnswer | null> {
  try {
    const kept = await (await database()).get('answers', keyOf(personId, slot))
    return kept?.input === input ? kept : null
  } catch {
    return null
  }
}

/** Nothing of anybody stays: neither answers, nor the place where they lay, nor pages. When somebody signs out, signs in, or has no session any more. */
export async function forgetKept(): Promise<void> {
  const answers = close().then(() => deleteDB(name))
  const pages = globalThis.caches
    ? caches.keys().then((names) => Promise.all(names.filter(isPages).map((name) => caches.delete(name))))
    : null
  await Promise.allSettled([answers, pages])
}

/** As public/sw.js names them. */
const isPages = (name: string): boolean => name.startsWith('so-tay-pages-')
