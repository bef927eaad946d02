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
  }
}
