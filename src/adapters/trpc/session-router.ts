import { endOwnSessions } from '#application/end-own-sessions.ts'
import { enrol } from '#application/enrol.ts'
import { openSlip } from '#application/open-slip.ts'
import { readMe } from '#application/read-me.ts'
import { readOwnPinResets, seePinReset } from '#application/read-pin-resets.ts'
import { setLocale } from '#application/set-locale.ts'
import { setTextSize } from '#application/set-text-size.ts'
import { setUp } from '#application/set-up.ts'
import {
  type Enrolled,
  enrolInput,
  type Me,
  type OpenedSlip,
  type OwnPinReset,
  openSlipInput,
  seePinResetInput,
  setLocaleInput,
  setTextSizeInput,
  setupInput,
} from '#contract/session.ts'
import { settle } from './settle.ts'
import { procedure, publicProcedure, router } from './trpc.ts'

export const sessionRouter = router({
  me: procedure.query(({ ctx }): Promise<Me> => readMe(ctx.ports, ctx.actor)),
  setTextSize: procedure.input(setTextSizeInput).mutation(({ ctx, input }) => setTextSize(ctx.ports, ctx.actor, input.percent)),
  setLocale: procedure.input(setLocaleInput).mutation(({ ctx, input }) => setLocale(ctx.ports, ctx.actor, input.locale)),
  endAll: procedure.mutation(({ ctx }) => endOwnSessions(ctx.ports, ctx.actor)),
  openSlip: publicProcedure.input(openSlipInput).query(async ({ ctx, input }): Promise<OpenedSlip> => {
    const { slip, person } = settle(await openSlip(ctx.ports, input.code))
    return { name: person.name, purpose: slip.purpose }
  }),
  enrol: publicProcedure.input(enrolInput).mutation(async ({ ctx, input }): Promise<Enrolled> => settle(await enrol(ctx.ports, input))),
  setup: publicProcedure.input(setupInput).mutation(async ({ ctx, input }): Promise<Enrolled> => settle(await setUp(ctx.ports, input))),
  pinResets: procedure.query(({ ctx }): Promise<OwnPinReset[]> => readOwnPinResets(ctx.ports, ctx.actor)),
  seePinReset: procedure
    .input(seePinResetInput)
    .mutation(async ({ ctx, input }) => settle(await seePinReset(ctx.ports, ctx.actor, input.resetId))),
})
