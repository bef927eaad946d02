import { askPinReset } from '#application/ask-pin-reset.ts'
import { confirmPinReset, confirmPinResetBySlip, type PinResetDeps } from '#application/confirm-pin-reset.ts'
import { postNotice } from '#application/post-notice.ts'
import { readPinResets } from '#application/read-pin-resets.ts'
import { refusePinReset } from '#application/refuse-pin-reset.ts'
import { askPinResetInput, confirmPinResetBySlipInput, type PinResets, pinResetInput, pinResetsInput } from '#contract/pin-reset.ts'
import type { Context } from './context.ts'
import { printed } from './printed-slip.ts'
import { settle } from './settle.ts'
import { procedure, router } from './trpc.ts'

export const pinResetRouter = router({
  at: procedure
    .input(pinResetsInput)
    .query(async ({ ctx, input }): Promise<PinResets> => settle(await readPinResets(ctx.ports, ctx.actor, input.unitId))),
  ask: procedure.input(askPinResetInput).mutation(async ({ ctx, input }) => settle(await askPinReset(ctx.ports, ctx.actor, input))),
  confirm: procedure
    .input(pinResetInput)
    .mutation(async ({ ctx, input }) => printed(ctx, settle(await confirmPinReset(deps(ctx), ctx.actor, input.resetId)))),
  confirmBySlip: procedure
    .input(confirmPinResetBySlipInput)
    .mutation(async ({ ctx, input }) => printed(ctx, settle(await confirmPinResetBySlip(deps(ctx), ctx.actor, input)))),
  refuse: procedure
    .input(pinResetInput)
    .mutation(async ({ ctx, input }) => settle(await refusePinReset(ctx.ports, ctx.actor, input.resetId))),
})

/** Everybody in the meeting that is open sees the reset. */
const deps = (ctx: Context): PinResetDeps => ({ ports: ctx.ports, postNotice: (cellId, notice) => postNotice(ctx, cellId, notice) })
