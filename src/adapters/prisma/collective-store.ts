import type { CollectiveStore } from '#application/ports/collectives.ts'
import { yearsBy } from '#domain/classification/commendation.ts'
import type { Level } from '#domain/classification/levels.ts'
import { type CollectiveDecision, standingCollectives } from '#domain/collective/decide-collectives.ts'
import type { CollectiveReview } from '#domain/collective/review.ts'
import type { PrismaDatabase } from './database.ts'
import type { CollectiveDecision as DecisionRow, Prisma, CollectiveReview as ReviewRow } from './generated/client.ts'
import { lockUnit } from './lock-unit.ts'
import { fromJson, toDate, toDay, toInstant, toJson } from './values.ts'

export function prismaCollectives({ prisma }: PrismaDatabase): CollectiveStore {
  return {
    async find(unitId, year) {
      const row = await prisma.collectiveReview.findUnique({ where: { unitId_year: { unitId, year } } })
      return row && asReview(row)
    },
    async ofUnits(unitIds, year) {
      const rows = await prisma.collectiveReview.findMany({ where: { unitId: { in: [...unitIds] }, year }, orderBy: { unitId: 'asc' } })
      return rows.map(asReview)
    },
    async save({ unitId, year, version, recordedById, recordedAt, ...data }) {
      const row = { data: toJson(data), recordedById, recordedAt: toDate(recordedAt), version: version + 1 }
      if (version > 0) {
        const { count } = await prisma.collectiveReview.updateMany({ where: { unitId, year, version }, data: row })
        return count === 1 ? 'saved' : 'clash'
      }
      const { count } = await prisma.collectiveReview.createMany({ data: [{ unitId, year, ...row }], skipDuplicates: true })
      return count === 1 ? 'saved' : 'clash'
    },
    standing: (unitIds, year) => standing(prisma, unitIds, year),
    async decidedBy(byUnitId, year) {
      const rows = await prisma.collectiveDecision.findMany({
        where: { byUnitId, year },
        orderBy: [{ recordedAt: 'asc' }, { unitId: 'asc' }],
      })
      return rows.map(asDecision)
    },
    async yearsOf(unitIds) {
      const rows = await prisma.collectiveDecision.findMany({
        where: { unitId: { in: [...unitIds] } },
        orderBy: [{ year: 'asc' }, { id: 'asc' }],
      })
      return yearsBy(standingCollectives(rows.map(asDecision)), ({ unitId }) => unitId)
    },
    // Two documents of one committee are judged one after the other: together they could pass the cap.
    record: ({ byUnitId, unitIds, year }, judge) =>
      prisma.$transaction(async (tx) => {
        await lockUnit(tx, byUnitId)
        const decisions = judge(await standing(tx, unitIds, year))
        if (!decisions) return
        await tx.collectiveDecision.createMany({
          data: decisions.map((one) => ({ ...one, decidedOn: toDate(one.decidedOn), recordedAt: toDate(one.recordedAt) })),
        })
      }),
  }
}

async function standing(prisma: Pick<Prisma.TransactionClient, 'collectiveDecision'>, unitIds: readonly string[], year: number) {
  const rows = await prisma.collectiveDecision.findMany({ where: { unitId: { in: [...unitIds] }, year }, orderBy: { unitId: 'asc' } })
  return standingCollectives(rows.map(asDecision))
}

const asReview = ({ unitId, year, data, recordedById, recordedAt, version }: ReviewRow): CollectiveReview => ({
  ...{ unitId, year, recordedById, recordedAt: toInstant(recordedAt), version },
  ...fromJson<Omit<CollectiveReview, 'unitId' | 'year' | 'recordedById' | 'recordedAt' | 'version'>>(data),
})

const asDecision = (row: DecisionRow): CollectiveDecision => ({
  ...row,
  level: row.level as Level,
  decidedOn: toDay(row.decidedOn),
  recordedAt: toInstant(row.recordedAt),
})
