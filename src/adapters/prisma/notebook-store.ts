import type { NotebookStore } from '#application/ports/notebooks.ts'
import type { PrismaDatabase } from './database.ts'
import { asEntry, entryRow } from './entry-rows.ts'

export function prismaNotebooks({ prisma }: PrismaDatabase): NotebookStore {
  const oldestFirst = [{ at: 'asc' }, { id: 'asc' }] as const
  return {
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
  }
}
