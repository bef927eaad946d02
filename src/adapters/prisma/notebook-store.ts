import type { NotebookStore } from '#application/ports/notebooks.ts'
import type { NotebookEntry } from '#domain/notebook/entry.ts'
import type { PrismaDatabase } from './database.ts'
import { asEntry, entryRow } from './entry-rows.ts'
import type { NotebookEntry as Row } from './generated/client.ts'

type BookRow = Row & { meetingTitle: string | null; cellName: string | null }

export function prismaNotebooks({ prisma }: PrismaDatabase): NotebookStore {
  const oldestFirst = [{ at: 'asc' }, { id: 'asc' }] as const
  return {
    async ofPerson(personId) {
      const rows = await prisma.$queryRaw<BookRow[]>`SELECT entry.*, meeting."title" AS "meetingTitle",
          (SELECT unit."name" FROM "OrgUnit" unit WHERE unit."id" = entry."cellId" ORDER BY unit."validFrom" DESC LIMIT 1) AS "cellName"
        FROM "Member" member
        JOIN "NotebookEntry" entry ON entry."cellId" = member."cellId" AND entry."memberId" = member."id"
        LEFT JOIN "Meeting" meeting ON meeting."cellId" = entry."cellId" AND meeting."id" = entry."meetingId"
        WHERE member."personId" = ${personId}
        ORDER BY entry."at", entry."id"`
      return rows.map(({ meetingTitle, cellName, ...row }) => ({ entry: asEntry(row), cellName: cellName ?? '', meetingTitle }))
    },
    async booksOf(personIds) {
      const rows = await prisma.$queryRaw<(Row & { personId: string })[]>`SELECT entry.*, member."personId" FROM "Member" member
        JOIN "NotebookEntry" entry ON entry."cellId" = member."cellId" AND entry."memberId" = member."id" AND entry."kind" = 'BOOK'
        WHERE member."personId" = ANY(${personIds}) ORDER BY entry."at", entry."id"`
      const books = new Map<string, NotebookEntry[]>()
      for (const { personId, ...row } of rows) books.set(personId, [...(books.get(personId) ?? []), asEntry(row)])
      return books
    },
    async entries(cellId, memberId, year) {
      const where = { cellId, memberId, ...(year !== null && { year }) }
      return (await prisma.notebookEntry.findMany({ where, orderBy: [...oldestFirst] })).map(asEntry)
    },
    async ofCell(cellId, year, kinds) {
      return (await prisma.notebookEntry.findMany({ where: { cellId, year, kind: { in: kinds } }, orderBy: [...oldestFirst] })).map(asEntry)
    },
    async append(entries) {
      await prisma.notebookEntry.createMany({ data: entries.map(entryRow) })
    },
    appendJudged: (where, judge) =>
      prisma.$transaction(async (tx) => {
        // Two devices of one member, or two of a committee, are heard one after the other.
        await tx.$queryRaw`SELECT 1 FROM "Member" WHERE "cellId" = ${where.cellId} AND "id" = ${where.memberId} FOR NO KEY UPDATE`
        const entry = judge((await tx.notebookEntry.findMany({ where, orderBy: [...oldestFirst] })).map(asEntry))
        if (entry) await tx.notebookEntry.createMany({ data: [entryRow(entry)] })
      }),
    appendJudgedOfPerson: (personId, judge) =>
      prisma.$transaction(async (tx) => {
        await tx.$queryRaw`SELECT 1 FROM "Person" WHERE "id" = ${personId} FOR NO KEY UPDATE`
        const rows = await tx.$queryRaw<Row[]>`SELECT entry.* FROM "Member" member
          JOIN "NotebookEntry" entry ON entry."cellId" = member."cellId" AND entry."memberId" = member."id"
          WHERE member."personId" = ${personId} ORDER BY entry."at", entry."id"`
        const entry = judge(rows.map(asEntry))
        if (entry) await tx.notebookEntry.createMany({ data: [entryRow(entry)] })
      }),
  }
}
