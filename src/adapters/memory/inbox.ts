import type { InboxStore, PushDeviceStore, ReplyStore } from '#application/ports/inbox.ts'
import { by, keyOf } from './shelf.ts'
import type { Tables } from './tables.ts'

export const memoryReplies = ({ replies }: Tables): ReplyStore => ({
  ofMeeting: async (meetingId) => replies.where((row) => row.meetingId === meetingId).toSorted(by((row) => row.memberId)),
  save: async (reply) => replies.put(reply),
})

export const memoryInbox = ({ inbox }: Tables): InboxStore => ({
  async put(notices) {
    const fresh = notices.filter((one) => !inbox.has(keyOf(one.cellId, one.memberId, one.key)))
    for (const notice of fresh) inbox.put({ ...notice, readAt: null })
    return fresh
  },
  async toldOf(cellIds, key) {
    const told = inbox.where((row) => row.key === key && cellIds.includes(row.cellId)).toSorted(by((row) => row.at))
    return cellIds
      .toSorted()
      .flatMap((cellId) => told.findLast((row) => row.cellId === cellId) ?? [])
      .map(({ readAt: _readAt, ...notice }) => notice)
  },
  ofMember: async (cellId, memberId, limit) =>
    inbox
      .where((row) => row.cellId === cellId && row.memberId === memberId)
      .toSorted(
        by(
          (row) => row.at,
          (row) => row.key,
        ),
      )
      .toReversed()
      .slice(0, limit),
  countUnread: async (cellId, memberId) =>
    inbox.where((row) => row.cellId === cellId && row.memberId === memberId && row.readAt === null).length,
  async markRead(cellId, memberId, { key, at }) {
    const unread = inbox.where((row) => row.cellId === cellId && row.memberId === memberId && row.readAt === null)
    for (const row of unread) if (key === null || row.key === key) inbox.put({ ...row, readAt: at })
  },
})

export const memoryPushDevices = ({ pushDevices }: Tables): PushDeviceStore => ({
  save: async (device) => pushDevices.put(device),
  remove: async ({ cellId, memberId, id }) => pushDevices.remove(keyOf(cellId, memberId, id)),
  ofMembers: async (cellId, memberIds) =>
    pushDevices
      .where((row) => row.cellId === cellId && memberIds.includes(row.memberId))
      .toSorted(
        by(
          (row) => row.memberId,
          (row) => row.id,
        ),
      ),
})
