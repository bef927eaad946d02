import type { InboxRecord, InboxStore, PushDevice, PushDeviceStore, ReplyRecord, ReplyStore } from '#application/ports/inbox.ts'
import type { Notice } from '#domain/inbox/notice.ts'
import { cellIdOf } from '#domain/organization/cell-id.ts'
import type { PrismaDatabase } from './database.ts'
import type { InboxNotice } from './generated/client.ts'
import { fromJson, toDate, toInstant, toInstantOrNull, toJson } from './values.ts'

export const prismaReplies = ({ prisma }: PrismaDatabase): ReplyStore => ({
  async ofMeeting(meetingId) {
    const rows = await prisma.meetingReply.findMany({ where: { cellId: cellIdOf(meetingId), meetingId }, orderBy: { memberId: 'asc' } })
    return rows.map((row) => ({ ...row, answer: row.answer as ReplyRecord['answer'], at: toInstant(row.at) }))
  },
  async save(reply) {
    const { cellId, meetingId, memberId } = reply
    const row = { ...reply, at: toDate(reply.at) }
    await prisma.meetingReply.upsert({ where: { cellId_meetingId_memberId: { cellId, meetingId, memberId } }, create: row, update: row })
  },
})

export const prismaInbox = ({ prisma }: PrismaDatabase): InboxStore => ({
  async put(notices) {
    const rows = notices.map(({ facts, at, ...notice }) => ({ ...notice, at: toDate(at), kind: facts.kind, facts: toJson(facts) }))
    const written = await prisma.inboxNotice.createManyAndReturn({ data: rows, skipDuplicates: true })
    const fresh = new Set(written.map(keyOf))
    return notices.filter((notice) => fresh.has(keyOf(notice)))
  },
  async toldOf(cellIds, key) {
    const where = { cellId: { in: [...cellIds] }, key }
    const rows = await prisma.inboxNotice.findMany({ where, orderBy: [{ cellId: 'asc' }, { at: 'desc' }], distinct: ['cellId'] })
    return rows.map(({ facts, at, cellId, memberId }) => ({
      cellId,
      memberId,
      key,
      at: toInstant(at),
      facts: fromJson<Notice['facts']>(facts),
    }))
  },
  async ofMember(cellId, memberId, limit) {
    const rows = await prisma.inboxNotice.findMany({
      where: { cellId, memberId },
      orderBy: [{ at: 'desc' }, { key: 'desc' }],
      take: limit,
    })
    return rows.map(asRecord)
  },
  countUnread: (cellId, memberId) => prisma.inboxNotice.count({ where: { cellId, memberId, readAt: null } }),
  async markRead(cellId, memberId, { key, at }) {
    const where = { cellId, memberId, readAt: null, ...(key !== null && { key }) }
    await prisma.inboxNotice.updateMany({ where, data: { readAt: toDate(at) } })
  },
})

const keyOf = ({ cellId, memberId, key }: Pick<Notice, 'cellId' | 'memberId' | 'key'>): string => JSON.stringify([cellId, memberId, key])

const asRecord = ({ cellId, memberId, key, facts, at, readAt }: InboxNotice): InboxRecord => ({
  ...{ cellId, memberId, key, facts: fromJson<Notice['facts']>(facts) },
  at: toInstant(at),
  readAt: toInstantOrNull(readAt),
})

export const prismaPushDevices = ({ prisma }: PrismaDatabase): PushDeviceStore => ({
  async save(device) {
    const { cellId, memberId, id } = device
    await prisma.pushDevice.upsert({ where: { cellId_memberId_id: { cellId, memberId, id } }, create: device, update: device })
  },
  async remove({ cellId, memberId, id }) {
    await prisma.pushDevice.deleteMany({ where: { cellId, memberId, id } })
  },
  async ofMembers(cellId, memberIds) {
    const where = { cellId, memberId: { in: [...memberIds] } }
    const rows = await prisma.pushDevice.findMany({ where, orderBy: [{ memberId: 'asc' }, { id: 'asc' }] })
    return rows.map((row) => ({ ...row, locale: row.locale as PushDevice['locale'] }))
  },
})
