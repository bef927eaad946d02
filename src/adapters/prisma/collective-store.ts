import type { CollectiveStore } from '#application/ports/collectives.ts'
import { yearsBy } from '#domain/classification/commendation.ts'
import { standingDecisions } from '#domain/classification/decide-level.ts'
import type { Level } from '#domain/classification/levels.ts'
import type { CollectiveDecision } from '#domain/collective/decide-collectives.ts'
import type { CollectiveReview } from '#domain/collective/review.ts'
import { yearPeriodOf } from '#domain/statistics/period.ts'
import type { PrismaDatabase } from './database.ts'
import type { CollectiveDecision as DecisionRow, Prisma, CollectiveReview as ReviewRow } from './generated/client.ts'
import { asking, keepFigures } from './keep-figures.ts'
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
      return prisma.$transaction(async (tx) => {
        const { count } =
          version > 0
            ? await tx.collectiveReview.updateMany({ where: { unitId, year, version }, data: row })
            : await tx.collectiveReview.createMany({ data: [{ unitId, year, ...row }], skipDuplicates: true })
        if (count === 1) await keepCollectives(tx, [unitId], year)
        return count === 1 ? 'saved' : 'clash'
      })
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
      return yearsBy(standingDecisions(rows.map(asDecision)), ({ unitId }) => unitId)
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
        await keepCollectives(
          tx,
          decisions.map(({ unitId }) => unitId),
          year,
        )
      }),
  }
}

/** Of cells alone: organisations keep no figures of their own. */
async function keepCollectives(tx: Prisma.TransactionClient, unitIds: string[], year: number): Promise<void> {
  const cells = await tx.orgUnit.findMany({ where: { id: { in: unitIds }, isCell: true }, select: { id: true } })
  if (cells.length === 0) return
  await keepFigures(asking(tx), { cellIds: cells.map(({ id }) => id), periods: [yearPeriodOf(year)], parts: ['collectives'] })
}

async function standing(prisma: Pick<Prisma.TransactionClient, 'collectiveDecision'>, unitIds: readonly string[], year: number) {
  const rows = await prisma.collectiveDecision.findMany({ where: { unitId: { in: [...unitIds] }, year }, orderBy: { unitId: 'asc' } })
  return standingDecisions(rows.map(asDecision))
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
