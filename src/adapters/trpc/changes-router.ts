import { changeUnits, withdrawChange } from '#application/change-units.ts'
import { previewUnitChange } from '#application/plan-unit-change.ts'
import { readOpenMatters, readTransferable, readTransfers } from '#application/read-transfers.ts'
import { readUnitChanges } from '#application/read-unit-changes.ts'
import { askTransfer, receiveFromOutside, returnFromTransfer, settleTransfer, withdrawTransfer } from '#application/transfer-member.ts'
import {
  askTransferInput,
  type ChangePreview,
  makeChangeInput,
  type OpenMatters,
  openMattersInput,
  previewChangeInput,
  receiveInput,
  returnTransferInput,
  settleTransferInput,
  type Transferable,
  type Transfers,
  transferableInput,
  transfersInput,
  type UnitChanges,
  unitChangesInput,
  withdrawChangeInput,
  withdrawTransferInput,
} from '#contract/changes.ts'
import { settle } from './settle.ts'
import { procedure, router } from './trpc.ts'

/** The tree over time: changes of units, and members' ways between cells. */
export const changesRouter = router({
  ofUnit: procedure
    .input(unitChangesInput)
    .query(async ({ ctx, input }): Promise<UnitChanges> => settle(await readUnitChanges(ctx.ports, ctx.actor, input.unitId))),
  preview: procedure
    .input(previewChangeInput)
    .query(async ({ ctx, input }): Promise<ChangePreview> => settle(await previewUnitChange(ctx.ports, ctx.actor, input))),
  make: procedure.input(makeChangeInput).mutation(async ({ ctx, input }) => settle(await changeUnits(ctx.ports, ctx.actor, input))),
  withdraw: procedure
    .input(withdrawChangeInput)
    .mutation(async ({ ctx, input }) => settle(await withdrawChange(ctx.ports, ctx.actor, input))),
  transfers: procedure
    .input(transfersInput)
    .query(async ({ ctx, input }): Promise<Transfers> => settle(await readTransfers(ctx.ports, ctx.actor, input.unitId))),
  transferable: procedure
    .input(transferableInput)
    .query(async ({ ctx, input }): Promise<Transferable> => settle(await readTransferable(ctx.ports, ctx.actor, input.cellId))),
  openMatters: procedure
    .input(openMattersInput)
    .query(async ({ ctx, input }): Promise<OpenMatters> => settle(await readOpenMatters(ctx.ports, ctx.actor, input))),
  askTransfer: procedure.input(askTransferInput).mutation(async ({ ctx, input }) => settle(await askTransfer(ctx.ports, ctx.actor, input))),
  receive: procedure.input(receiveInput).mutation(async ({ ctx, input }) => settle(await receiveFromOutside(ctx.ports, ctx.actor, input))),
  settleTransfer: procedure
    .input(settleTransferInput)
    .mutation(async ({ ctx, input }) => settle(await settleTransfer(ctx.ports, ctx.actor, input))),
  withdrawTransfer: procedure
    .input(withdrawTransferInput)
    .mutation(async ({ ctx, input }) => settle(await withdrawTransfer(ctx.ports, ctx.actor, input.transferId))),
  returnTransfer: procedure
    .input(returnTransferInput)
    .mutation(async ({ ctx, input }) => settle(await returnFromTransfer(ctx.ports, ctx.actor, input))),
})
