import { giveMandate, revokeMandate } from '#application/give-mandate.ts'
import { readInspectedNotebook, readInspection } from '#application/read-inspection.ts'
import { readMandates } from '#application/read-mandates.ts'
import { giveMandateInput, type Inspection, inspectionInput, type Mandates, mandatesInput, revokeMandateInput } from '#contract/book.ts'
import { inspectedInput, type ReadNotebook } from '#contract/notebook.ts'
import { settle } from './settle.ts'
import { procedure, router } from './trpc.ts'

/** Mandates to inspect, given at the desk of a committee above, and what each opens. */
export const inspectionRouter = router({
  ofUnit: procedure
    .input(mandatesInput)
    .query(async ({ ctx, input }): Promise<Mandates> => settle(await readMandates(ctx.ports, ctx.actor, input.unitId))),
  give: procedure.input(giveMandateInput).mutation(async ({ ctx, input }) => settle(await giveMandate(ctx.ports, ctx.actor, input))),
  revoke: procedure.input(revokeMandateInput).mutation(async ({ ctx, input }) => settle(await revokeMandate(ctx.ports, ctx.actor, input))),
  open: procedure
    .input(inspectionInput)
    .query(async ({ ctx, input }): Promise<Inspection> => settle(await readInspection(ctx.ports, ctx.actor, input.mandateId))),
  notebook: procedure
    .input(inspectedInput)
    .query(async ({ ctx, input }): Promise<ReadNotebook> => settle(await readInspectedNotebook(ctx.ports, ctx.actor, input))),
})
