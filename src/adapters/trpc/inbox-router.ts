import { removePushDevice, savePushDevice } from '#application/push-devices.ts'
import { countUnread, markRead, readInbox } from '#application/read-inbox.ts'
import { type InboxPage, markReadInput, noticeHref, subscribeInput, unsubscribeInput } from '#contract/inbox.ts'
import { procedure, router } from './trpc.ts'

export const inboxRouter = router({
  list: procedure.query(async ({ ctx }): Promise<InboxPage> => {
    const [notices, unread] = await Promise.all([readInbox(ctx.ports, ctx.actor), countUnread(ctx.ports, ctx.actor)])
    const lines = notices.map(({ key, at, readAt, facts }) => ({ key, at, readAt, facts, href: noticeHref(facts) }))
    return { notices: lines, unread }
  }),
  unread: procedure.query(({ ctx }): Promise<number> => countUnread(ctx.ports, ctx.actor)),
  markRead: procedure.input(markReadInput).mutation(({ ctx, input }) => markRead(ctx.ports, ctx.actor, input.key)),
  /** What a browser subscribes with; null where this server has no keys, and nothing is shown. */
  pushKey: procedure.query(({ ctx }): string | null => ctx.ports.push?.publicKey ?? null),
  subscribe: procedure.input(subscribeInput).mutation(({ ctx, input }) => savePushDevice(ctx.ports, ctx.actor, input)),
  unsubscribe: procedure.input(unsubscribeInput).mutation(({ ctx, input }) => removePushDevice(ctx.ports, ctx.actor, input.endpoint)),
})
