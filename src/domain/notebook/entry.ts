import type { Decision } from '#domain/classification/decide-level.ts'
import type { Figures, Level } from '#domain/classification/levels.ts'
import type { Proposal } from '#domain/classification/proposed-level.ts'
import type { CivilDate, Instant } from '#domain/organization/types.ts'
import type { ShortfallState } from './types.ts'
import type { YearEntryContent } from './year-entries.ts'

/** Who signs an entry. `id` null: the meeting's own record, written when it closes. `role` is a code, not a word of a screen. */
export type EntryAuthor = { id: string | null; name: string; role: string }

/**
 * The cell's opinion with its counts. `excellent`: of the second sheet, where one was held. `passedOn`: no majority, and the cell committee
 * passes the counts on, for this reason (rule 22). Entries of before have neither.
 */
export type CellOpinionBody = CountedMarks & {
  proposal: Proposal
  excellent?: CountedMarks | null
  passedOn?: { reason: string } | null
}

/** A row as it was counted, over which base, and in which ballot. */
export type CountedMarks = { figures: Figures; base: number; ballotId: string; ballotDigest: string }

/** Which result a member asks to be looked at again: the cell's proposal, or the grassroots committee's decision. */
export type AppealStage = 'PROPOSED' | 'DECIDED'

export type AnsweringCommittee = 'CELL' | 'GRASSROOTS'

export type EntryContent =
  | { kind: 'REMARK'; body: { remark: string; proposedLevel: Level | null } }
  | {
      kind: 'CELL_OPINION'
      body: { status: 'PROPOSED' } & CellOpinionBody
    }
  | {
      kind: 'COMMENDATION'
      body: { status: 'PROPOSED'; passed: boolean; reason: string; figures: Figures; base: number; ballotId: string }
    }
  | { kind: 'CONCLUSION'; body: ConcludedShortfall }
  | { kind: 'TASK'; body: TaskLine }
  | { kind: 'PRAISE' | 'REMINDER'; body: { reason: string; agreed: number; base: number; voteId: string } }
  | { kind: 'CONFIRMATION'; body: { entryIds: string[]; minutes: string | null } }
  | { kind: 'DECIDED'; body: DecidedLevel }
  | { kind: 'ACKNOWLEDGED'; body: Record<string, never> }
  | { kind: 'CORRECTION'; body: { text: string } }
  | { kind: 'APPEAL'; body: { stage: AppealStage; reason: string } }
  | { kind: 'APPEAL_WITHDRAWN'; body: Record<string, never> }
  | { kind: 'APPEAL_ANSWER'; body: { text: string } }
  | YearEntryContent

export type EntryKind = EntryContent['kind']

const inOrder: Record<EntryKind, true> = {
  REGISTRATION: true,
  REGISTRATION_SETTLED: true,
  PROMISE: true,
  REFLECTION: true,
  MONTHLY_REMARK: true,
  GOOD_DEED: true,
  CAMPAIGN_REPORT: true,
  HELP_PLAN: true,
  NORM_REVIEW: true,
  TASK: true,
  PRAISE: true,
  REMINDER: true,
  CONCLUSION: true,
  SELF_ASSESSMENT: true,
  REMARK: true,
  CELL_OPINION: true,
  COMMENDATION: true,
  DECIDED: true,
  HONOUR: true,
  APPEAL: true,
  APPEAL_WITHDRAWN: true,
  APPEAL_ANSWER: true,
  CORRECTION: true,
  CONFIRMATION: true,
  ACKNOWLEDGED: true,
  BOOK: true,
}

/** Every kind, in the order in which a year brings them. */
export const entryKinds = Object.keys(inOrder) as [EntryKind, ...EntryKind[]]

/** A signed line of the notebook. Lines are appended, never changed (rule 9): a correction is a new line about the old one. */
export type NotebookEntry = EntryContent & {
  id: string
  cellId: string
  memberId: string
  year: number
  author: EntryAuthor
  at: Instant
  meetingId: string | null
  /** The last digest of the meeting's log; null outside a meeting. */
  digest: string | null
  /** The entry that this one acknowledges, corrects, appeals against or answers. */
  aboutId: string | null
}

export type ConcludedShortfall = {
  shortfallId: string
  topic: string
  text: string
  conclusion: string
  remedy: string
  dueOn: CivilDate | null
  /** Name of who follows it. */
  follower: string | null
  state: ShortfallState
}

/** A task as a meeting assigned it, or as a later one found it. */
export type TaskLine = { taskId: string; what: string; dueOn: CivilDate | null; state: 'ASSIGNED' | 'DONE' | 'NOT_DONE'; word: string }

export type DecidedLevel = Pick<Decision, 'level' | 'number' | 'decidedOn' | 'reason'> & {
  decisionId: string
  proposal: Proposal
  revokedId: string | null
}
