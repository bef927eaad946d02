import type { MeetingScore } from '../minutes/quality-score.ts'
import type { Annex, MinutesSeal, MinutesSignature, SentUp } from '../minutes/types.ts'
import type { AgendaStep, TemplateRef } from './agenda.ts'
import type { AgendaChange } from './agenda-changes.ts'
import type {
  EarlierTask,
  Guest,
  MemberReport,
  PartyFees,
  Petition,
  PraiseKind,
  PraiseProposal,
  PreviousMeeting,
  ReturnedShortfall,
  Supervisor,
} from './earlier.ts'
import type { Material } from './material.ts'
import type { MeetingRefusal } from './refusals.ts'

/** The kinds of meeting (Hướng dẫn 42-HD; domain.md 2.2). */
export type MeetingKind = 'REGULAR' | 'THEMATIC' | 'ANNUAL_REVIEW' | 'EXTRAORDINARY'

export type MeetingStatus = 'DRAFT' | 'ANNOUNCED' | 'OPEN' | 'CLOSED' | 'SIGNED' | 'CANCELLED'

/** Someone called to the meeting, as they stood on its day; frozen when the meeting opens. */
export type Convened = {
  memberId: string
  personId: string
  name: string
  standing: 'OFFICIAL' | 'PROBATIONARY'
  /** Counts in the voting base E whether present or not (rule 3). */
  inBase: boolean
  /** Exempt from activities: joins the base only when present (rule 3). */
  exempt: boolean
  /** A temporary member here: attends, does not vote (rule 4). */
  temporary: boolean
  /** The person's office in the cell on the day, for signatures and for who may steer. */
  office: 'SECRETARY' | 'DEPUTY_SECRETARY' | 'CELL_COMMITTEE_MEMBER' | null
}

/**
 * `needed` was worked out over the base convened and is the least that is ever needed; with `share` (the rule set's) it grows when exempt
 * members who came join the base.
 */
export type Quorum = { base: number; needed: number; share?: { numerator: number; denominator: number } }

export type BaseRule = 'CONVENED' | 'PRESENT_VOTERS'

export type SelfVote = 'ALLOWED' | 'EXCLUDED'

/** By the own phone and the wall's code, by the console's hand, or by the personal code of a printed invitation that who steers scanned at the door. */
export type PresentHow = 'PHONE' | 'HAND' | 'INVITATION'

export type Attendance =
  | { state: 'PRESENT'; how: PresentHow; phone: 'CAN_VOTE' | 'CANNOT_VOTE' | null; at: string }
  | { state: 'EXCUSED'; reason: string; at: string }
  | { state: 'UNEXCUSED'; at: string }

export type MeetingShortfall = {
  id: string
  memberId: string
  topic: string
  text: string
  cause: string
  remedy: string
  dueOn: string | null
  source: 'SELF' | 'COMMITTEE' | 'MEETING'
  display: 'NAMED' | 'SUMMARY'
  wallText: string | null
  /** Shortfalls of other members merged into this one for the wall. */
  alsoMemberIds: string[]
  answer: string | null
  conclusion: Conclusion | null
  /** An earlier meeting carried it over to this one; logs of before know nothing of it. */
  returned?: ReturnedShortfall | null
  /** What its member reported since it was concluded, the oldest first. */
  reports?: MemberReport[]
}

export type Conclusion = {
  text: string
  remedy: string
  dueOn: string | null
  followerId: string | null
  state: 'OPEN' | 'REMEDIED' | 'CARRIED_OVER'
}

export type Speaker = {
  id: string
  memberId: string
  state: 'WAITING' | 'SPEAKING' | 'DONE' | 'WITHDRAWN'
  askedAt: string
  startedAt: string | null
  endedAt: string | null
  /** Since when the clock runs; null while it is stopped, and before and after the speech. */
  runningSince: string | null
  /** What had been spoken when the clock was last stopped. */
  spokenMilliseconds: number
}

export type Opinion = {
  id: string
  memberId: string
  text: string
  sentAt: string
  /** The shortfall or member it speaks of; null: the step at which it was sent. */
  aboutMemberId: string | null
  /** The step at which it was sent; null in logs that did not yet say. */
  stepId: string | null
  /** Under which its phone sent it; null where it gave none. */
  key: string | null
  /** The chair has taken it up: its author no longer changes or withdraws it. */
  takenUp: boolean
  onWall: boolean
  inMinutes: boolean
}

export type OpenVoteChoice = 'FOR' | 'AGAINST' | 'ABSTAIN'

export type OpenVoteSubject = 'AGENDA' | 'RESOLUTION' | 'OTHER' | PraiseKind

