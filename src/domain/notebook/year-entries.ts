import type { Level } from '#domain/classification/levels.ts'
import type { CommendationForm } from '#domain/commendation/title.ts'
import type { CivilDate } from '#domain/organization/types.ts'
import type { Month } from './month.ts'
import type { RegistrationItem, RegistrationOutcome, SelfGrade, ShortfallDraft } from './types.ts'

// What the year between the meetings leaves in a notebook. Each body is whole: the book can be read, printed and moved without another table.

/**
 * One thing registered for the year (đăng ký việc làm theo): what, how often, by which measure, until when, and the topic or regulation it
 * follows. Concrete and short (12-HD/HU, 15/5/2018).
 */
export type RegisteredItem = {
  id: string
  what: string
  howOften: string
  measure: string
  until: CivilDate | null
  /** A code of the reflection topics; null where none fits. */
  topic: string | null
  /** The regulation it follows, by number. */
  regulation: string
}

/** The year's registration and, beside it, the commitment (bản cam kết tu dưỡng, rèn luyện, phấn đấu). */
export type RegistrationAnswers = { items: readonly RegisteredItem[]; commitment: string }

export type RegistrationEntry = RegistrationAnswers & {
  /** Handed in after the deadline of the rule set. */
  late: boolean
  /** Why it was changed during the year; null for the first. */
  changeReason: string | null
}

/** Of one registered item in one month. */
export type ItemReport = { itemId: string; what: string; done: string; outcome: RegistrationOutcome | null }

/** What was done about an earlier shortfall, in the member's own words. */
export type SelfCorrection = { shortfallId: string; shortfall: string; text: string }

/** The month's self-reflection: a word on each topic of the template, on each registered item, new shortfalls, and what became of earlier ones. */
export type ReflectionAnswers = {
  text: Readonly<Record<string, string>>
  items: readonly ItemReport[]
  shortfalls: readonly ShortfallDraft[]
  corrections: readonly SelfCorrection[]
}

export type ReflectionEntry = ReflectionAnswers & {
  month: Month
  /** Code and heading of each topic as the template had them, so that the entry reads by itself. */
  topics: readonly { code: string; label: string }[]
  /** First handed in after its day (rule 7). */
  late: boolean
}

export type RemarkProposal = 'PRAISE' | 'REMINDER'

export type PromiseKind = 'OATH' | 'APPOINTMENT' | 'CANDIDACY'

/** Strengths, shortcomings, causes and own remedies, against the oath and the promises made (262-KH/HU). */
export type CampaignAnswers = Readonly<Record<string, string>>

/**
 * What happened to the book itself: issued once; lost or damaged, accounted for, confirmed and issued again (12-HD/HU). MOVED along with its
 * holder to another cell; LENT and LEFT: the holder goes to one for a time, or out of the tree.
 */
export type BookEvent = 'ISSUED' | 'LOSS_REPORTED' | 'DAMAGE_REPORTED' | 'REPORT_CONFIRMED' | 'REISSUED' | 'MOVED' | 'LENT' | 'LEFT'

export type HelpPlanEvent = 'OPENED' | 'STEP_DONE' | 'REVIEWED' | 'OUTCOME' | 'ENDED'

export type HelpPlanLine = {
  planId: string
  event: HelpPlanEvent
  text: string
  dueOn: CivilDate | null
  /** Of the opening: names of those who help, and what is to be done by when. */
  helpers?: readonly string[]
  steps?: readonly { what: string; dueOn: CivilDate }[]
  finding?: 'KEPT' | 'PARTLY' | 'NOT'
  /** The competent body's document: who decided, its number and day. */
  document?: { body: string; number: string; decidedOn: CivilDate }
}

/** The year's self-assessment (bản kiểm điểm cá nhân) as it was handed in. */
export type SelfAssessmentEntry = {
  /** The name of the paper form, such as 02A; null: handed in on paper, and the cell committee recorded its level alone. */
  form: string | null
  levelAsMember: Level | null
  /** Null for who is no cadre, civil servant or employee. */
  levelAsEmployee: Level | null
  /** What was written, under the number and the words that the form had then. */
  sections: readonly { code: string; number: string; label: string; text: string; grade: SelfGrade | null }[]
  registration: readonly RegistrationItem[]
  shortfalls: readonly ShortfallDraft[]
}

/** Commended, or a commendation taken back: the title, by which committee's document. */
export type HonourLine = {
  commendationId: string
  event: 'DECIDED' | 'REVOKED'
  title: string
  form: CommendationForm
  unitName: string
  number: string
  decidedOn: CivilDate
  word: string
}

export type YearEntryContent =
  | { kind: 'REGISTRATION'; body: RegistrationEntry }
  | { kind: 'REGISTRATION_SETTLED'; body: { approved: boolean; word: string } }
  | { kind: 'REFLECTION'; body: ReflectionEntry }
  | { kind: 'MONTHLY_REMARK'; body: { month: Month; text: string; proposes: RemarkProposal | null; reason: string } }
  | { kind: 'GOOD_DEED'; body: { deedId: string; text: string; doneOn: CivilDate | null } }
  | { kind: 'PROMISE'; body: { promiseId: string; promise: PromiseKind; madeOn: CivilDate; text: string } }
  | {
      kind: 'CAMPAIGN_REPORT'
      body: { campaignId: string; campaign: string; sections: readonly { code: string; label: string; text: string }[] }
    }
  | { kind: 'HELP_PLAN'; body: HelpPlanLine }
  | { kind: 'SELF_ASSESSMENT'; body: SelfAssessmentEntry }
  | { kind: 'HONOUR'; body: HonourLine }
  | {
      kind: 'BOOK'
      /** `responsibility`: of an account, the own part in it. */
      body: { event: BookEvent; bookNumber: string; text: string; responsibility?: string }
    }
  /** Praised or reminded in the review of the unit's norms; `norm` null: not for one alone. TAKEN_BACK is about the entry it takes back. */
  | { kind: 'NORM_REVIEW'; body: { heldOn: CivilDate; act: 'PRAISED' | 'REMINDED' | 'TAKEN_BACK'; norm: string | null; word: string } }
