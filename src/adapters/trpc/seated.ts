import { takeSeat } from '#application/take-seat.ts'
import { meetingOnly } from '#contract/meeting.ts'
import { answer, procedure } from './trpc.ts'

/** A call about one meeting: whoever has no seat in it is told that there is no such meeting. */
export const seated = procedure.input(meetingOnly.loose()).use(async ({ ctx, input, next }) => {
  return next({ ctx: { ...ctx, seat: answer(await takeSeat(ctx, ctx.actor, input.meetingId)) } })
})
