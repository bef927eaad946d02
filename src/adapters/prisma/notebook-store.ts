import type { NotebookStore } from '#application/ports/notebooks.ts'
import type { NotebookEntry } from '#domain/notebook/entry.ts'
import { withoutReflection } from '#domain/notebook/promised-and-done.ts'
import type { PrismaDatabase } from './database.ts'
import { asEntry, entryRow } from './entry-rows.ts'
import type { Prisma, NotebookEntry as Row } from './generated/client.ts'
import { asking, keepJudgement } from './keep-figures.ts'

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
    async ofCells(cellIds, year, kinds) {
      const where = { cellId: { in: [...cellIds] }, year, kind: { in: kinds } }
      return (await prisma.notebookEntry.findMany({ where, orderBy: [...oldestFirst] })).map(asEntry)
    },
    async promisedIn(cellIds, year) {
      const rows = await prisma.$queryRaw<Row[]>`SELECT "cellId", "id", "memberId", "year", "kind", "authorId", "authorName", "authorRole",
          "at", "meetingId", "digest", "aboutId", CASE "kind"
            WHEN 'REFLECTION' THEN jsonb_build_object('month', "body"->'month', 'items', "body"->'items') ELSE "body" END AS "body"
        FROM "NotebookEntry"
        WHERE "cellId" = ANY(${cellIds}) AND "year" = ${year} AND "kind" IN ('REGISTRATION', 'REGISTRATION_SETTLED', 'REFLECTION')
        ORDER BY "at", "id"`
      return rows.map((row) => asEntry(row.kind === 'REFLECTION' ? { ...row, body: { ...withoutReflection, ...Object(row.body) } } : row))
    },
    append: (entries) =>
      prisma.$transaction(async (tx) => {
        await tx.notebookEntry.createMany({ data: entries.map(entryRow) })
        const opinions = entries.filter(({ kind }) => kind === 'CELL_OPINION')
        for (const year of new Set(opinions.map((one) => one.year)))
          await keepJudgement(
            asking(tx),
            opinions.filter((one) => one.year === year).map(({ cellId }) => cellId),
            year,
          )
      }),
    appendJudged: (where, judge) =>
      prisma.$transaction(async (tx) => {
        // Two devices of one member, or two of a committee, are heard one after the other.
        await tx.$queryRaw`SELECT 1 FROM "Member" WHERE "cellId" = ${where.cellId} AND "id" = ${where.memberId} FOR NO KEY UPDATE`
        const entry = judge((await tx.notebookEntry.findMany({ where, orderBy: [...oldestFirst] })).map(asEntry))
        if (entry) await tx.notebookEntry.createMany({ data: [entryRow(entry)] })
      }),
    appendJudgedOfMeeting: ({ meetingId, cellId, year, kinds }, judge) =>
      prisma.$transaction(async (tx) => {
        await tx.$queryRaw`SELECT 1 FROM "Meeting" WHERE "cellId" = ${cellId} AND "id" = ${meetingId} FOR NO KEY UPDATE`
        const where = { cellId, year, meetingId, kind: { in: kinds } }
        const entries = judge((await tx.notebookEntry.findMany({ where, orderBy: [...oldestFirst] })).map(asEntry))
        if (entries.length > 0) await tx.notebookEntry.createMany({ data: entries.map(entryRow) })
      }),
    appendJudgedOfPerson: (personId, judge) =>
      prisma.$transaction(async (tx) => {
        const entry = judge(await lockedEntriesOf(tx, personId))
        if (entry) await tx.notebookEntry.createMany({ data: [entryRow(entry)] })
      }),
    appendJudgedInCell: ({ cellId, personId }, judge) =>
      prisma.$transaction(async (tx) => {
        // Two officers who give numbers in one cell are heard one after the other; always in the order of the ids, so that none waits for itself.
        await tx.$queryRaw`SELECT 1 FROM "Member" WHERE "cellId" = ${cellId} ORDER BY "id" FOR NO KEY UPDATE`
        const own = await lockedEntriesOf(tx, personId)
        const others = await tx.$queryRaw<Row[]>`SELECT entry.* FROM "Member" member
          JOIN "NotebookEntry" entry ON entry."cellId" = member."cellId" AND entry."memberId" = member."id" AND entry."kind" = 'BOOK'
          WHERE member."personId" <> ${personId} AND member."personId" IN (SELECT "personId" FROM "Member" WHERE "cellId" = ${cellId})`
        const entry = judge(own, others.map(asEntry))
        if (entry) await tx.notebookEntry.createMany({ data: [entryRow(entry)] })
      }),
  }
}

/** All that was ever appended about a person, oldest first; who else judges by it waits. */
async function lockedEntriesOf(tx: Prisma.TransactionClient, personId: string): Promise<NotebookEntry[]> {
  await tx.$queryRaw`SELECT 1 FROM "Person" WHERE "id" = ${personId} FOR NO KEY UPDATE`
  const rows = await tx.$queryRaw<Row[]>`SELECT entry.* FROM "Member" member
    JOIN "NotebookEntry" entry ON entry."cellId" = member."cellId" AND entry."memberId" = member."id"
    WHERE member."personId" = ${personId} ORDER BY entry."at", entry."id"`
  return rows.map(asEntry)
}
