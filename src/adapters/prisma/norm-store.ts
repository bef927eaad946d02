import type { NormStore } from '#application/ports/norms.ts'
import type { NormList, NormReview } from '#domain/norms/norms.ts'
import type { EmulationQuarter } from '#domain/norms/quarter.ts'
import { monthOfDay } from '#domain/notebook/month.ts'
import type { PrismaDatabase } from './database.ts'
import { entryRow } from './entry-rows.ts'
import { asking, keepFigures } from './keep-figures.ts'
import { fromJson, toDate, toJson } from './values.ts'

export function prismaNorms({ prisma }: PrismaDatabase): NormStore {
  return {
    async lists(cellIds) {
      const rows = await prisma.normList.findMany({
        where: { cellId: { in: cellIds } },
        orderBy: { version: 'desc' },
        distinct: ['cellId'],
      })
      return cellIds.flatMap((cellId) => rows.filter((row) => row.cellId === cellId).map((row) => fromJson<NormList>(row.data)))
    },
    async saveList(list) {
      const { cellId, version } = list
      if (await prisma.normList.findFirst({ where: { cellId, version: { gte: version } } })) return 'clash'
      const { count } = await prisma.normList.createMany({ data: [{ cellId, version, data: toJson(list) }], skipDuplicates: true })
      return count === 1 ? 'saved' : 'clash'
    },
    async reviews(cellIds, { from, to }) {
      const rows = await prisma.normReview.findMany({
        where: { cellId: { in: cellIds }, heldOn: { gte: toDate(from), lte: toDate(to) } },
        orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
      })
      return rows.map((row) => fromJson<NormReview>(row.data))
    },
    async addReview(review, entries) {
      const { cellId, id, heldOn, listVersion, recordedById, recordedAt } = review
      const row = { cellId, id, listVersion, recordedById, heldOn: toDate(heldOn), recordedAt: toDate(recordedAt) }
      await prisma.$transaction(async (tx) => {
        await tx.notebookEntry.createMany({ data: entries.map(entryRow) })
        await tx.normReview.create({ data: { ...row, data: toJson(review) } })
        await keepFigures(asking(tx), { cellIds: [cellId], periods: [monthOfDay(heldOn)], parts: ['norms'] })
      })
    },
    async quarters(cellIds, year) {
      const rows = await prisma.emulationQuarter.findMany({
        where: { cellId: { in: cellIds }, year },
        orderBy: [{ cellId: 'asc' }, { quarter: 'asc' }],
      })
      return rows.map((row) => ({ ...fromJson<Omit<EmulationQuarter, 'version'>>(row.data), version: row.version }))
    },
    async saveQuarter({ version, ...quarter }) {
      const of = { cellId: quarter.cellId, year: quarter.year, quarter: quarter.quarter }
      const row = { ...of, data: toJson(quarter), version: version + 1 }
      if (version > 0) {
        const { count } = await prisma.emulationQuarter.updateMany({ where: { ...of, version }, data: row })
        return count === 1 ? 'saved' : 'clash'
      }
      const { count } = await prisma.emulationQuarter.createMany({ data: [row], skipDuplicates: true })
      return count === 1 ? 'saved' : 'clash'
    },
  }
}
