import type { MandateStore } from '#application/ports/mandates.ts'
import type { InspectionMandate } from '#domain/notebook/mandate.ts'
import type { PrismaDatabase } from './database.ts'
import type { InspectionMandate as Row } from './generated/client.ts'
import { toDate, toDateOrNull, toDay, toInstant, toInstantOrNull } from './values.ts'

export function prismaMandates({ prisma }: PrismaDatabase): MandateStore {
  const latestFirst = [{ givenAt: 'desc' }, { id: 'desc' }] as const
  const all = async (where: { unitId: string } | { personId: string }) =>
    (await prisma.inspectionMandate.findMany({ where, orderBy: [...latestFirst] })).map(asMandate)
  return {
    async find(id) {
      const row = await prisma.inspectionMandate.findUnique({ where: { id } })
      return row && asMandate(row)
    },
    ofUnit: (unitId) => all({ unitId }),
    ofPerson: (personId) => all({ personId }),
    async give(mandate) {
      await prisma.inspectionMandate.create({ data: rowOf(mandate) })
    },
    async revoke(id, at) {
      const { count } = await prisma.inspectionMandate.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: toDate(at) } })
      return count === 1
    },
  }
}

const rowOf = ({ validFrom, validTo, givenAt, revokedAt, cellIds, ...mandate }: InspectionMandate) => ({
  ...mandate,
  cellIds: [...cellIds],
  validFrom: toDate(validFrom),
  validTo: toDate(validTo),
  givenAt: toDate(givenAt),
  revokedAt: toDateOrNull(revokedAt),
})

const asMandate = ({ validFrom, validTo, givenAt, revokedAt, ...row }: Row): InspectionMandate => ({
  ...row,
  validFrom: toDay(validFrom),
  validTo: toDay(validTo),
  givenAt: toInstant(givenAt),
  revokedAt: toInstantOrNull(revokedAt),
})
