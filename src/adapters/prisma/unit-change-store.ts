import type { UnitChangeStore } from '#application/ports/unit-changes.ts'
import type { UnitChange, UnitChangeKind } from '#domain/organization/unit-change.ts'
import type { PrismaDatabase } from './database.ts'
import type { UnitChange as Row } from './generated/client.ts'
import { applyEffects, carryAlong } from './tree-effects.ts'
import { fromJson, toDate, toDay, toInstant, toJson } from './values.ts'

export function prismaUnitChanges({ prisma }: PrismaDatabase): UnitChangeStore {
  return {
    async all() {
      const rows = await prisma.unitChange.findMany({ orderBy: [{ heldOn: 'asc' }, { recordedAt: 'asc' }, { id: 'asc' }] })
      return rows.map(asChange)
    },
    save: (change, effects) =>
      prisma.$transaction(async (tx) => {
        if ((await applyEffects(tx, effects)) === 'clash') return 'clash'
        const row = rowOf(change)
        await tx.unitChange.upsert({ where: { id: change.id }, create: row, update: row })
        return 'saved'
      }),
    carry: (id, at, carried) =>
      prisma.$transaction(async (tx) => {
        await tx.$executeRaw`LOCK TABLE "UnitChange" IN EXCLUSIVE MODE`
        const row = await tx.unitChange.findUnique({ where: { id } })
        const change = row && asChange(row)
        if (change?.carriedAt !== null) return
        await carryAlong(tx, carried)
        await tx.unitChange.update({ where: { id }, data: rowOf({ ...change, carriedAt: at }) })
      }),
  }
}

const rowOf = ({ id, kind, heldOn, fromIds, toIds, recordedById, recordedAt, ...data }: UnitChange) => ({
  ...{ id, kind, heldOn: toDate(heldOn), fromIds: [...fromIds], toIds: [...toIds] },
  ...{ recordedById, recordedAt: toDate(recordedAt), data: toJson(data) },
})

const asChange = ({ data, kind, heldOn, recordedAt, ...row }: Row): UnitChange => ({
  ...fromJson<Omit<UnitChange, 'id' | 'kind' | 'heldOn' | 'fromIds' | 'toIds' | 'recordedById' | 'recordedAt'>>(data),
  ...row,
  kind: kind as UnitChangeKind,
  heldOn: toDay(heldOn),
  recordedAt: toInstant(recordedAt),
})
