import { readFollowUp } from '#application/read-follow-up.ts'
import { readShortfallStory } from '#application/read-shortfall-story.ts'
import { reportProgress } from '#application/report-progress.ts'
import { type FollowUp, reportProgressInput, type ShortfallStory, shortfallStoryInput } from '#contract/follow-up.ts'
import { settle } from './settle.ts'
import { answer, procedure, router } from './trpc.ts'

/** What becomes of shortfalls and tasks between two meetings. */
export const followUpRouter = router({
  mine: procedure.query(async ({ ctx }): Promise<FollowUp> => settle(await readFollowUp(ctx.ports, ctx.actor))),
  report: procedure.input(reportProgressInput).mutation(async ({ ctx, input }) => answer(await reportProgress(ctx, ctx.actor, input))),
  story: procedure
    .input(shortfallStoryInput)
    .query(async ({ ctx, input }): Promise<ShortfallStory> => settle(await readShortfallStory(ctx.ports, ctx.actor, input))),
})
