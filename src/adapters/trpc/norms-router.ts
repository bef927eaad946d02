import { readNorms, readUnitNorms } from '#application/read-norms.ts'
import { reviewNorms } from '#application/review-norms.ts'
import { closeQuarter, openQuarter, setNorms } from '#application/set-norms.ts'
import {
  type CellNorms,
  cellNormsInput,
  closeQuarterInput,
  openQuarterInput,
  reviewNormsInput,
  setNormsInput,
  type UnitNorms,
  unitNormsInput,
} from '#contract/norms.ts'
import { settle } from './settle.ts'
import { procedure, router } from './trpc.ts'

/** Norms of a unit, its reviews and quarters; above the cell, aggregates alone. */
export const normsRouter = router({
  ofCell: procedure
    .input(cellNormsInput)
    .query(async ({ ctx, input }): Promise<CellNorms> => settle(await readNorms(ctx.ports, ctx.actor, input))),
  ofUnit: procedure
    .input(unitNormsInput)
    .query(async ({ ctx, input }): Promise<UnitNorms> => settle(await readUnitNorms(ctx.ports, ctx.actor, input))),
  set: procedure.input(setNormsInput).mutation(async ({ ctx, input }) => settle(await setNorms(ctx.ports, ctx.actor, input))),
  review: procedure.input(reviewNormsInput).mutation(async ({ ctx, input }) => settle(await reviewNorms(ctx.ports, ctx.actor, input))),
  openQuarter: procedure.input(openQuarterInput).mutation(async ({ ctx, input }) => settle(await openQuarter(ctx.ports, ctx.actor, input))),
  closeQuarter: procedure
    .input(closeQuarterInput)
    .mutation(async ({ ctx, input }) => settle(await closeQuarter(ctx.ports, ctx.actor, input))),
})
