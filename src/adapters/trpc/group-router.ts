import { readGroups } from '#application/read-groups.ts'
import { dissolveGroup, saveGroup } from '#application/save-group.ts'
import { dissolveGroupInput, type GroupsPage, groupsInput, saveGroupInput } from '#contract/groups.ts'
import { settle } from './settle.ts'
import { procedure, router } from './trpc.ts'

/** Party groups (tổ đảng) of one cell, for its committee; to anyone else there is no such cell. */
export const groupRouter = router({
  ofCell: procedure
    .input(groupsInput)
    .query(async ({ ctx, input }): Promise<GroupsPage> => settle(await readGroups(ctx.ports, ctx.actor, input))),
  save: procedure.input(saveGroupInput).mutation(async ({ ctx, input }) => settle(await saveGroup(ctx.ports, ctx.actor, input))),
  dissolve: procedure
    .input(dissolveGroupInput)
    .mutation(async ({ ctx, input }) => settle(await dissolveGroup(ctx.ports, ctx.actor, input))),
})
