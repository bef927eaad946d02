import { readAsked } from '#application/read-asked.ts'
import { readFigureNames } from '#application/read-figure-names.ts'
import { readLeaderPage } from '#application/read-leader-page.ts'
import { readWeek } from '#application/read-week.ts'
import { remindAsked } from '#application/remind-asked.ts'
import { type AskPage, askInput, remindAskedInput } from '#contract/ask.ts'
import { type FigureNames, figureNamesInput, type LeaderPage, leaderPageInput } from '#contract/leader.ts'
import { type WeekPage, weekInput } from '#contract/week.ts'
import { settle } from './settle.ts'
import { procedure, router } from './trpc.ts'

export const leaderRouter = router({
  page: procedure
    .input(leaderPageInput)
    .query(async ({ ctx, input }): Promise<LeaderPage> => settle(await readLeaderPage(ctx, ctx.actor, input))),
  asked: procedure.input(askInput).query(async ({ ctx, input }): Promise<AskPage> => settle(await readAsked(ctx.ports, ctx.actor, input))),
  week: procedure.input(weekInput).query(async ({ ctx, input }): Promise<WeekPage> => settle(await readWeek(ctx.ports, ctx.actor, input))),
  remindAsked: procedure.input(remindAskedInput).mutation(async ({ ctx, input }) => settle(await remindAsked(ctx.ports, ctx.actor, input))),
  names: procedure
    .input(figureNamesInput)
    .query(async ({ ctx, input }): Promise<FigureNames> => settle(await readFigureNames(ctx.ports, ctx.actor, input))),
})
