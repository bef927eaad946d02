import { callRound } from '#application/call-round.ts'
import { changeRound } from '#application/change-round.ts'
import { propose, withdrawProposal } from '#application/propose.ts'
import { groupingOf, readRound, readRounds } from '#application/read-rounds.ts'
import {
  callRoundInput,
  changeRoundInput,
  type Grouping,
  groupInput,
  proposeInput,
  type RoundBoard,
  roundInput,
  type UnitRounds,
  unitRoundsInput,
  withdrawProposalInput,
} from '#contract/upward.ts'
import { settle } from './settle.ts'
import { procedure, router } from './trpc.ts'

/** Rounds of proposals: called, read, grouped and published by a committee above; answered by secretaries or members. */
export const roundRouter = router({
  ofUnit: procedure
    .input(unitRoundsInput)
    .query(async ({ ctx, input }): Promise<UnitRounds> => settle(await readRounds(ctx.ports, ctx.actor, input.unitId))),
  read: procedure
    .input(roundInput)
    .query(async ({ ctx, input }): Promise<RoundBoard> => settle(await readRound(ctx.ports, ctx.actor, input))),
  open: procedure.input(callRoundInput).mutation(async ({ ctx, input }) => settle(await callRound(ctx.ports, ctx.actor, input))),
  group: procedure.input(groupInput).mutation(async ({ ctx, input: { act, ...of } }): Promise<Grouping> => {
    return groupingOf(settle(await changeRound(ctx.ports, ctx.actor, { ...of, change: { type: 'group', act } })))
  }),
  change: procedure.input(changeRoundInput).mutation(async ({ ctx, input }) => {
    settle(await changeRound(ctx.ports, ctx.actor, input))
  }),
  propose: procedure.input(proposeInput).mutation(async ({ ctx, input }) => settle(await propose(ctx.ports, ctx.actor, input))),
  withdraw: procedure
    .input(withdrawProposalInput)
    .mutation(async ({ ctx, input }) => settle(await withdrawProposal(ctx.ports, ctx.actor, input))),
})
