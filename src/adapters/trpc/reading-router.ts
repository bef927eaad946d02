import { markPackRead } from '#application/mark-pack-read.ts'
import { publishPack, withdrawPack } from '#application/publish-pack.ts'
import { readReading } from '#application/read-reading.ts'
import { readPackHistory, readUnitReading } from '#application/read-unit-reading.ts'
import {
  type MyReading,
  markPackReadInput,
  type PackHistory,
  packHistoryInput,
  publishPackInput,
  type UnitReading,
  unitReadingInput,
  withdrawPackInput,
} from '#contract/reading.ts'
import { settle } from './settle.ts'
import { procedure, router } from './trpc.ts'

/** Parts 1 and 2 of the notebook: read by members, published by the committees above. */
export const readingRouter = router({
  mine: procedure.query(async ({ ctx }): Promise<MyReading> => settle(await readReading(ctx.ports, ctx.actor))),
  markRead: procedure.input(markPackReadInput).mutation(async ({ ctx, input }) => settle(await markPackRead(ctx.ports, ctx.actor, input))),
  ofUnit: procedure
    .input(unitReadingInput)
    .query(async ({ ctx, input }): Promise<UnitReading> => settle(await readUnitReading(ctx.ports, ctx.actor, input))),
  history: procedure
    .input(packHistoryInput)
    .query(async ({ ctx, input }): Promise<PackHistory> => settle(await readPackHistory(ctx.ports, ctx.actor, input))),
  publish: procedure
    .input(publishPackInput)
    .mutation(async ({ ctx, input }) => settle(await publishPack(ctx.ports, ctx.actor, { ...input, part: input.part === '1' ? 1 : 2 }))),
  withdraw: procedure.input(withdrawPackInput).mutation(async ({ ctx, input }) => settle(await withdrawPack(ctx.ports, ctx.actor, input))),
})
