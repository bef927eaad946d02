import { answerQuestion, publishAnswer } from '#application/answer-question.ts'
import { askQuestion } from '#application/ask-question.ts'
import { readCellQuestions, readUnitQuestions } from '#application/read-questions.ts'
import { readUpward } from '#application/read-upward.ts'
import {
  answerQuestionInput,
  askQuestionInput,
  type CellQuestions,
  cellQuestionsInput,
  publishAnswerInput,
  type UnitQuestions,
  type Upward,
  unitQuestionsInput,
} from '#contract/upward.ts'
import { settle } from './settle.ts'
import { procedure, router } from './trpc.ts'

/** What goes up from members and cells, and the answers that come down. */
export const upwardRouter = router({
  mine: procedure.query(async ({ ctx }): Promise<Upward> => settle(await readUpward(ctx.ports, ctx.actor))),
  ofCell: procedure
    .input(cellQuestionsInput)
    .query(async ({ ctx, input }): Promise<CellQuestions> => settle(await readCellQuestions(ctx.ports, ctx.actor, input.cellId))),
  toUnit: procedure
    .input(unitQuestionsInput)
    .query(async ({ ctx, input }): Promise<UnitQuestions> => settle(await readUnitQuestions(ctx.ports, ctx.actor, input.unitId))),
  ask: procedure.input(askQuestionInput).mutation(async ({ ctx, input }) => settle(await askQuestion(ctx.ports, ctx.actor, input))),
  answer: procedure
    .input(answerQuestionInput)
    .mutation(async ({ ctx, input }) => settle(await answerQuestion(ctx.ports, ctx.actor, input))),
  publish: procedure.input(publishAnswerInput).mutation(async ({ ctx, input }) => settle(await publishAnswer(ctx.ports, ctx.actor, input))),
})
