import type { Level } from '#domain/classification/levels.ts'
import type { CivilDate, Instant } from '#domain/organization/types.ts'

export type ReflectionTopicCode =
  | 'POLITICAL_IDEOLOGY'
  | 'ETHICS_LIFESTYLE'
  | 'CRITICISM'
  | 'PEOPLE'
  | 'RESPONSIBILITY'
  | 'DISCIPLINE'
  | 'UNITY'

/** Text in both languages, where it is data of a template and not a word of a screen. */
export type Bilingual = { vi: string; en: string }

export type SelfGrade = 'EXCELLENT' | 'GOOD' | 'AVERAGE' | 'POOR'

/** One thing registered for the year, beside its result (Hướng dẫn 12-HD/HU: concrete, with measure and date). */
export type RegistrationItem = { id: string; text: string; result: string; outcome: RegistrationOutcome | null }

export type RegistrationOutcome = 'ACHIEVED' | 'PARTLY' | 'NOT'

export type ShortfallSource = 'SELF' | 'COMMITTEE' | 'MEETING'

export type ShortfallState = 'OPEN' | 'REMEDIED' | 'CARRIED_OVER'

export type WallDisplay = 'NAMED' | 'SUMMARY'

/** A shortfall (hạn chế, thiếu sót): what, why, the remedy and by when. Open ones return on the next meeting's agenda. */
export type Shortfall = {
  id: string
  memberId: string
  /** A topic's code of the reflection template in force. */
  topic: string
  text: string
  cause: string
  remedy: string
  dueOn: CivilDate | null
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

/** What a member writes as shortfall in the self-assessment; becomes a Shortfall of source SELF when it is handed in. */
export type DraftShortfall = { id: string; topic: string; text: string; cause: string; remedy: string; dueOn: CivilDate | null }

/** The answers to a self-assessment form: by field code of its template, and the structured parts. */
export type SelfAssessmentAnswers = {
  text: Readonly<Record<string, string>>
  grade: Readonly<Record<string, SelfGrade | null>>
  registration: readonly RegistrationItem[]
  shortfalls: readonly DraftShortfall[]
  /** Section VII 1: as cadre, civil servant or employee; null for who is none. */
  levelAsEmployee: Level | null
  /** Section VII 2: as party member. */
  levelAsMember: Level | null
}

export type EntryKind =
  | 'REMARK'
  | 'CELL_OPINION'
  | 'COMMENDATION'
  | 'CONCLUSION'
  | 'CONFIRMATION'
  | 'DECIDED'
  | 'ACKNOWLEDGED'
  | 'CORRECTION'

/** Who signs an entry: null is the meeting's own record, written by its closing. */
export type EntryAuthor = { id: string | null; name: string; role: string }

type EntryHead = {
  id: string
  memberId: string
  year: number
  author: EntryAuthor
  at: Instant
  meetingId: string | null
  /** The last digest of the meeting's log; null outside a meeting. */
  digest: string | null
  /** The entry that this one confirms, corrects or acknowledges. */
  aboutId: string | null
}

export type OpinionOutcome = { kind: 'LEVEL'; level: Level } | { kind: 'NO_MAJORITY' } | { kind: 'CELL_COMMITTEE_PROPOSES' }

export type EntryContent =
  | { kind: 'REMARK'; body: { remark: string; proposedLevel: Level | null } }
  | {
      kind: 'CELL_OPINION'
      body: {
        status: 'PROPOSED'
        figures: Readonly<Record<string, number>>
        base: number
        outcome: OpinionOutcome
        ballotId: string
        ballotDigest: string
      }
    }
  | {
      kind: 'COMMENDATION'
      body: { reason: string; figures: Readonly<Record<string, number>>; base: number; proposed: boolean; ballotId: string }
    }
  | {
      kind: 'CONCLUSION'
      body: {
        shortfallId: string
        topic: string
        text: string
        remedy: string
        dueOn: CivilDate | null
        follower: string | null
        conclusion: string
        state: ShortfallState
      }
    }
  | { kind: 'CONFIRMATION'; body: { minutes: string | null } }
  | {
      kind: 'DECIDED'
      body: { level: Level; proposed: Level | null; number: string; decidedOn: CivilDate; reason: string | null; decisionId: string }
    }
  | { kind: 'ACKNOWLEDGED'; body: Record<string, never> }
  | { kind: 'CORRECTION'; body: { text: string } }

/** A line of the notebook. Lines are appended, never changed (rule 9): a correction is a new line about the old one. */
export type NotebookEntry = EntryHead & EntryContent
