import { decideCollectives } from '#application/decide-collectives.ts'
import { readCollective } from '#application/read-collective.ts'
import { readCollectives } from '#application/read-collectives.ts'
import { handInCollectiveReport, recordCollectiveVote, saveCollectiveReport } from '#application/write-collective.ts'
import {
  type CollectiveBoard,
  type CollectivePage,
  collectiveInput,
  collectiveReportInput,
  collectiveVoteInput,
  decideCollectivesInput,
} from '#contract/collective.ts'
import { settle } from './settle.ts'
import { procedure, router } from './trpc.ts'

/** Cells and organisations as collectives: what they say of their year, and its level. */
export const collectiveRouter = router({
  own: procedure
    .input(collectiveInput)
    .query(async ({ ctx, input }): Promise<CollectivePage> => settle(await readCollective(ctx.ports, ctx.actor, input))),
  board: procedure
    .input(collectiveInput)
    .query(async ({ ctx, input }): Promise<CollectiveBoard> => settle(await readCollectives(ctx.ports, ctx.actor, input))),
  save: procedure
    .input(collectiveReportInput)
    .mutation(async ({ ctx, input }) => settle(await saveCollectiveReport(ctx.ports, ctx.actor, input))),
  handIn: procedure
    .input(collectiveReportInput)
    .mutation(async ({ ctx, input }) => settle(await handInCollectiveReport(ctx.ports, ctx.actor, input))),
  vote: procedure
    .input(collectiveVoteInput)
    .mutation(async ({ ctx, input }) => settle(await recordCollectiveVote(ctx.ports, ctx.actor, input))),
  decide: procedure
    .input(decideCollectivesInput)
    .mutation(async ({ ctx, input }) => settle(await decideCollectives(ctx.ports, ctx.actor, input))),
})
