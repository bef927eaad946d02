import type { OutstandingUnitStore } from '#application/ports/people.ts'
import { yearPeriodOf } from '#domain/statistics/period.ts'
import type { PrismaDatabase } from './database.ts'
import { tellAnew } from './figure-orders.ts'
import { asking } from './keep-figures.ts'
import { toDate, toDay } from './values.ts'

export const prismaOutstandingUnits = ({ prisma }: PrismaDatabase): OutstandingUnitStore => ({
  async of(unitIds, year) {
    const rows = await prisma.outstandingUnit.findMany({ where: { unitId: { in: unitIds }, year }, orderBy: { unitId: 'asc' } })
    return rows.map(({ unitId, number, decidedOn }) => ({ unitId, year, number, decidedOn: toDay(decidedOn) }))
  },
  async save({ unitId, year, decidedOn, recordedAt, ...rest }) {
    const row = { ...rest, decidedOn: toDate(decidedOn), recordedAt: toDate(recordedAt) }
    await prisma.$transaction(async (tx) => {
      await tx.outstandingUnit.upsert({ where: { unitId_year: { unitId, year } }, create: { unitId, year, ...row }, update: row })
      await tellAnew(asking(tx), unitId, yearPeriodOf(year))
    })
  },
  async remove(unitId, year) {
    await prisma.$transaction(async (tx) => {
      await tx.outstandingUnit.deleteMany({ where: { unitId, year } })
      await tellAnew(asking(tx), unitId, yearPeriodOf(year))
    })
  },
})
