import { readReports } from '#application/read-reports.ts'
import { saveYearlyDraft } from '#application/save-yearly-draft.ts'
import { type ReportPage, reportInput, saveReportInput } from '#contract/report.ts'
import { settle } from './settle.ts'
import { procedure, router } from './trpc.ts'

/** A unit's reports on its year. */
export const reportRouter = router({
  page: procedure.input(reportInput).query(async ({ ctx, input }): Promise<ReportPage> => settle(await readReports(ctx, ctx.actor, input))),
  save: procedure
    .input(saveReportInput)
    .mutation(async ({ ctx, input: { leftOut, words, ...of } }) =>
      settle(await saveYearlyDraft(ctx.ports, ctx.actor, { ...of, draft: { leftOut, words } })),
    ),
})
