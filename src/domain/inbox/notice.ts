import type { Level } from '../classification/levels.ts'
import type { BookLoss } from '../notebook/book.ts'
import type { AnsweringCommittee } from '../notebook/entry.ts'
import type { TransferKind } from '../organization/transfer.ts'
import type { CivilDate, Instant } from '../organization/types.ts'
import type { Ask } from '../statistics/ask.ts'

/** What one member is told outside the meeting. Holds nothing about others but who acted, and never anything of a secret paper. */
export type NoticeFacts =
  | { kind: 'MEETING_ANNOUNCED' | 'MEETING_CHANGED'; meetingId: string; title: string; startsAt: Instant; place: string }
  | { kind: 'MEETING_CANCELLED'; meetingId: string; title: string; startsAt: Instant; reason: string }
  | { kind: 'LEVEL_DECIDED'; year: number; level: Level; number: string; decidedOn: CivilDate }
  /** To who leads a cell: its level as a collective was decided. */
  | { kind: 'COLLECTIVE_DECIDED'; cellId: string; year: number; level: Level; number: string; decidedOn: CivilDate }
  /** To the person commended. */
  | { kind: 'COMMENDED'; title: string; year: number; number: string; unitName: string }
  /** To who leads the cell that proposed: returned to be mended, or refused, with the reason. */
  | { kind: 'COMMENDATION_BACK'; cellId: string; title: string; name: string; refused: boolean; word: string }
  /** To a cell's committee: members' classification came back from the deciding one. */
  | { kind: 'SENT_BACK'; cellId: string; unitName: string; year: number; count: number }
  | { kind: 'SENT_BACK_ANSWERED'; unitId: string; cellName: string; year: number }
  | { kind: 'PIN_RESET_ASKED'; byName: string }
  /** To the unit's other administrators and its committee: a slip for one of them was made at the server. */
  | { kind: 'ADMINISTRATOR_RESET'; name: string; byName: string }
  | { kind: 'APPEAL_ASKED'; by: AnsweringCommittee; unitId: string; memberId: string; name: string; year: number }
  | { kind: 'APPEAL_ANSWERED'; year: number }
  | { kind: 'DEED_PROPOSED'; cellId: string; name: string; text: string }
  | { kind: 'DEED_SETTLED'; confirmed: boolean; text: string; word: string; year: number }
  | { kind: 'CAMPAIGN_OPENED'; campaignId: string; name: string; number: string; endsOn: CivilDate }
  | { kind: 'CAMPAIGN_REMINDER'; campaignId: string; name: string; endsOn: CivilDate }
  /** To who leads a cell: `missing` reports, and whether a thematic meeting lacks. */
  | {
      kind: 'CAMPAIGN_CELL_REMINDER'
      campaignId: string
      cellId: string
      name: string
      endsOn: CivilDate
      missing: number
      meetingLacks: boolean
    }
  /** To who leads a cell: somebody above asks after what it lacks in a period (statistics/ask.ts). */
  | { kind: 'ASKED_AFTER'; cellId: string; ask: Ask; period: string; unitName: string; byName: string }
  | { kind: 'ROUND_CALLED'; roundId: string; question: string; deadline: CivilDate }
  | { kind: 'ROUND_PUBLISHED'; roundId: string; question: string; all: number; chosen: number }
  | { kind: 'QUESTION_ASKED'; unitId: string; cellName: string }
  | { kind: 'QUESTION_ANSWERED'; cellId: string; unitName: string }
  | { kind: 'REFLECTION_DUE'; month: string; dueOn: CivilDate }
  /** To who leads a cell: the month's programme from above, or that the cell has not taken it. */
  | { kind: 'PROGRAMME_PUBLISHED' | 'PROGRAMME_REMINDER'; cellId: string; month: string; title: string; isNewer: boolean }
  | { kind: 'REGISTRATION_ASKED'; year: number; dueOn: CivilDate; overdue: boolean }
  | { kind: 'REGISTRATION_SETTLED'; year: number; approved: boolean; word: string }
  /** To the cell committee: somebody's book is lost or damaged, and waits for its word. */
  | { kind: 'BOOK_REPORTED'; cellId: string; name: string; event: BookLoss }
  /** To its holder: the account was confirmed, or a new book issued. */
  | { kind: 'BOOK_SETTLED'; event: 'REPORT_CONFIRMED' | 'REISSUED'; number: string }
  /** One's notebook was opened under an inspection mandate. */
  | { kind: 'NOTEBOOK_OPENED'; byName: string; number: string }
  /** To the receiving cell: a transfer waits for its word. */
  | { kind: 'TRANSFER_ASKED'; cellId: string; name: string; from: string; on: CivilDate }
  /** `name` null: one's own. `from` and `to` are names of cells, or of organisations outside. */
  | { kind: 'TRANSFERRED'; way: TransferKind; name: string | null; from: string; to: string; on: CivilDate }
  | { kind: 'TASK_ASSIGNED'; meetingId: string; what: string; dueOn: CivilDate | null }

export type NoticeKind = NoticeFacts['kind']

/** `key` names what happened: the same is told once. */
export type Notice = { cellId: string; memberId: string; key: string; at: Instant; facts: NoticeFacts }
