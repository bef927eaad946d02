import { readAudit } from '#application/read-audit.ts'
import { readCodes } from '#application/read-codes.ts'
import { type AuditPage, auditInput, type CodesPage, codesInput } from '#contract/oversight.ts'
import { settle } from './settle.ts'
import { procedure, router } from './trpc.ts'

/** What an administrator watches over: the log of acts, and who has a code to enrol with. */
export const oversightRouter = router({
  codes: procedure
    .input(codesInput)
    .query(async ({ ctx, input }): Promise<CodesPage> => settle(await readCodes(ctx.ports, ctx.actor, input.cellId))),
  audit: procedure
    .input(auditInput)
    .mutation(async ({ ctx, input }): Promise<AuditPage> => settle(await readAudit(ctx.ports, ctx.actor, input))),
})
