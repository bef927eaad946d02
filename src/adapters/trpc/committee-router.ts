import { decideClassifications } from '#application/decide-classifications.ts'
import { readClassificationFile } from '#application/read-classification-file.ts'
import { readCommitteeBoard } from '#application/read-committee-board.ts'
import { readDecisions } from '#application/read-decisions.ts'
import { sendBack, withdrawSentBack } from '#application/send-back.ts'
import {
  boardInput,
  type ClassificationFile,
  type CommitteeBoard,
  type Decided,
  type DecisionsPage,
  decideInput,
  fileInput,
  sendBackInput,
  withdrawSentBackInput,
} from '#contract/committee.ts'
import { settle } from './settle.ts'
import { procedure, router } from './trpc.ts'

/** The desk of a grassroots committee. */
export const committeeRouter = router({
  board: procedure
    .input(boardInput)
    .query(async ({ ctx, input }): Promise<CommitteeBoard> => settle(await readCommitteeBoard(ctx.ports, ctx.actor, input))),
  decisions: procedure
    .input(boardInput)
    .query(async ({ ctx, input }): Promise<DecisionsPage> => settle(await readDecisions(ctx.ports, ctx.actor, input))),
  file: procedure
    .input(fileInput)
    .query(async ({ ctx, input }): Promise<ClassificationFile> => settle(await readClassificationFile(ctx, ctx.actor, input))),
  decide: procedure
    .input(decideInput)
    .mutation(async ({ ctx, input }): Promise<Decided> => settle(await decideClassifications(ctx.ports, ctx.actor, input))),
  sendBack: procedure.input(sendBackInput).mutation(async ({ ctx, input }) => settle(await sendBack(ctx.ports, ctx.actor, input))),
  withdrawSentBack: procedure
    .input(withdrawSentBackInput)
    .mutation(async ({ ctx, input }) => settle(await withdrawSentBack(ctx.ports, ctx.actor, input))),
})
