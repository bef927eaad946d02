import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { DraftStart } from './draft-keeper.ts'

/** A draft on this device, with the form it is written on: it opens without a network. */
export type KeptDraft<Form, Answers> = DraftStart<Answers> & {
  key: string
  /** Whose it is: another person who signs in on this device does not see it. */
  personId: string
  form: Form
  keptAt: string
}

type Schema<Form, Answers> = DBSchema & {
  drafts: { key: string; value: KeptDraft<Form, Answers>; indexes: { person: string } }
}

/** Where drafts of one kind are kept on this device. */
export type DraftShelf<Form, Answers> = {
  /** All drafts of one person, the last written first; none when the device keeps nothing. */
  ofPerson(personId: string): Promise<KeptDraft<Form, Answers>[]>
  keep(draft: KeptDraft<Form, Answers>): Promise<void>
  drop(key: string): Promise<void>
}

/** Opened at the first use; `name` is the database's. */
export function draftShelf<Form, Answers>(name: string): DraftShelf<Form, Answers> {
  let opened: Promise<IDBPDatabase<Schema<Form, Answers>>> | null = null
  const database = () => {
    opened ??= openDB<Schema<Form, Answers>>(name, 1, {
      upgrade(db) {
        db.createObjectStore('drafts', { keyPath: 'key' }).createIndex('person', 'personId')
      },
    })
    // A device that refused once may give way later, e.g. when space was made.
    opened.catch(() => {
      opened = null
    })
    return opened
  }
  return {
    async ofPerson(personId) {
      try {
        const all = await (await database()).getAllFromIndex('drafts', 'person', personId)
        return all.toSorted((a, b) => b.keptAt.localeCompare(a.keptAt))
      } catch {
        return []
      }
    },
    keep: async (draft) => void (await (await database()).put('drafts', draft)),
    drop: async (key) => (await database()).delete('drafts', key).catch(() => undefined),
  }
}
