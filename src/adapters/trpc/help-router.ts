import { changeHelpPlan } from '#application/change-help-plan.ts'
import { openHelpPlan } from '#application/open-help-plan.ts'
import { readHelpPlans, readOwnHelp } from '#application/read-help-plans.ts'
import { changeHelpPlanInput, type HelpPlans, helpPlansInput, type OwnHelp, openHelpPlanInput } from '#contract/help.ts'
import { settle } from './settle.ts'
import { procedure, router } from './trpc.ts'

/** Plans of help for members who fall short: the committee's, and what concerns oneself. */
export const helpRouter = router({
  ofCell: procedure
    .input(helpPlansInput)
    .query(async ({ ctx, input }): Promise<HelpPlans> => settle(await readHelpPlans(ctx.ports, ctx.actor, input))),
  mine: procedure.query(async ({ ctx }): Promise<OwnHelp> => settle(await readOwnHelp(ctx.ports, ctx.actor))),
  open: procedure.input(openHelpPlanInput).mutation(async ({ ctx, input }) => settle(await openHelpPlan(ctx.ports, ctx.actor, input))),
  change: procedure
    .input(changeHelpPlanInput)
    .mutation(async ({ ctx, input }) => settle(await changeHelpPlan(ctx.ports, ctx.actor, input))),
})
