import { answerAppeal } from '#application/answer-appeal.ts'
import { askAppeal, withdrawAppeal } from '#application/ask-appeal.ts'
import { answerAppealInput, askAppealInput, withdrawAppealInput } from '#contract/appeal.ts'
import { settle } from './settle.ts'
import { procedure, router } from './trpc.ts'

/** A level that a member asks to be looked at again. */
export const appealRouter = router({
  ask: procedure.input(askAppealInput).mutation(async ({ ctx, input }) => settle(await askAppeal(ctx.ports, ctx.actor, input))),
  withdraw: procedure
    .input(withdrawAppealInput)
    .mutation(async ({ ctx, input }) => settle(await withdrawAppeal(ctx.ports, ctx.actor, input))),
  answer: procedure.input(answerAppealInput).mutation(async ({ ctx, input }) => settle(await answerAppeal(ctx.ports, ctx.actor, input))),
})
