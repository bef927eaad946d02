import type { MeetingScore } from '../minutes/quality-score.ts'
import type { Annex, MinutesSeal, MinutesTexts, SentUp } from '../minutes/types.ts'
import type { StepKind } from './agenda.ts'
import type { AgendaChange } from './agenda-changes.ts'
import type { CountSignature, PassedOn } from './ballot-card.ts'
import type { PartyFees, ReturnedShortfall } from './earlier.ts'
import type { EarlierTaskLine } from './earlier-lines.ts'
import type { BallotResult, Convened, Meeting, MeetingBallot, MeetingKind, MeetingStatus, OpenVoteSubject } from './meeting.ts'

/**
 * The minutes with every field of domain.md 2.5 that the log holds so far (rule 15). Null is "not recorded"; an empty list is "none".
 * What the wall showed as a summary keeps its name to itself here as well: the minutes are read by everybody in the room.
 */
export type Minutes = {
  meetingId: string
  kind: MeetingKind
  year: number
  title: string
  status: MeetingStatus
  /** Numbers of the minutes and of the resolution; null until the first signature gives them. */
  numbers: MinutesSeal['numbers'] | null
  /** What the minute-taker wrote, by section (domain/minutes/sections.ts). */
  texts: MinutesTexts
  place: string
  plannedFor: string
  openedAt: string | null
  closedAt: string | null
  /** Breaks: their time is no meeting time. */
  pauses: { from: string; to: string | null; reason: string }[]
  members: MinutesMembers
  attendance: MinutesAttendance
  /** The base E and the quorum of the opening (rules 3 and 5). */
  quorum: { base: number; needed: number } | null
  /** With title; null stands for the supervising member of the committee above, who has none but that. */
  guests: { name: string; title: string | null }[]
  fees: PartyFees | null
  chair: string | null
  minuteTaker: string | null
  agenda: (MinutesEntry & { kind: StepKind; items: MinutesEntry[] })[]
  /** What was changed of the agenda while the meeting was open, and by whom. */
  agendaChanges: (Pick<AgendaChange, 'at' | 'what' | 'title' | 'was'> & { name: string })[]
  report: string | null
  /** Who spoke, in the order of speaking; the substance is the minute-taker's (`texts`). */
  turns: { id: string; name: string; stepId: string | null; at: string }[]
  /** Opinions marked for the minutes. */
  opinions: { name: string; text: string; about: string | null; at: string; stepId: string | null }[]
  shortfalls: MinutesShortfall[]
  /** Praised or reminded by open vote of this meeting. */
  commended: { name: string; reason: string }[]
  reminded: { name: string; reason: string }[]
  /** The resolution before this one and its result, in the secretary's words. */
  previous: { title: string; on: string; resolution: string; result: string | null } | null
  earlierTasks: EarlierTaskLine[]
  petitions: { from: string; text: string; answer: string }[]
  openVotes: MinutesVote[]
  countingTeam: { head: string; members: string[] } | null
  ballots: MinutesBallot[]
  tasks: { what: string; name: string; dueOn: string | null }[]
  resolution: string | null
  conclusion: string | null
  score: MeetingScore | null
  notices: { name: string; kind: Meeting['notices'][number]['kind']; byName: string; at: string }[]
  erasures: Meeting['erasures']
  signatures: { name: string; role: 'CHAIR' | 'MINUTE_TAKER'; office: Convened['office']; at: string }[]
  /** Events in the log and the digest of the last: whoever holds it can check the whole log. */
  log: { version: number; digest: string }
  seal: Omit<MinutesSeal, 'texts'> | null
  returned: Meeting['returned']
  annexes: Annex[]
  sentUp: SentUp | null
}

/** A step or an item: whether it was dealt with, since when, and why not. `material`: names of what was handed out. */
export type MinutesEntry = {
  id: string
  title: string
  presenter: string | null
  material: string[]
  state: 'HELD' | 'SKIPPED' | 'NOT_HELD'
  at: string | null
  reason: string | null
}

/** Of this cell; temporary members are counted apart. */
export type MinutesMembers = { total: number; official: number; probationary: number; exempt: number; temporary: number }

export type MinutesAttendance = {
  present: { total: number; official: number; probationary: number; names: string[] }
  excused: { name: string; reason: string }[]
  /** Marked absent without a reason, or never seen. */
  unexcused: string[]
  exempt: { name: string; present: boolean }[]
}

export type MinutesShortfall = {
  name: string | null
  topic: string
  text: string
  cause: string | null
  remedy: string
  dueOn: string | null
  answer: string | null
  returned: ReturnedShortfall | null
  reports: { text: string; at: string }[]
  conclusion: {
    text: string
    remedy: string
    dueOn: string | null
    follower: string | null
    state: 'OPEN' | 'REMEDIED' | 'CARRIED_OVER'
  } | null
}

/** `perMille` is the share of the base that agreed, in tenths of a percent. */
export type MinutesVote = {
  stepId: string | null
  subject: OpenVoteSubject
  title: string
  base: number
  majority: number
  for: string[]
  against: string[]
  abstain: string[]
  notVoted: number
  perMille: number
  carried: boolean | null
  openedAt: string
  closedAt: string | null
}

export type MinutesBallot = Pick<
  MeetingBallot,
  | 'id'
  | 'kind'
  | 'layout'
  | 'title'
  | 'base'
  | 'code'
  | 'status'
  | 'openedAt'
  | 'reason'
  | 'printedOnly'
  | 'unsafeSettings'
  | 'cancelReason'
> & {
  stepId: string | null
  majority: number
  /** The counting team of this very count, and when each signed it. */
  countSignatures: CountSignature[]
  /** Without a majority, and passed on to the deciding committee with the counts (rule 22). */
  passedOn: PassedOn[]
  /** Null until it is counted, and for good when it was cancelled. */
  result: Omit<BallotResult, 'base' | 'majority'> | null
}
