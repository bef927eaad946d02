import { z } from 'zod'
import type { ClosedLevel, OffBallotReason } from '#domain/classification/eligibility.ts'
import type { IgnoredRegistration } from '#domain/classification/ignored-registration.ts'
import type { Level } from '#domain/classification/levels.ts'
import type { SentBack, SentBackState } from '#domain/classification/sent-back.ts'
import type { MeetingKind, MeetingStatus } from '#domain/meeting/meeting.ts'
import type { ReportDue } from '#domain/minutes/report-due.ts'
import type { PromiseLine } from '#domain/notebook/promised-and-done.ts'
import type { SelfAssessmentAnswers, Shortfall } from '#domain/notebook/types.ts'
import type { Standing, WorkKind } from '#domain/organization/types.ts'
import type { AppealLine, AppealToRead } from './appeal.ts'
import { choice, day, identifier, level, mayBeEmpty, text, year } from './fields.ts'
import type { Office } from './session.ts'

const ofCell = { cellId: identifier }
const ofMember = { cellId: identifier, memberId: identifier, year }

export const cellDeskInput = z.strictObject({ ...ofCell, year: year.optional() })
export const memberFileInput = z.strictObject(ofMember)

/** `version` is the one the writer last saw, 0 for none; a clash is refused with review/changed-meanwhile and nothing is lost on screen. */
export const saveReviewInput = z.strictObject({
  ...ofMember,
  remark: mayBeEmpty(4000),
  proposedLevel: level.nullable(),
  stateLevel: level.nullable(),
  /** Why the level stands although most of what was registered was not kept; left out: none. */
  registrationWord: mayBeEmpty(1000).optional(),
  version: z.int().min(0),
})

export const cellShortfallsInput = z.strictObject({ ...ofCell, year })

export const saveShortfallsInput = z.strictObject({
  ...ofCell,
  year,
  items: z
    .array(
      z.strictObject({
        id: identifier,
        onAgenda: z.boolean(),
        agendaOrder: z.int().min(0).max(1000),
        display: choice('NAMED', 'SUMMARY'),
        wallText: mayBeEmpty(600).nullable(),
        mergedIntoId: identifier.nullable(),
      }),
    )
    .max(500),
})

export const addShortfallInput = z.strictObject({
  ...ofMember,
  topic: text(60),
  text: text(4000),
  cause: mayBeEmpty(4000),
  remedy: mayBeEmpty(4000),
  dueOn: day.nullable(),
  onAgenda: z.boolean().optional(),
})

export const nominateInput = z.strictObject({ ...ofMember, reason: text(1000) })
export const withdrawNominationInput = z.strictObject(ofMember)
/** A self-assessment handed in on paper: the cell committee records its level, so that the member may stand on the ballot (rule 24). */
export const recordOnPaperInput = z.strictObject({ ...ofMember, level })
/** What the deciding committee sent back, answered with the cell's reason; a new vote of the cell needs none. */
export const answerSentBackInput = z.strictObject({ ...ofCell, id: identifier, text: text(2000) })
export const endMemberSessionsInput = z.strictObject({ ...ofCell, memberId: identifier })

export type DeskMember = {
  memberId: string
  name: string
  standing: Standing
  office: Office | null
  workKind: WorkKind
  /** A draft is invisible: null until handed in. */
  handedInAt: string | null
  onPaper: boolean
  selfLevel: Level | null
  remark: string
  proposedLevel: Level | null
  stateLevel: Level | null
  /** The proposed level seems to pass over the registration, and nobody said why. */
  ignored: IgnoredRegistration | null
  /** 0: no review yet. */
  reviewVersion: number
  onBallot: { ok: true; closedLevels: ClosedLevel[]; timeWorked: boolean } | { ok: false; why: OffBallotReason }
  shortfallCount: number
  nomination: string | null
  /** One that waits for an answer. */
  appeal: AppealLine | null
  enrolled: boolean
}

export type MeetingLine = {
  meetingId: string
  kind: MeetingKind
  year: number
  title: string
  place: string
  startsAt: string
  status: MeetingStatus
  present: number
  convened: number
  /** Minutes that wait for a signature or for the way up; null when nothing is due (rule 15). */
  minutesDue: ReportDue | null
}

export type SentBackToCell = Pick<SentBack, 'id' | 'memberId' | 'at' | 'byName' | 'reason' | 'settled'> & {
  name: string
  state: SentBackState
}

/** cell.desk. Members in the order of Vietnamese names. Eligibility as of today, everybody taken as present. */
export type CellDesk = {
  cellId: string
  cellName: string
  upperName: string
  year: number
  /** The reader's own office: what a secretary may not do about the own shortfalls. */
  office: Office
  memberId: string | null
  members: DeskMember[]
  meetings: MeetingLine[]
  /** Rule 13, of a regular meeting with a thematic one after it. */
  minutesTogether: number
  /** What the deciding committee sent back in the year; the latest first. */
  sentBack: SentBackToCell[]
  /** Names of those still without a level after a meeting of the year has voted: for a supplementary session (rule 25). */
  unclassified: string[]
  counts: { members: number; handedIn: number; remarked: number; proposed: number; nominated: number; onBallot: number; onAgenda: number }
}

/** A shortfall as the cell committee prepares it for the wall. */
export type DeskShortfall = Shortfall & {
  name: string
  year: number
  /** Left open by an earlier meeting, so it returns by itself. */
  carriedOver: boolean
  /** False for the reader's own: the deputy (or another officer) handles those (design.md 3). */
  mayChange: boolean
}

/** cell.file: all that the cell committee reads of one member before the meeting. */
export type MemberFilePage = {
  memberId: string
  name: string
  standing: Standing
  bornOn: string | null
  post: string | null
  workKind: WorkKind
  year: number
  /** Null until handed in. */
  assessment: { answers: SelfAssessmentAnswers; handedInAt: string; templateKind: string; templateVersion: number; onPaper: boolean } | null
  review: {
    remark: string
    proposedLevel: Level | null
    stateLevel: Level | null
    registrationWord: string
    recordedBy: string
    recordedAt: string
    version: number
  } | null
  /** What was registered, counted by what became of it. */
  promises: PromiseLine
  /** How often the reviews of the cell's norms named the member; null where it has none. */
  norms: { praised: number; reminded: number } | null
  shortfalls: DeskShortfall[]
  nomination: string | null
  /** The oldest first. */
  appeals: AppealToRead[]
}

export type ReviewSaved = { version: number }
export type ShortfallAdded = { shortfallId: string }
