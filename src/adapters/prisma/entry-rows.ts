import type { NotebookEntry } from '#domain/notebook/entry.ts'
import type { Prisma, NotebookEntry as Row } from './generated/client.ts'
import { toDate, toInstant, toJson } from './values.ts'

export const entryRow = ({ author, body, ...entry }: NotebookEntry): Prisma.NotebookEntryCreateManyInput => ({
  ...entry,
  body: toJson(body),
  authorId: author.id,
  authorName: author.name,
  authorRole: author.role,
  at: toDate(entry.at),
})

export const asEntry = ({ authorId, authorName, authorRole, ...row }: Row): NotebookEntry =>
  ({ ...row, author: { id: authorId, name: authorName, role: authorRole }, at: toInstant(row.at) }) as NotebookEntry
