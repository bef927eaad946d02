import type { TransferStore, UnitChangeStore } from '#application/ports/unit-changes.ts'
import type { Transfer } from '#domain/organization/transfer.ts'
import type { UnitChange } from '#domain/organization/unit-change.ts'
import { by } from './shelf.ts'
import type { Tables } from './tables.ts'
import { applyEffects, carryAlong } from './tree-effects.ts'

export const memoryUnitChanges = (tables: Tables): UnitChangeStore => ({
  all: async () =>
    tables.unitChanges
      .where(() => true)
      .toSorted(
        by<UnitChange>(
          (one) => one.heldOn,
          (one) => one.recordedAt,
          (one) => one.id,
        ),
      ),
  async save(change, effects) {
    const outcome = applyEffects(tables, effects)
    if (outcome === 'saved') tables.unitChanges.put(change)
    return outcome
  },
  async carry(changeId, at, carried) {
    if (tables.unitChanges.get(changeId)?.carriedAt !== null) return
    carryAlong(tables, carried)
    tables.unitChanges.change(changeId, { carriedAt: at })
  },
})

export const memoryTransfers = (tables: Tables): TransferStore => ({
  ofCells: async (cellIds) => {
    const isOf = (cellId: string | null) => cellId !== null && cellIds.includes(cellId)
    return latestFirst(tables.transfers.where((one) => isOf(one.fromCellId) || isOf(one.toCellId)))
  },
  ofPerson: async (personId) => latestFirst(tables.transfers.where((one) => one.personId === personId)),
  find: async (id) => tables.transfers.get(id),
  toCarry: async (today) => tables.transfers.where((one) => one.state === 'DONE' && one.carriedAt === null && one.on <= today),
  async save(transfer, effects) {
    if ((tables.transfers.get(transfer.id)?.version ?? 0) !== transfer.version) return 'clash'
    const outcome = applyEffects(tables, effects)
    if (outcome === 'saved') tables.transfers.put({ ...transfer, version: transfer.version + 1 })
    return outcome
  },
  async carry(transferId, at, carried) {
    if (tables.transfers.get(transferId)?.carriedAt !== null) return
    carryAlong(tables, carried)
    tables.transfers.change(transferId, { carriedAt: at })
  },
})

const latestFirst = (transfers: Transfer[]): Transfer[] =>
  transfers
    .toSorted(
      by<Transfer>(
        (one) => one.askedAt,
        (one) => one.id,
      ),
    )
    .toReversed()
