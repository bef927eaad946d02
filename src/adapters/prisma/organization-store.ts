import type { OrganizationStore } from '#application/ports/people.ts'
import { isUnitId } from '#domain/organization/cell-id.ts'
import type { CellType, OrgUnit, Position, Role } from '#domain/organization/types.ts'
import { invariant } from '#domain/result.ts'
import type { PrismaDatabase } from './database.ts'
import type { Position as PositionRow, Prisma, OrgUnit as UnitRow } from './generated/client.ts'
import { asking, orderMembership } from './keep-figures.ts'
import { toDate, toDateOrNull, toDay, toDayOrNull } from './values.ts'

export function prismaOrganization({ prisma }: PrismaDatabase): OrganizationStore {
  const inOrder = [{ validFrom: 'asc' }, { unitId: 'asc' }, { personId: 'asc' }, { role: 'asc' }] as const
  return {
    async units() {
      const rows = await prisma.orgUnit.findMany({ orderBy: [{ code: 'asc' }, { id: 'asc' }, { validFrom: 'asc' }] })
      return rows.map(asUnit)
    },

    async saveUnit(unit) {
      await prisma.$transaction((tx) => saveUnit(tx, unit))
    },

    positionsOf: async (personId) => (await prisma.position.findMany({ where: { personId }, orderBy: [...inOrder] })).map(asPosition),
    positionsAt: async (unitId) => (await prisma.position.findMany({ where: { unitId }, orderBy: [...inOrder] })).map(asPosition),
    positionsAtAny: async (unitIds) =>
      (await prisma.position.findMany({ where: { unitId: { in: unitIds } }, orderBy: [...inOrder] })).map(asPosition),

    async savePosition(position) {
      await prisma.$transaction((tx) => savePosition(tx, position))
    },

    async savePositions(positions) {
      await prisma.$transaction(async (tx) => {
        for (const position of positions) await savePosition(tx, position)
      })
    },
  }
}

export async function saveUnit(tx: Prisma.TransactionClient, { id, ...unit }: OrgUnit): Promise<void> {
  invariant(isUnitId(id), "the ids of a cell's rows begin with the id of the cell and a hyphen")
  const validFrom = toDate(unit.validFrom)
  const row = { ...unit, validFrom, validTo: toDateOrNull(unit.validTo) }
  await tx.orgUnit.upsert({ where: { id_validFrom: { id, validFrom } }, create: { id, ...row }, update: row })
  await orderMembership(asking(tx), [id], unit.validFrom)
}

export async function savePosition(tx: Prisma.TransactionClient, given: Position): Promise<void> {
  const { personId, unitId, role } = given
  const key = { personId, unitId, role, validFrom: toDate(given.validFrom) }
  const validTo = toDateOrNull(given.validTo)
  await tx.position.upsert({ where: { personId_unitId_role_validFrom: key }, create: { ...key, validTo }, update: { validTo } })
  const own = await tx.member.findMany({ where: { personId }, select: { cellId: true } })
  const cellIds = own.map(({ cellId }) => cellId)
  await orderMembership(asking(tx), cellIds, given.validFrom)
}

const asUnit = (row: UnitRow): OrgUnit => ({
  ...row,
  cellType: row.cellType as CellType | null,
  validFrom: toDay(row.validFrom),
  validTo: toDayOrNull(row.validTo),
})

export const asPosition = (row: PositionRow): Position => ({
  ...row,
  role: row.role as Role,
  validFrom: toDay(row.validFrom),
  validTo: toDayOrNull(row.validTo),
})
