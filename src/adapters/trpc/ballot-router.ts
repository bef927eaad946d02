import { ballotPreview } from '#application/ballot-preview.ts'
import { ballotSheet } from '#application/ballot-sheet.ts'
import { cancelBallot } from '#application/cancel-ballot.ts'
import { closeBallot } from '#application/close-ballot.ts'
import { countBallot } from '#application/count-ballot.ts'
import { enterPrinted, withdrawPrinted } from '#application/enter-printed.ts'
import { handPrinted, takeBackPrinted } from '#application/hand-printed.ts'
import { openBallot } from '#application/open-ballot.ts'
import { printablePreview, printableSheet } from '#application/printable-sheet.ts'
import { printedState } from '#application/printed-state.ts'
import { reportRecount } from '#application/report-recount.ts'
import { takeBallotSeat } from '#application/take-ballot-seat.ts'
import { takePaper } from '#application/take-paper.ts'
import { takeSeat } from '#application/take-seat.ts'
import {
  ballotOnly,
  cancelBallotInput,
  countBallotInput,
  enterPrintedInput,
  openBallotInput,
  previewInput,
  printedPaperInput,
  reportRecountInput,
  withdrawPrintedInput,
} from '#contract/ballot.ts'
import { takePaperInput } from '#contract/ballot-box.ts'
import { answer, procedure, router } from './trpc.ts'

/** A call about one ballot: whoever has no seat in its meeting is told that there is no such ballot. */
const seated = procedure.input(ballotOnly.loose()).use(async ({ ctx, input, next }) => {
  return next({ ctx: { ...ctx, seat: answer(await takeBallotSeat(ctx, ctx.actor, input.ballotId)) } })
})

export const ballotRouter = router({
  preview: procedure.input(previewInput).query(async ({ ctx, input }) => {
    const seat = answer(await takeSeat(ctx, ctx.actor, input.meetingId))
    return answer(await ballotPreview(ctx, seat, input.kind))
  }),
  open: procedure.input(openBallotInput).mutation(async ({ ctx, input }) => {
    const seat = answer(await takeSeat(ctx, ctx.actor, input.meetingId))
    return answer(await openBallot(ctx, seat, input))
  }),
  close: seated.input(ballotOnly).mutation(async ({ ctx, input }) => answer(await closeBallot(ctx, ctx.seat, input.ballotId))),
  count: seated
    .input(countBallotInput)
    .mutation(async ({ ctx, input }) => answer(await countBallot(ctx, ctx.seat, input.ballotId, input.oneByOne))),
  cancel: seated.input(cancelBallotInput).mutation(async ({ ctx, input }) => answer(await cancelBallot(ctx, ctx.seat, input))),
  takePaper: seated.input(takePaperInput).mutation(async ({ ctx, input }) => answer(await takePaper(ctx, ctx.seat, input))),
  reportRecount: seated.input(reportRecountInput).mutation(async ({ ctx, input }) => answer(await reportRecount(ctx, ctx.seat, input))),
  handPrinted: seated.input(printedPaperInput).mutation(async ({ ctx, input }) => answer(await handPrinted(ctx, ctx.seat, input))),
  takeBackPrinted: seated.input(printedPaperInput).mutation(async ({ ctx, input }) => answer(await takeBackPrinted(ctx, ctx.seat, input))),
  enterPrinted: seated.input(enterPrintedInput).mutation(async ({ ctx, input }) => answer(await enterPrinted(ctx, ctx.seat, input))),
  withdrawPrinted: seated
    .input(withdrawPrintedInput)
    .mutation(async ({ ctx, input }) => answer(await withdrawPrinted(ctx, ctx.seat, input))),
  printedState: seated.input(ballotOnly).query(async ({ ctx, input }) => answer(await printedState(ctx, ctx.seat, input.ballotId))),
  printable: seated.input(ballotOnly).query(async ({ ctx, input }) => answer(await printableSheet(ctx, ctx.seat, input.ballotId))),
  printablePreview: procedure.input(previewInput).query(async ({ ctx, input }) => {
    const seat = answer(await takeSeat(ctx, ctx.actor, input.meetingId))
    return answer(await printablePreview(ctx, seat, input.kind))
  }),
  sheet: seated.input(ballotOnly).query(async ({ ctx, input }) => answer(await ballotSheet(ctx, ctx.seat, input.ballotId))),
})
