import { readAudit } from '#application/read-audit.ts'
import { type AuditPage, auditInput } from '#contract/oversight.ts'
import { settle } from './settle.ts'
import { procedure, router } from './trpc.ts'

/** What an administrator watches over: the log of acts. */
export const oversightRouter = router({
  audit: procedure
    .input(auditInput)
    .mutation(async ({ ctx, input }): Promise<AuditPage> => settle(await readAudit(ctx.ports, ctx.actor, input))),
})
