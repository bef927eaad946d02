import type { EntryAuthor, EntryContent } from '#domain/notebook/entry.ts'
import type { Bulk } from './bulk.ts'
import type { Person } from './people.ts'

/** Lines of notebooks, numbered cell by cell. */
export type NotebookRows = { add(line: Line): string }

type Line = EntryContent & {
  member: Person
  year: number
  at: string
  author: EntryAuthor
  meeting?: { id: string; digest: string } | null
  aboutId?: string | null
}

export function notebookRows(bulk: Bulk, cellId: string): NotebookRows {
  let last = 0
  return {
    add({ member, year, at, author, meeting = null, aboutId = null, kind, body }) {
      last += 1
      const id = `${cellId}-e${last.toString(36)}`
      bulk.add('NotebookEntry', {
        ...{ cellId, id, memberId: member.id, year, kind, body },
        ...{ authorId: author.id, authorName: author.name, authorRole: author.role, at },
        ...{ meetingId: meeting?.id ?? null, digest: meeting?.digest ?? null, aboutId },
      })
      return id
    },
  }
}

export const byMember = ({ personId, name }: Person): EntryAuthor => ({ id: personId, name, role: 'MEMBER' })

export const bySecretary = ({ personId, name }: Person): EntryAuthor => ({ id: personId, name, role: 'SECRETARY' })
