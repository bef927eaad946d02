import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb'
import type { DraftMarks, HeldPaper, PaperKey, PaperRecord, PaperStore } from './paper-store.ts'

type Key = [ballotId: string, memberId: string]

interface Papers extends DBSchema {
  papers: { key: Key; value: PaperRecord }
  drafts: { key: Key; value: PaperKey & { marks: DraftMarks } }
}

type Writing = IDBPTransaction<Papers, StoreNames<Papers>[], 'readwrite'>

/**
 * The phone's own storage. Every write is one transaction, on the disk before the call answers ('strict'): a secret is never in use that a
 * dead battery could take away. Throws when the browser refuses storage (private windows of old browsers): then a tablet or printed paper.
 */
export const indexedDbStore = (databaseName = 'so-tay-phieu'): PaperStore => {
  let opened: Promise<IDBPDatabase<Papers>> | undefined
  const database = () => {
    const forget = () => {
      opened = undefined
    }
    opened ??= openPapers(databaseName, forget)
    opened.catch(forget)
    return opened
  }
  const writing = async <T>(work: (write: Writing) => Promise<T>): Promise<T> => {
    const write = (await database()).transaction(['papers', 'drafts'], 'readwrite', { durability: 'strict' })
    const [answer] = await Promise.all([work(write), write.done])
    return answer
  }
  return {
    add: (record) => writing((write) => addTo(write, record)),
    get: async (key) => (await (await database()).get('papers', keyOf(key))) ?? null,
    update: (key, change) => writing((write) => updateIn(write, key, change)),
    finish: (verified) =>
      writing(async (write) => {
        await write.objectStore('papers').put(verified)
        await write.objectStore('drafts').delete(keyOf(verified))
      }),
    erase: (key) =>
      writing(async (write) => {
        await write.objectStore('papers').delete(keyOf(key))
        await write.objectStore('drafts').delete(keyOf(key))
      }),
    draft: async (key) => (await (await database()).get('drafts', keyOf(key)))?.marks ?? {},
    saveDraft: (key, marks) =>
      writing(async (write) => {
        await write.objectStore('drafts').put({ ballotId: key.ballotId, memberId: key.memberId, marks })
      }),
  }
}

const openPapers = async (name: string, onLost: () => void): Promise<IDBPDatabase<Papers>> => {
  const database = await openDB<Papers>(name, 1, {
    upgrade(fresh) {
      fresh.createObjectStore('papers', { keyPath: ['ballotId', 'memberId'] })
      fresh.createObjectStore('drafts', { keyPath: ['ballotId', 'memberId'] })
    },
    blocking() {
      database.close()
      onLost()
    },
    terminated: onLost,
  })
  return database
}

/** Looks before it adds: a failed `add` would abort the transaction. Transactions on one store run one after another, in all tabs. */
const addTo = async (write: Writing, record: HeldPaper): Promise<boolean> => {
  const papers = write.objectStore('papers')
  if (await papers.getKey(keyOf(record))) return false
  await papers.add(record)
  return true
}

const updateIn = async (write: Writing, key: PaperKey, change: (held: HeldPaper) => HeldPaper): Promise<HeldPaper | null> => {
  const papers = write.objectStore('papers')
  const held = await papers.get(keyOf(key))
  if (held?.stage !== 'held') return null
  const changed = change(held)
  await papers.put(changed)
  return changed
}

const keyOf = ({ ballotId, memberId }: PaperKey): Key => [ballotId, memberId]
