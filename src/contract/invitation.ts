import { z } from 'zod'
import type { MeetingKind, MeetingStatus } from '#domain/meeting/meeting.ts'
import type { Presence } from '#domain/meeting/quorum.ts'
import { choice, identifier as id, mayBeEmpty } from './fields.ts'

export const replyInput = z.strictObject({ meetingId: id, answer: choice('COMING', 'EXCUSED'), reason: mayBeEmpty(1000) })
/** May arrive empty: that a meeting is called off with a reason is a rule of the meeting. */
export const cancelMeetingInput = z.strictObject({ meetingId: id, reason: mayBeEmpty(1000) })
/** What a camera read or a hand typed. */
export const admitInput = z.strictObject({ meetingId: id, code: mayBeEmpty(300) })
export const undoAdmissionInput = z.strictObject({ meetingId: id, memberId: id })

export type InvitationFacts = {
  meetingId: string
  cellId: string
  kind: MeetingKind
  title: string
  place: string
  startsAt: string
  endsAt: string
  status: MeetingStatus
  announcedAt: string | null
  cancelReason: string | null
  cellName: string
  upperName: string
  chairName: string | null
  /** How often it was changed since it was announced. */
  sequence: number
  agenda: { title: string; items: string[] }[]
  /** Announced, or to be announced today, later than the rule set asks (rule 16). */
  late: boolean
  daysBefore: number
}

export type MemberReply = { answer: 'COMING' | 'EXCUSED'; reason: string }

/** meeting.invitation: as one member holds it. */
export type Invitation = InvitationFacts & { reply: MemberReply | null }

export type ReplyLine = {
  memberId: string
  name: string
  standing: 'OFFICIAL' | 'PROBATIONARY'
  answer: 'COMING' | 'EXCUSED' | null
  reason: string
  answeredAt: string | null
}

/** meeting.replies: for the cell committee. */
export type InvitationDesk = InvitationFacts & { maySteer: boolean; members: ReplyLine[] }

export type InvitationSheet = {
  memberId: string
  name: string
  office: 'SECRETARY' | 'DEPUTY_SECRETARY' | 'CELL_COMMITTEE_MEMBER' | null
  /** By fours, as it is typed when the camera fails. */
  code: string
  /** What the picture carries. */
  url: string
}

export type InvitationSheets = InvitationFacts & { sheets: InvitationSheet[] }

export type Door = { title: string; status: MeetingStatus; presence: Presence | null }

export type Admitted = {
  memberId: string
  name: string
  standing: 'OFFICIAL' | 'PROBATIONARY'
  already: boolean
  presence: Presence | null
}
