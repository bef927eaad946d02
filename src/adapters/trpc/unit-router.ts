import { readUnitHead } from '#application/read-unit-head.ts'
import { type UnitHead, unitInput } from '#contract/unit.ts'
import { settle } from './settle.ts'
import { procedure, router } from './trpc.ts'

export const unitRouter = router({
  head: procedure
    .input(unitInput)
    .query(async ({ ctx, input }): Promise<UnitHead> => settle(await readUnitHead(ctx.ports, ctx.actor, input.unitId))),
})
