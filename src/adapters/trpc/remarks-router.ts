import { enterRemarks } from '#application/enter-remarks.ts'
import { readMonthRemarks, readRemarkHeads } from '#application/read-month-remarks.ts'
import { readRemarkProposals } from '#application/read-remark-proposals.ts'
import { saveRemark } from '#application/save-remark.ts'
import {
  enterRemarksInput,
  type MonthRemarks,
  monthRemarksInput,
  type ProposalOfRemark,
  type RemarkHead,
  type RemarkSaved,
  remarkHeadsInput,
  remarkProposalsInput,
  saveRemarkInput,
} from '#contract/remarks.ts'
import { settle } from './settle.ts'
import { procedure, router } from './trpc.ts'

/** The monthly remarks of chi ủy; to anyone else there is no such cell. */
export const remarksRouter = router({
  month: procedure
    .input(monthRemarksInput)
    .query(async ({ ctx, input }): Promise<MonthRemarks> => settle(await readMonthRemarks(ctx.ports, ctx.actor, input))),
  heads: procedure
    .input(remarkHeadsInput)
    .query(async ({ ctx, input }): Promise<RemarkHead[]> => settle(await readRemarkHeads(ctx.ports, ctx.actor, input))),
  save: procedure
    .input(saveRemarkInput)
    .mutation(async ({ ctx, input }): Promise<RemarkSaved> => settle(await saveRemark(ctx.ports, ctx.actor, input))),
  enter: procedure.input(enterRemarksInput).mutation(async ({ ctx, input }) => settle(await enterRemarks(ctx.ports, ctx.actor, input))),
  proposals: procedure
    .input(remarkProposalsInput)
    .query(async ({ ctx, input }): Promise<ProposalOfRemark[]> => settle(await readRemarkProposals(ctx.ports, ctx.actor, input))),
})
