import { proposeDeed } from '#application/propose-deed.ts'
import { readCellDeeds, readMyDeeds } from '#application/read-deeds.ts'
import { settleDeed } from '#application/settle-deed.ts'
import { type CellDeeds, cellDeedsInput, type MyDeeds, myDeedsInput, proposeDeedInput, settleDeedInput } from '#contract/deeds.ts'
import { settle } from './settle.ts'
import { procedure, router } from './trpc.ts'

/** Good deeds: proposed by members, confirmed by the cell, compiled at the year's end. */
export const deedRouter = router({
  mine: procedure
    .input(myDeedsInput)
    .query(async ({ ctx, input }): Promise<MyDeeds> => settle(await readMyDeeds(ctx.ports, ctx.actor, input))),
  ofCell: procedure
    .input(cellDeedsInput)
    .query(async ({ ctx, input }): Promise<CellDeeds> => settle(await readCellDeeds(ctx.ports, ctx.actor, input))),
  propose: procedure.input(proposeDeedInput).mutation(async ({ ctx, input }) => settle(await proposeDeed(ctx.ports, ctx.actor, input))),
  settle: procedure.input(settleDeedInput).mutation(async ({ ctx, input }) => settle(await settleDeed(ctx.ports, ctx.actor, input))),
})
