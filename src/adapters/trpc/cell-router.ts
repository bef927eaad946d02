import { addShortfall } from '#application/add-shortfall.ts'
import { endMemberSessions } from '#application/end-member-sessions.ts'
import { nominate, withdrawNomination } from '#application/nominate.ts'
import { readCellDesk } from '#application/read-cell-desk.ts'
import { readCellShortfalls } from '#application/read-cell-shortfalls.ts'
import { readMemberFile } from '#application/read-member-file.ts'
import { recordOnPaper } from '#application/record-on-paper.ts'
import { saveReview } from '#application/save-review.ts'
import { saveShortfalls } from '#application/save-shortfalls.ts'
import { answerSentBack } from '#application/send-back.ts'
import {
  addShortfallInput,
  answerSentBackInput,
  type CellDesk,
  cellDeskInput,
  cellShortfallsInput,
  type DeskShortfall,
  endMemberSessionsInput,
  type MemberFilePage,
  memberFileInput,
  nominateInput,
  type ReviewSaved,
  recordOnPaperInput,
  type ShortfallAdded,
  saveReviewInput,
  saveShortfallsInput,
  withdrawNominationInput,
} from '#contract/cell.ts'
import { settle } from './settle.ts'
import { procedure, router } from './trpc.ts'

/** The desk of one cell's committee; to anyone else there is no such cell. */
export const cellRouter = router({
  desk: procedure
    .input(cellDeskInput)
    .query(async ({ ctx, input }): Promise<CellDesk> => settle(await readCellDesk(ctx.ports, ctx.actor, input))),
  file: procedure
    .input(memberFileInput)
    .query(async ({ ctx, input }): Promise<MemberFilePage> => settle(await readMemberFile(ctx.ports, ctx.actor, input))),
  saveReview: procedure
    .input(saveReviewInput)
    .mutation(async ({ ctx, input }): Promise<ReviewSaved> => settle(await saveReview(ctx.ports, ctx.actor, input))),
  shortfalls: procedure
    .input(cellShortfallsInput)
    .query(async ({ ctx, input }): Promise<DeskShortfall[]> => settle(await readCellShortfalls(ctx.ports, ctx.actor, input))),
  saveShortfalls: procedure
    .input(saveShortfallsInput)
    .mutation(async ({ ctx, input }) => settle(await saveShortfalls(ctx.ports, ctx.actor, input))),
  addShortfall: procedure
    .input(addShortfallInput)
    .mutation(async ({ ctx, input }): Promise<ShortfallAdded> => settle(await addShortfall(ctx.ports, ctx.actor, input))),
  nominate: procedure.input(nominateInput).mutation(async ({ ctx, input }) => settle(await nominate(ctx.ports, ctx.actor, input))),
  withdrawNomination: procedure
    .input(withdrawNominationInput)
    .mutation(async ({ ctx, input }) => settle(await withdrawNomination(ctx.ports, ctx.actor, input))),
  recordOnPaper: procedure
    .input(recordOnPaperInput)
    .mutation(async ({ ctx, input }) => settle(await recordOnPaper(ctx.ports, ctx.actor, input))),
  answerSentBack: procedure
    .input(answerSentBackInput)
    .mutation(async ({ ctx, input }) => settle(await answerSentBack(ctx.ports, ctx.actor, input))),
  endSessions: procedure
    .input(endMemberSessionsInput)
    .mutation(async ({ ctx, input }) => settle(await endMemberSessions(ctx.ports, ctx.actor, input))),
})
