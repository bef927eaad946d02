import { readMemberScores, readMyScores } from '#application/read-scores.ts'
import { readMemberYear, readMyYear } from '#application/read-year-record.ts'
import { saveScoreSheet } from '#application/save-score-sheet.ts'
import { memberYearInput, myScoresInput, myYearInput, type Scores, saveScoreSheetInput } from '#contract/year-end.ts'
import type { YearRecord } from '#domain/notebook/year-record.ts'
import { settle } from './settle.ts'
import { procedure, router } from './trpc.ts'

/** A year as the notebook tells it, and its score. */
export const yearRouter = router({
  mine: procedure.input(myYearInput).query(async ({ ctx, input }): Promise<YearRecord> => settle(await readMyYear(ctx, ctx.actor, input))),
  ofMember: procedure
    .input(memberYearInput)
    .query(async ({ ctx, input }): Promise<YearRecord> => settle(await readMemberYear(ctx, ctx.actor, input))),
  myScores: procedure
    .input(myScoresInput)
    .query(async ({ ctx, input }): Promise<Scores> => settle(await readMyScores(ctx.ports, ctx.actor, input))),
  scoresOf: procedure
    .input(memberYearInput)
    .query(async ({ ctx, input }): Promise<Scores> => settle(await readMemberScores(ctx.ports, ctx.actor, input))),
  saveScores: procedure
    .input(saveScoreSheetInput)
    .mutation(async ({ ctx, input }) => settle(await saveScoreSheet(ctx.ports, ctx.actor, input))),
})
