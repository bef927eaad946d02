import type { Notice } from '#domain/inbox/notice.ts'
import type { Reply } from '#domain/meeting/invitation.ts'

export type ReplyRecord = Reply & { cellId: string; meetingId: string; memberId: string; at: string }

/** Answers to invitations: one a member and meeting, the last one counts. */
export interface ReplyStore {
  ofMeeting(meetingId: string): Promise<ReplyRecord[]>
  save(reply: ReplyRecord): Promise<void>
}

export type InboxRecord = Notice & { readAt: string | null }

/** What members were told. */
export interface InboxStore {
  /** Those whose key this member was not told of before; the others change nothing. */
  put(notices: readonly Notice[]): Promise<Notice[]>
  /** Which of these cells were told of it, whoever led them then; the latest notice of each. */
  toldOf(cellIds: readonly string[], key: string): Promise<Notice[]>
  /** The latest first. */
  ofMember(cellId: string, memberId: string, limit: number): Promise<InboxRecord[]>
  countUnread(cellId: string, memberId: string): Promise<number>
  /** `key` null: all of them. What was read stays read since then. */
  markRead(cellId: string, memberId: string, read: { key: string | null; at: string }): Promise<void>
}

/** A browser that asked to be told (Push API): its service's address and keys, and the language it shows. */
export type PushDevice = {
  cellId: string
  memberId: string
  /** SHA-256 of the endpoint. */
  id: string
  endpoint: string
  p256dh: string
  auth: string
  locale: 'vi' | 'en'
}

export interface PushDeviceStore {
  save(device: PushDevice): Promise<void>
  remove(device: Pick<PushDevice, 'cellId' | 'memberId' | 'id'>): Promise<void>
  ofMembers(cellId: string, memberIds: readonly string[]): Promise<PushDevice[]>
}
