import { readLeaderPage } from '#application/read-leader-page.ts'
import { type LeaderPage, leaderPageInput } from '#contract/leader.ts'
import { settle } from './settle.ts'
import { procedure, router } from './trpc.ts'

export const leaderRouter = router({
  page: procedure
    .input(leaderPageInput)
    .query(async ({ ctx, input }): Promise<LeaderPage> => settle(await readLeaderPage(ctx, ctx.actor, input))),
})
