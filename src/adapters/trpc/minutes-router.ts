import { readScore, scoreMeeting } from '#application/score-meeting.ts'
import { readReceivedMinutes, readSentMinutes, sendMinutes } from '#application/send-minutes.ts'
import { signAnnex, signMinutes } from '#application/sign-minutes.ts'
import { readMinutesDraft, saveMinutesText } from '#application/write-minutes.ts'
import {
  annexInput,
  type MinutesDraft,
  type MinutesFacts,
  type ReceivedMinutes,
  receivedInput,
  type SavedSection,
  type ScorePage,
  saveTextInput,
  scoreInput,
  sentInput,
  signInput,
} from '#contract/minutes.ts'
import { seated } from './seated.ts'
import { answer, procedure, router } from './trpc.ts'

/** Biên bản: written while the meeting runs, signed, corrected beside, sent up, received. */
export const minutesRouter = router({
  draft: seated.query(async ({ ctx }): Promise<MinutesDraft> => answer(await readMinutesDraft(ctx, ctx.seat))),
  saveText: seated.input(saveTextInput).mutation(async ({ ctx, input: { section, text, version } }): Promise<SavedSection> => {
    return answer(await saveMinutesText(ctx, ctx.seat, { section, text, version }))
  }),
  sign: seated.input(signInput).mutation(async ({ ctx, input: { textVersions, numbers } }) => {
    return answer(await signMinutes(ctx, ctx.seat, { textVersions, numbers }))
  }),
  signAnnex: seated.input(annexInput).mutation(async ({ ctx, input }) => answer(await signAnnex(ctx, ctx.seat, input.annexId))),
  score: seated.query(async ({ ctx }): Promise<ScorePage> => answer(await readScore(ctx, ctx.seat))),
  saveScore: seated.input(scoreInput).mutation(async ({ ctx, input }) => answer(await scoreMeeting(ctx, ctx.seat, input.lines))),
  send: seated.mutation(async ({ ctx }) => answer(await sendMinutes(ctx, ctx.seat))),
  received: procedure
    .input(receivedInput)
    .query(async ({ ctx, input }): Promise<ReceivedMinutes> => answer(await readReceivedMinutes(ctx, ctx.actor, input.unitId))),
  sent: procedure
    .input(sentInput)
    .query(async ({ ctx, input }): Promise<MinutesFacts> => answer(await readSentMinutes(ctx, ctx.actor, input))),
})
