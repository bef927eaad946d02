import type { Board } from '#domain/ballot/types.ts'
import type { CountedMeeting } from '#domain/campaign/coverage.ts'
import type { Payload, SealedEvent } from '#domain/meeting/chain.ts'
import type { MeetingKind, MeetingStatus } from '#domain/meeting/meeting.ts'
import type { IssuedNumber } from '#domain/minutes/numbering.ts'
import type { NotebookEntry } from '#domain/notebook/entry.ts'
import type { RemarkToEnter } from '#domain/notebook/monthly-remark.ts'
import type { ProgrammeUse } from '#domain/programme/programme.ts'
import type { MeetingCount } from '#domain/statistics/cell-facts.ts'
import type { BallotRecord } from './ballots.ts'
import type { ReportRecord, TaskRecord } from './follow-up.ts'
import type { SentMinutesRecord } from './minutes.ts'

/** Where a meeting stands, for lists; the truth is its log. */
export type MeetingSummary = {
  cellId: string
  id: string
  /** The party group that meets; null: the whole cell. Never changes. */
  groupId: string | null
  kind: MeetingKind
  year: number
  title: string
  place: string
  startsAt: string
  status: MeetingStatus
  stage: string
  present: number
  convened: number
  version: number
  digest: string
  touchedAt: string
  /** What it leaves for figures, since it closed. */
  counted?: MeetingCount | null
}

/** What is written in the same transaction as the events that caused it. */
export type Change =
  /** Writes the ballot and makes the table of its papers. */
  | { kind: 'openBallot'; ballot: BallotRecord }
  /**
   * OPEN -> CLOSING, closing `graceSeconds` from now by the database's clock. Refused also when one or two papers of a kind were taken
   * (enoughOfEachKind): no paper is taken between that look and the closing.
   */
  | { kind: 'closeBallot'; ballotId: string; graceSeconds: number }
  /**
   * CLOSED -> COUNTED: writes the board in the order of its values, drops the papers as cast and the counts of the printed ones, erases both
   * private keys. Refused also when what was counted of the printed papers is no longer what the board says.
   */
  | { kind: 'countBallot'; ballotId: string; board: Board }
  /** Any state but COUNTED -> CANCELLED: drops the papers unread, erases the keys. */
  | { kind: 'cancelBallot'; ballotId: string }
  /** The content of what the log says was attached, and its going again. */
  | { kind: 'keepMaterial'; id: string; meetingId: string; content: Uint8Array }
  | { kind: 'dropMaterial'; id: string }
  /**
   * What the closing of a meeting leaves: entries appended, the year's self-assessments that were handed in frozen (who
   * was absent may still write for a later session), the shortfalls' outcome. A shortfall that
   * is not remedied stays on the agenda, so that it returns by itself. `month`: whose reflections, as far as handed in, are frozen; null: none.
   */
  | { kind: 'writeNotebooks'; cellId: string; year: number; month: string | null; entries: NotebookEntry[]; shortfalls: ShortfallOutcome[] }
  /** Tasks that a closing meeting assigned, and what it heard of earlier ones: a known id keeps its words and takes state, word and meeting. */
  | { kind: 'writeTasks'; tasks: TaskRecord[] }
  /** Remarks that become final, each with its line; one that was changed meanwhile stays as it is. */
  | { kind: 'enterRemarks'; cellId: string; remarks: RemarkToEnter[] }
  | { kind: 'appendReport'; report: ReportRecord }
  /** What a closing meeting brings to the campaigns it was marked for; nothing where it was marked for none. */
  | { kind: 'noteHeld'; meetingId: string; held: CountedMeeting }
  /**
   * What the first signature puts under the minutes. Refused when one of the numbers was given to another meeting meanwhile, or when the
   * sections were saved since they were read: `textVersions` is the sum of their versions.
   */
  | { kind: 'issueDocuments'; cellId: string; meetingId: string; numbers: IssuedNumber[]; textVersions: number }
  | { kind: 'sendMinutes'; sent: SentMinutesRecord }
  /** That the meeting took a programme from above; again: with another version, or with what it discussed. */
  | { kind: 'useProgramme'; use: ProgrammeUse }
  /** The words of an event and their salt; its digests stay. */
  | { kind: 'erasePayload'; meetingId: string; version: number }
  /** What is left of an event when a name was taken out of it; its salt goes, its digests stay. */
  | { kind: 'redactPayload'; meetingId: string; version: number; payload: Payload }

export type ShortfallOutcome = {
  id: string
  memberId: string
  year: number
  topic: string
  text: string
  cause: string
  remedy: string
  dueOn: string | null
  source: 'SELF' | 'COMMITTEE' | 'MEETING'
  state: 'OPEN' | 'REMEDIED' | 'CARRIED_OVER'
  conclusion: string | null
  followerId: string | null
  meetingId: string
}

export type Append = { meetingId: string; expectedVersion: number; events: SealedEvent[]; summary: MeetingSummary; changes: Change[] }

export interface MeetingStore {
  /** The cell's meetings, the latest to start first. */
  ofCell(cellId: string): Promise<MeetingSummary[]>
  /** The annual reviews of these cells, of all years and in any state, the latest to start first. */
  annualReviews(cellIds: readonly string[]): Promise<MeetingSummary[]>
  /** Open meetings of these cells (null: of all), for live boards and for finding what has moved. */
  open(cellIds: string[] | null): Promise<MeetingSummary[]>
  /** Open meetings in the cells of a unit as the tree stands on a day, with the cells' short names. Costs what the open ones cost, not the tree. */
  openUnder(unitId: string, on: string): Promise<(MeetingSummary & { unitName: string })[]>
  summary(meetingId: string): Promise<MeetingSummary | null>
  /** The log after `version`, in order; payload null where erased. */
  events(meetingId: string, afterVersion: number): Promise<SealedEvent[]>
  /** A new meeting with its first events, the secret its check-in codes are drawn from, and the programme that its agenda took. */
  create(summary: MeetingSummary, events: SealedEvent[], checkInSecret: Uint8Array, use?: ProgrammeUse | null): Promise<void>
  /** Events and their changes in one transaction. 'clash': the log has moved on, nothing was written. 'refused': a ballot was not in the state the change needs, nothing was written. */
  append(append: Append): Promise<'saved' | 'clash' | 'refused'>
  checkInSecret(meetingId: string): Promise<Uint8Array | null>
}

/** Links that open the wall without an account: revocable, stored as hashes. */
export interface WallLinkStore {
  make(link: { cellId: string; id: string; meetingId: string; tokenHash: string; madeById: string; madeAt: string }): Promise<void>
  /** Revokes every link of the meeting. */
  revokeAll(meetingId: string, at: string): Promise<void>
  /** The meeting an unrevoked link opens, or null. */
  meetingOf(tokenHash: string): Promise<string | null>
  count(meetingId: string): Promise<number>
}