export type OpenVote = {
  id: string
  subject: OpenVoteSubject
  title: string
  /** Of a PRAISE or REMINDER: the proposal it decides. */
  proposalId: string | null
  /** Frozen when it opens: official members convened plus exempt ones checked in (design.md 4). */
  base: number
  voterIds: string[]
  choices: Record<string, OpenVoteChoice>
  openedAt: string
  closedAt: string | null
}

/** `until`: when the meeting is to go on, if the chair said. */
export type MeetingPause = { from: string; to: string | null; reason: string; until: string | null }

/** The steps of whoever steers that can be taken back; each is the type of its event (undo.ts). */
export type UndoableType =
  | 'stepEntered'
  | 'stepSkipped'
  | 'resultPageTurned'
  | 'resultShown'
  | 'minuteTakerAppointed'
  | 'countingTeamAppointed'
  | 'shortfallShown'
  | 'shortfallRaised'
  | 'shortfallConcluded'
  | 'speakerInvited'
  | 'speakerFinished'
  | 'speakersOrdered'
  | 'speakingTimeSet'
  | 'speakerListClosed'
  | 'speakerListOpened'
  | 'opinionTakenUp'
  | 'opinionMarked'
  | 'taskAssigned'
  | 'taskRemoved'
  | 'openVoteOpened'

/** `version` and `type` are those of the event in the log; `before` is the meeting before it. */
export type LastStep = { version: number; type: UndoableType; at: string; before: Meeting }

/** What the log says of a secret ballot; papers and marks never enter it. */
export type MeetingBallot = {
  id: string
  kind: 'CLASSIFICATION' | 'EXCELLENT' | 'COMMENDATION' | 'REHEARSAL'
  layout: 'FOUR_COLUMN' | 'TWO_SHEET' | 'YES_NO' | 'CHOOSE_UP_TO_K'
  title: string
  rowCount: number
  /** K of CHOOSE_UP_TO_K; null in every other layout. */
  atMost: number | null
  base: number
  voterIds: string[]
  /** First 12 hex digits of the SHA-256 of the ballot's keys, by fours. */
  code: string
  status: 'OPEN' | 'CLOSING' | 'CLOSED' | 'COUNTED' | 'CANCELLED'
  openedAt: string
  /** Why a second round was held or a ballot followed a cancelled one. */
  reason: string | null
  /** Held on printed papers alone, where phones can't vote. */
  printedOnly: boolean
  /** Marked before the opening to vote on a printed paper: these and no others, unless the ballot is held on printed papers alone. */
  paperVoterIds: string[]
  /** Settings of PostgreSQL that log values, which the chair knew of when opening in spite of them; none as a rule. */
  unsafeSettings: string[]
  cancelReason: string | null
  result: BallotResult | null
  /** The counting team as it was when this ballot was counted: they sign its count. */
  counters: string[]
  /** Who of them confirmed the published digest, and when. */
  countSignatures: { memberId: string; name: string; at: string }[]
  /** Members without a majority whose counts the cell committee passes on (rule 22). */
  passedOn: { memberIds: string[]; reason: string; byName: string; at: string }[]
}

/** How a result stands on the wall. `rows`: how many are shown so far, in this order; null: all. */
export type ResultShow = { order: ResultOrder; rows: number | null }

/** NAME is the sheet's own order. LEVEL: the best outcome first, then its votes; equal ones are a tie. */
export type ResultOrder = 'NAME' | 'LEVEL'

export type BallotResult = {
  issued: number
  collected: number
  valid: number
  invalid: number
  base: number
  /** Votes that make a majority of the base. */
  majority: number
  rows: ResultRow[]
  took: string[]
  /** The share of the printed papers in these figures, and who counted them: each alone, with the same outcome. */
  onPaper: { issued: number; collected: number; invalid: number; countedBy: string[] } | null
  digest: string
  /** First 12 hex digits of the digest, by fours: the seal that wall and phones show. */
  seal: string
  /** Phones connected when the result was published: the denominator of "agreed". */
  phonesAtPublication: number
}

export type ResultRow = {
  key: string
  memberId: string | null
  label: string
  /** Votes per mark, BLANK included. */
  figures: Record<string, number>
  /** A level, PASSED / NOT_PASSED, NO_MAJORITY, or null where counts only are shown (rule 22). */
  outcome: string | null
}

export type TaskAssignment = { id: string; what: string; memberId: string; dueOn: string | null }

/** A party group as it was called when its meeting was planned. */
export type MeetingGroup = { id: string; name: string }

