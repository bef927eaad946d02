import type { OutstandingUnitStore } from '#application/ports/people.ts'
import type { PrismaDatabase } from './database.ts'
import { toDate, toDay } from './values.ts'

export const prismaOutstandingUnits = ({ prisma }: PrismaDatabase): OutstandingUnitStore => ({
  async of(unitIds, year) {
    const rows = await prisma.outstandingUnit.findMany({ where: { unitId: { in: unitIds }, year }, orderBy: { unitId: 'asc' } })
    return rows.map(({ unitId, number, decidedOn }) => ({ unitId, year, number, decidedOn: toDay(decidedOn) }))
  },
  async save({ unitId, year, decidedOn, recordedAt, ...rest }) {
    const row = { ...rest, decidedOn: toDate(decidedOn), recordedAt: toDate(recordedAt) }
    await prisma.outstandingUnit.upsert({ where: { unitId_year: { unitId, year } }, create: { unitId, year, ...row }, update: row })
  },
  async remove(unitId, year) {
    await prisma.outstandingUnit.deleteMany({ where: { unitId, year } })
  },
})
