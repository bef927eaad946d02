import { acknowledgeEntry } from '#application/acknowledge-entry.ts'
import { readMyNotebook } from '#application/read-my-notebook.ts'
import { acknowledgeInput, type MyNotebook, myNotebookInput } from '#contract/notebook.ts'
import { settle } from './settle.ts'
import { procedure, router } from './trpc.ts'

export const notebookRouter = router({
  mine: procedure
    .input(myNotebookInput)
    .query(async ({ ctx, input }): Promise<MyNotebook> => settle(await readMyNotebook(ctx.ports, ctx.actor, input))),
  acknowledge: procedure
    .input(acknowledgeInput)
    .mutation(async ({ ctx, input }) => settle(await acknowledgeEntry(ctx.ports, ctx.actor, input.entryId))),
})
