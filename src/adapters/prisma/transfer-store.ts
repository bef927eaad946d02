import type { TransferStore } from '#application/ports/unit-changes.ts'
import type { Transfer, TransferState } from '#domain/organization/transfer.ts'
import type { PrismaDatabase } from './database.ts'
import type { Transfer as Row } from './generated/client.ts'
import { applyEffects, carryAlong } from './tree-effects.ts'
import { fromJson, toDate, toDay, toInstant, toJson } from './values.ts'

export function prismaTransfers({ prisma }: PrismaDatabase): TransferStore {
  const latestFirst = [{ askedAt: 'desc' }, { id: 'desc' }] as const
  return {
    async ofCells(cellIds) {
      const ids = [...cellIds]
      const where = { OR: [{ fromCellId: { in: ids } }, { toCellId: { in: ids } }] }
      return (await prisma.transfer.findMany({ where, orderBy: [...latestFirst] })).map(asTransfer)
    },
    ofPerson: async (personId) => (await prisma.transfer.findMany({ where: { personId }, orderBy: [...latestFirst] })).map(asTransfer),
    async find(id) {
      const row = await prisma.transfer.findUnique({ where: { id } })
      return row && asTransfer(row)
    },
    async toCarry(today) {
      const rows = await prisma.transfer.findMany({ where: { state: 'DONE', carried: false, onDay: { lte: toDate(today) } } })
      return rows.map(asTransfer)
    },
    save: (transfer, effects) =>
      prisma
        .$transaction(async (tx) => {
          const { id, version } = transfer
          const row = rowOf({ ...transfer, version: version + 1 })
          const { count } =
            version === 0
              ? await tx.transfer.createMany({ data: [row], skipDuplicates: true })
              : await tx.transfer.updateMany({ where: { id, version }, data: row })
          if (count === 0 || (await applyEffects(tx, effects)) === 'clash') throw new Clash()
          return 'saved' as const
        })
        .catch((error: unknown) => {
          if (error instanceof Clash) return 'clash' as const
          throw error
        }),
    carry: (id, at, carried) =>
      prisma.$transaction(async (tx) => {
        const { count } = await tx.transfer.updateMany({ where: { id, carried: false }, data: { carried: true } })
        const row = count === 1 ? await tx.transfer.findUnique({ where: { id } }) : null
        if (!row) return
        await carryAlong(tx, carried)
        await tx.transfer.update({ where: { id }, data: rowOf({ ...asTransfer(row), carriedAt: at }) })
      }),
  }
}

/** Takes back what the transaction has written so far. */
class Clash extends Error {}

const rowOf = ({ id, personId, fromCellId, toCellId, on, state, askedAt, version, ...data }: Transfer) => ({
  ...{ id, personId, fromCellId, toCellId, onDay: toDate(on), state, askedAt: toDate(askedAt), version },
  ...{ carried: data.carriedAt !== null, data: toJson(data) },
})

const asTransfer = ({ data, state, onDay, askedAt, carried: _, ...row }: Row): Transfer => ({
  ...fromJson<Omit<Transfer, 'id' | 'personId' | 'fromCellId' | 'toCellId' | 'on' | 'state' | 'askedAt' | 'version'>>(data),
  ...row,
  state: state as TransferState,
  on: toDay(onDay),
  askedAt: toInstant(askedAt),
})
