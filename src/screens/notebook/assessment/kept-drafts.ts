import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { MyAssessment } from '#contract/assessment.ts'
import type { SelfAssessmentAnswers } from '#domain/notebook/types.ts'
import type { Aside, Base } from './draft-keeper.ts'

/** A draft on this device, with the form it is written on: it opens without a network. */
export type KeptDraft = {
  key: string
  /** Whose it is: another person who signs in on this device does not see it. */
  personId: string
  form: MyAssessment
  answers: SelfAssessmentAnswers
  base: Base
  aside: readonly Aside[]
  keptAt: string
}

type Schema = DBSchema & {
  drafts: { key: string; value: KeptDraft; indexes: { person: string } }
}

let opened: Promise<IDBPDatabase<Schema>> | null = null

const database = () => {
  opened ??= openDB<Schema>('so-tay-self-assessment', 1, {
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

export const draftKey = (of: { memberId: string; year: number }): string => `${of.memberId} ${of.year}`

/** All drafts of one person on this device, the newest year first; none when the device keeps nothing. */
export async function keptDraftsOf(personId: string): Promise<KeptDraft[]> {
  try {
    const all = await (await database()).getAllFromIndex('drafts', 'person', personId)
    return all.toSorted((a, b) => b.form.year - a.form.year)
  } catch {
    return []
  }
}

export const keepDraft = async (draft: KeptDraft): Promise<void> => void (await (await database()).put('drafts', draft))

export const dropDraft = async (key: string): Promise<void> => (await database()).delete('drafts', key).catch(() => undefined)
