import type { Level } from '#domain/classification/levels.ts'
import type { CivilDate } from '#domain/organization/types.ts'

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
