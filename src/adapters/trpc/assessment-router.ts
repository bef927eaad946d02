import { answerShortfall } from '#application/answer-shortfall.ts'
import { handIn } from '#application/hand-in.ts'
import { readMyAssessment } from '#application/read-my-assessment.ts'
import { saveDraft } from '#application/save-draft.ts'
import {
  answerShortfallInput,
  type DraftSaved,
  type HandedIn,
  handInInput,
  type MyAssessment,
  myAssessmentInput,
  saveDraftInput,
} from '#contract/assessment.ts'
import { settle } from './settle.ts'
import { procedure, router } from './trpc.ts'

export const assessmentRouter = router({
  mine: procedure
    .input(myAssessmentInput)
    .query(async ({ ctx, input }): Promise<MyAssessment> => settle(await readMyAssessment(ctx.ports, ctx.actor, input))),
  saveDraft: procedure
    .input(saveDraftInput)
    .mutation(async ({ ctx, input }): Promise<DraftSaved> => settle(await saveDraft(ctx.ports, ctx.actor, input))),
  handIn: procedure
    .input(handInInput)
    .mutation(async ({ ctx, input }): Promise<HandedIn> => settle(await handIn(ctx.ports, ctx.actor, input))),
  answerShortfall: procedure
    .input(answerShortfallInput)
    .mutation(async ({ ctx, input }) => settle(await answerShortfall(ctx.ports, ctx.actor, input))),
})
