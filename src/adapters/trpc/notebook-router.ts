import { acknowledgeEntry } from '#application/acknowledge-entry.ts'
import { correctEntry } from '#application/correct-entry.ts'
import { readMemberNotebook } from '#application/read-member-notebook.ts'
import { readMyNotebook } from '#application/read-my-notebook.ts'
import { searchMyNotebook } from '#application/search-my-notebook.ts'
import {
  acknowledgeInput,
  correctInput,
  type MyNotebook,
  memberNotebookInput,
  myNotebookInput,
  type NotebookFound,
  type ReadNotebook,
  searchInput,
} from '#contract/notebook.ts'
import { settle } from './settle.ts'
import { procedure, router } from './trpc.ts'

export const notebookRouter = router({
  mine: procedure
    .input(myNotebookInput)
    .query(async ({ ctx, input }): Promise<MyNotebook> => settle(await readMyNotebook(ctx.ports, ctx.actor, input))),
  /** For the cell committee. */
  ofMember: procedure
    .input(memberNotebookInput)
    .query(async ({ ctx, input }): Promise<ReadNotebook> => settle(await readMemberNotebook(ctx.ports, ctx.actor, input))),
  search: procedure
    .input(searchInput)
    .query(async ({ ctx, input }): Promise<NotebookFound> => settle(await searchMyNotebook(ctx.ports, ctx.actor, input))),
  acknowledge: procedure
    .input(acknowledgeInput)
    .mutation(async ({ ctx, input }) => settle(await acknowledgeEntry(ctx.ports, ctx.actor, input.entryId))),
  correct: procedure.input(correctInput).mutation(async ({ ctx, input }) => settle(await correctEntry(ctx.ports, ctx.actor, input))),
})