/** A meeting as its log tells it. Has no serialiser: views.ts holds the only shapes that leave the server. */
export type Meeting = {
  id: string
  cellId: string
  /** The party group (tổ đảng) that meets by itself; null: the whole cell. */
  group: MeetingGroup | null
  version: number
  digest: string
  kind: MeetingKind
  year: number
  title: string
  place: string
  startsAt: string
  status: MeetingStatus
  /** When time, place and content went out to the members. */
  announcedAt: string | null
  /** How often the announced invitation was changed or called off: the SEQUENCE of its calendar file. */
  invitationSequence: number
  /** Why a planned meeting was called off; null while it was not. */
  cancelReason: string | null
  openedAt: string | null
  closedAt: string | null
  steps: AgendaStep[]
  /** What the agenda was made from; null for meetings planned before templates had versions. */
  template: TemplateRef | null
  /** The regular meeting that this thematic one follows on the same day (rule 12). */
  followsId: string | null
  /** How often the agenda was arranged anew: who changes it says which one they saw. */
  agendaEdition: number
  /** Made while the meeting was open, for the minutes. */
  agendaChanges: AgendaChange[]
  material: Material[]
  /** How often material came or went. */
  materialEdition: number
  /** How each step and item stands; one without an entry has not been reached. */
  progress: Record<string, { state: 'NOW' | 'DONE' | 'SKIPPED'; at: string; reason: string | null }>
  currentStepId: string | null
  /** Which shortfall (or other item of the step) is shown, from 0. */
  currentItem: number
  /** Where the meeting stood and for how long, in order; `id` is that of an item, or of a step without items. */
  stays: { id: string; from: string; to: string | null }[]
  /** Page of the result on the wall, from 0 (ten rows a page). */
  resultPage: number
  /** The chair has made the wall blank; the meeting goes on. Whatever is voted on brings it back. */
  wallBlank: boolean
  /** In the order in which they were taken; the last one goes on while it has no end. */
  pauses: MeetingPause[]
  /** What whoever steers did last, as long as it can be taken back (undo.ts). */
  lastStep: LastStep | null
  resultShow: ResultShow
  /** The vote or ballot that stays on the wall until the meeting moves on; null: the step itself. */
  shown: { kind: 'VOTE' | 'BALLOT'; id: string } | null
  convened: Convened[]
  /** Present base members needed before a voting item (rule 5), as data of the opening. */
  quorum: Quorum | null
  /** The number votes are counted over: E of rule 3, or those of E present at the opening of the vote. */
  baseRule: BaseRule
  /** Whether the one of whom praise or a reminder speaks votes on it (rule 19). */
  praiseSelfVote: SelfVote
  attendance: Record<string, Attendance>
  chairId: string | null
  minuteTakerId: string | null
  countingTeam: { headId: string; memberIds: string[] } | null
  /** Who steers now; one console at a time. */
  steering: { memberId: string; name: string; since: string } | null
  reportText: string
  shortfalls: MeetingShortfall[]
  /** In the order in which they are to speak. */
  speakers: Speaker[]
  /** Closed by the chair, nobody else asks to speak. */
  speakerList: 'OPEN' | 'CLOSED'
  /** What the chair allows each speaker; null: as long as it takes. */
  speakingSeconds: number | null
  opinions: Opinion[]
  openVotes: OpenVote[]
  ballots: MeetingBallot[]
  tasks: TaskAssignment[]
  /** Open tasks of earlier meetings, whose results are heard now. */
  earlierTasks: EarlierTask[]
  previous: PreviousMeeting | null
  /** The result of the previous resolution in the secretary's words. */
  previousResult: string
  petitions: Petition[]
  fees: PartyFees | null
  guests: Guest[]
  /** As positions stood at the opening. */
  supervisors: Supervisor[]
  praise: PraiseProposal[]
  resolutionText: string
  conclusionText: string
  /** Things every member may see: a PIN reset, a presence set by hand. */
  notices: MeetingNotice[]
  /** Words that were erased from the log after the meeting. */
  erasures: { erasedVersion: number; erasedType: string; reason: string; byName: string; at: string }[]
  signatures: MinutesSignature[]
  /** The cell's own score of this meeting (42-HD, Mục II). */
  score: MeetingScore | null
  /** Numbers and text as the first signature froze them; null before it, and after the minutes were returned for correction. */
  seal: MinutesSeal | null
  /** Why the minutes were last returned; null when they were not, or were sealed again. */
  returned: { reason: string; byName: string; at: string } | null
  annexes: Annex[]
  sentUp: SentUp | null
}

export type MeetingNotice = {
  id: string
  memberId: string
  kind: 'PIN_RESET' | 'PRESENCE_BY_HAND' | 'SECOND_DEVICE'
  byName: string
  at: string
}

export type { MeetingRefusal }
