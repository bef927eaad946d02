import type { Decision } from '#domain/classification/decide-level.ts'
import type { Figures, Level } from '#domain/classification/levels.ts'
import type { Proposal } from '#domain/classification/proposed-level.ts'
import type { CivilDate, Instant } from '#domain/organization/types.ts'

/** Text in both languages, where it is data of a template and not a word of a screen. */
export type Bilingual = { vi: string; en: string }

/** The codes of the shipped topics; a place may edit its template, so stored topics are plain text. */
export type ReflectionTopicCode =
  | 'POLITICAL_IDEOLOGY'
  | 'ETHICS_LIFESTYLE'
  | 'CRITICISM'
  | 'PEOPLE'
  | 'RESPONSIBILITY'
  | 'DISCIPLINE'
  | 'UNITY'

export type ReflectionTopic = { code: string; label: Bilingual; short: Bilingual }

// ---------- registration ----------

export type RegistrationOutcome = 'ACHIEVED' | 'PARTLY' | 'NOT'

/** One thing registered for the year (đăng ký việc làm theo), beside its result. Concrete, short (Hướng dẫn 12-HD/HU, 15/5/2018). */
export type RegistrationItem = { id: string; text: string; result: string; outcome: RegistrationOutcome | null }

// ---------- shortfalls ----------

/** What a member, the cell committee or the meeting writes down as a shortfall. `topic` is a code of the template's topics. */
export type ShortfallDraft = { id: string; topic: string; text: string; cause: string; remedy: string; dueOn: CivilDate | null }

export type ShortfallSource = 'SELF' | 'COMMITTEE' | 'MEETING'

export type ShortfallState = 'OPEN' | 'REMEDIED' | 'CARRIED_OVER'

export type WallDisplay = 'NAMED' | 'SUMMARY'

/** A shortfall (hạn chế, thiếu sót): what, why, the remedy and by when. What stays open returns on the next meeting's agenda. */
export type Shortfall = ShortfallDraft & {
  memberId: string
  year: number
  source: ShortfallSource
  state: ShortfallState
  onAgenda: boolean
  agendaOrder: number
  display: WallDisplay
  /** The cell committee's wording for the wall; null shows the text itself. */
  wallText: string | null
  mergedIntoId: string | null
  /** The member's answer to what will be shown. */
  answer: string | null
  conclusion: string | null
  /** Who follows the remedy. */
  followerId: string | null
  /** The meeting that concluded it. */
  concludedIn: string | null
}

// ---------- self-assessment ----------

/** Xuất sắc, Tốt, Trung bình, Kém: the self-grade of one numbered part of the form. */
export type SelfGrade = 'EXCELLENT' | 'GOOD' | 'AVERAGE' | 'POOR'

export type TemplateKind = 'SELF_ASSESSMENT_WITH_POST' | 'SELF_ASSESSMENT_WITHOUT_POST'

/** TEXT holds words under its code; the other kinds are the structured parts of the answers. */
export type FieldKind = 'TEXT' | 'REGISTRATION' | 'SHORTFALLS' | 'LEVEL_AS_EMPLOYEE' | 'LEVEL_AS_MEMBER'

export type TemplateField = {
  code: string
  kind: FieldKind
  /** The number on the paper form; empty where it has none. */
  number: string
  label: Bilingual
  graded: boolean
  required: boolean
  /** Of a TEXT, in characters. */
  maxLength: number
}

export type TemplateSection = { code: string; number: string; title: Bilingual; fields: readonly TemplateField[] }

/** A versioned form (domain.md 9). An answer names the version it was written on; a new version never changes an old answer. */
export type SelfAssessmentTemplate = {
  kind: TemplateKind
  version: number
  /** The name of the paper form, such as 02A. */
  form: string
  title: Bilingual
  source: string
  topics: readonly ReflectionTopic[]
  sections: readonly TemplateSection[]
}

/** The answers to a form: texts and self-grades by field code, and the structured parts. */
export type SelfAssessmentAnswers = {
  text: Readonly<Record<string, string>>
  grade: Readonly<Record<string, SelfGrade | null>>
  registration: readonly RegistrationItem[]
  shortfalls: readonly ShortfallDraft[]
  /** Section VII 1, as cadre, civil servant or employee; null for who is none. */
  levelAsEmployee: Level | null
  /** Section VII 2, as party member. */
  levelAsMember: Level | null
}

// ---------- entries ----------

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

export type EntryKind = EntryContent['kind']

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
