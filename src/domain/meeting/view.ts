import type { AgendaEntry, AgendaStep, StepKind, TemplateRef } from './agenda.ts'
import type { PartyFees, Petition, PraiseKind, PreviousMeeting, ReturnedShortfall } from './earlier.ts'
import type { Material } from './material.ts'
import type {
  MeetingKind,
  MeetingShortfall,
  MeetingStatus,
  OpenVoteChoice,
  OpenVoteSubject,
  PresentHow,
  ResultOrder,
  UndoableType,
} from './meeting.ts'
import type { HeldClock } from './pause.ts'
import type { PlacedRow } from './result-order.ts'
import type { SpeakingClock } from './speaking-clock.ts'

// The only shapes of a meeting that leave the server: one an audience. Functions: projector-view.ts, console-view.ts, phone-view.ts.

/** Words around the meeting that its log does not hold. */
export type Place = {
  cellName: string
  upperName: string
  checkInUrl: string
  /** The rule set's: how many of a hundred from GOOD upward may be EXCELLENT, judged over the organisation above. */
  capPercent?: number
}

/** Figures of an open ballot, read from the box: at most once a second, and at once when the last issued paper is in. */
export type Turnout = {
  ballotId: string
  status: 'OPEN' | 'CLOSING' | 'CLOSED'
  /** By phone and tablet. */
  issued: number
  collected: number
  /** Printed papers handed out: what becomes of them is counted by hand after closing. */
  printed: number
  /** Whole seconds until casting ends, by the database's clock at `readAt`; null before closing. */
  secondsLeft: number | null
  readAt: string
}

/** How many phones recounted a published ballot and agreed. */
export type Recounts = { ballotId: string; agreed: number; disagreed: number; phones: number }

export type Presence = {
  official: { present: number; convened: number }
  probationary: { present: number; convened: number }
  base: number
  presentInBase: number
  needed: number
  quorate: boolean
}

/** Material as members are given it; the content is fetched by its id. */
export type MaterialLine = Pick<Material, 'id' | 'name' | 'type' | 'bytes'>

export type AgendaLine = {
  id: string
  title: string
  minutes: number | null
  presenter: string | null
  state: StepLine['state']
  material: MaterialLine[]
}

/** The agenda with its items and material, for everybody who has a seat; on request, since it outgrows a phone's view. No notes. */
export type AgendaView = {
  edition: number
  minutesPlanned: number
  /** What rule 13 asks for; null where it asks nothing. */
  leastMinutes: number | null
  steps: (AgendaLine & { kind: StepKind; items: AgendaLine[] })[]
}

/** The agenda as it is arranged, with the cell committee's notes. */
export type ArrangedAgenda = {
  /** Changed by arranging alone. */
  edition: number
  steps: AgendaStep[]
  /** Steps and items that can't be changed any more. */
  reached: string[]
  material: Material[]
  minutesPlanned: number
  template: TemplateRef | null
}

/** What is being dealt with, the minutes planned for it, and when the meeting stood at it: `to` is null while it does. */
export type EntryNow = Pick<AgendaEntry, 'id' | 'title' | 'minutes' | 'note'> & {
  presenter: string | null
  stays: { from: string; to: string | null }[]
}

export type StepLine = { id: string; kind: StepKind; title: string; state: 'DONE' | 'NOW' | 'SKIPPED' | 'PENDING'; at: string | null }

export type ShortfallCard = {
  id: string
  /** Null when shown as a summary. */
  name: string | null
  topic: string
  source: MeetingShortfall['source']
  text: string
  cause: string | null
  remedy: string | null
  dueOn: string | null
  answer: string | null
  /** What an earlier meeting decided, where it carried this one over; null for a new one. */
  returned: ReturnedShortfall | null
  /** What the member reported since, the oldest first. */
  reports: { text: string; at: string }[]
  conclusion: { text: string; remedy: string; dueOn: string | null; follower: string | null; state: string } | null
}

export type OpenVoteCard = {
  id: string
  subject: OpenVoteSubject
  title: string
  base: number
  majority: number
  counts: Record<OpenVoteChoice, number>
  /** By name, as raised hands are seen. */
  names: Record<OpenVoteChoice, string[]>
  notYet: number
  open: boolean
  carried: boolean | null
}

export type BallotCard = {
  id: string
  kind: 'CLASSIFICATION' | 'EXCELLENT' | 'COMMENDATION' | 'REHEARSAL'
  layout: 'FOUR_COLUMN' | 'TWO_SHEET' | 'YES_NO' | 'CHOOSE_UP_TO_K'
  title: string
  rowCount: number
  /** K of CHOOSE_UP_TO_K. */
  atMost: number | null
  base: number
  majority: number
  code: string
  status: 'OPEN' | 'CLOSING' | 'CLOSED' | 'COUNTED' | 'CANCELLED'
  reason: string | null
  /** Held on printed papers alone: nobody takes one by phone. */
  printedOnly: boolean
  /** Settings of the database that log values, in spite of which the chair opened it. */
  unsafeSettings: string[]
  countingHead: string | null
}

/** `isProbationary`: as the member stood on the day. */
export type CardRow = PlacedRow & { isProbationary: boolean }

export type ResultCard = {
  ballotId: string
  kind: BallotCard['kind']
  title: string
  issued: number
  collected: number
  valid: number
  invalid: number
  base: number
  majority: number
  /** How many rows came to each outcome. */
  summary: Record<string, number>
  page: number
  pages: number
  /** Number of the first of `rows` in the whole list, from 1. */
  firstRow: number
  totalRows: number
  /** How the wall shows it, and how many rows so far; null: all. */
  order: ResultOrder
  shown: number | null
  rows: CardRow[]
  seal: string
}

/** One of the counting team of a counted ballot; `at` null until they have signed. */
export type CountSignature = { name: string; at: string | null }

/** Without a majority, and passed on with the counts. */
export type PassedOn = { names: string[]; memberIds: string[]; reason: string; byName: string; at: string }

/** `first`: the one to invite next. `hasSpoken`: earlier in this meeting. */
export type SpeakerLine = {
  id: string
  memberId: string
  name: string
  state: 'WAITING' | 'SPEAKING'
  /** Of who speaks. */
  clock: SpeakingClock | null
  first: boolean
  hasSpoken: boolean
}

/** What an opinion speaks of: a member, a shortfall by its number from 1 and whose it is, or the step at which it was sent. */
export type OpinionSubject =
  | { kind: 'MEMBER'; name: string }
  | { kind: 'ITEM'; number: number; name: string | null }
  | { kind: 'STEP'; title: string }
  | null

/** `until`: when it is to go on, if the chair said. */
export type PauseNow = { reason: string; since: string; until: string | null }

/** A task of an earlier meeting: what its member reported last, and what this meeting found. */
export type EarlierTaskLine = {
  id: string
  what: string
  memberId: string
  name: string
  dueOn: string | null
  overdue: boolean
  meeting: string
  reported: { text: string; at: string } | null
  outcome: { done: boolean; word: string } | null
}

/** A proposal of praise or of a reminder, and what became of it. `byName` null: by the cell committee before the meeting. */
export type PraiseLine = {
  id: string
  kind: PraiseKind
  memberId: string
  name: string
  reason: string
  byMemberId: string
  byName: string | null
  state: 'PROPOSED' | 'VOTING' | 'CARRIED' | 'NOT_CARRIED'
}

/** One message of the wall. */
export type Scene =
  | { kind: 'WAITING' }
  | ({ kind: 'PAUSE' } & PauseNow)
  /** The wall alone: the chair has taken its message away. */
  | { kind: 'BLANK' }
  | { kind: 'ROLL_CALL' }
  /** `item`: which of the step's items is being dealt with, from 0; `title` is the step's. */
  | {
      kind: 'STEP'
      step: StepKind
      title: string
      text: string
      presenter: string | null
      item: { title: string; index: number; total: number } | null
    }
  | { kind: 'AGENDA'; steps: { title: string; items: { title: string }[] }[] }
  | { kind: 'EARLIER'; previous: PreviousMeeting | null; result: string; tasks: EarlierTaskLine[] }
  /** `index` counts from 0. */
  | { kind: 'SHORTFALL'; card: ShortfallCard; index: number; total: number }
  | { kind: 'OPINION'; name: string; text: string }
  | { kind: 'OPEN_VOTE'; vote: OpenVoteCard }
  | { kind: 'BALLOT'; ballot: BallotCard }
  | { kind: 'RESULT'; result: ResultCard }
  | { kind: 'TASKS'; tasks: { what: string; name: string; dueOn: string | null }[] }
  | { kind: 'CLOSED' }

type Head = {
  meetingId: string
  version: number
  kind: MeetingKind
  year: number
  title: string
  status: MeetingStatus
  cellName: string
  upperName: string
  step: { title: string; kind: StepKind; number: number; total: number } | null
}

export type ProjectorView = Head & {
  presence: Presence | null
  scene: Scene
  capPercent: number | null
  speaking: { name: string; clock: SpeakingClock } | null
  nextSpeakers: string[]
  speakerList: 'OPEN' | 'CLOSED'
}

/** Shared by every phone of the meeting; what concerns one member is asked for (PersonalView). At most 4 kB. */
export type PhoneView = Head & {
  presence: Presence | null
  steps: StepLine[]
  scene: Scene
  speakers: { memberId: string; name: string; state: 'WAITING' | 'SPEAKING' }[]
  speakerList: 'OPEN' | 'CLOSED'
  /** Of the one who speaks. */
  speakingClock: SpeakingClock | null
  /** How many opinions the chair has taken up: a sign to ask for one's own again. */
  opinionsTakenUp: number
  /** Open for voting by raised hand now. */
  openVote: { id: string; title: string; subject: string; open: boolean } | null
  /** The ballot that is open, closing, closed, or last published at this step. */
  ballot: BallotCard | null
  /** Rises with every change of the agenda and its material: then the agenda is asked for anew. */
  agendaEdition: number
}

/** One member's own part, on request. */
export type PersonalView = {
  memberId: string
  name: string
  /** SUPERVISOR: of the committee above; follows and may take the floor, votes on nothing. */
  role: 'MEMBER' | 'SUPERVISOR'
  standing: 'OFFICIAL' | 'PROBATIONARY'
  attendance: 'PRESENT' | 'EXCUSED' | 'UNEXCUSED' | null
  phone: 'CAN_VOTE' | 'CANNOT_VOTE' | null
  /** May take a paper of the open ballot; else why not. */
  ballot: {
    ballotId: string
    mayTake: boolean
    why: 'NOT_OFFICIAL' | 'NOT_IN_BASE' | 'NOT_PRESENT' | 'LATE_EXEMPT' | 'PRINTED_ONLY' | 'ON_PAPER' | null
  } | null
  speaker: { id: string; state: 'WAITING' | 'SPEAKING'; ahead: number } | null
  /** One's own, the newest first. */
  opinions: { id: string; text: string; about: OpinionSubject; takenUp: boolean; onWall: boolean }[]
  openVoteChoice: OpenVoteChoice | null
  mayVoteOpenly: boolean
  /** Own tasks of earlier meetings and own shortfalls that returned: what one may report on. */
  earlier: {
    about: 'SHORTFALL' | 'TASK'
    id: string
    text: string
    dueOn: string | null
    overdue: boolean
    reported: { text: string; at: string } | null
  }[]
  /** Praise and reminders that this member proposed. */
  praise: PraiseLine[]
  notices: { id: string; kind: string; byName: string; at: string }[]
  steers: boolean
  maySteer: boolean
  /** On the counting team, or steering: hands out and counts printed papers. */
  mayCount: boolean
  maySign: 'CHAIR' | 'MINUTE_TAKER' | null
  /** Minute-taker or chair, until the first signature. */
  writesMinutes: boolean
  /** Published counts that this one, of the counting team, has still to sign. */
  countsToSign: { ballotId: string; digest: string; seal: string; title: string }[]
}

export type ConsoleMember = {
  memberId: string
  name: string
  standing: 'OFFICIAL' | 'PROBATIONARY'
  inBase: boolean
  exempt: boolean
  attendance: 'PRESENT' | 'EXCUSED' | 'UNEXCUSED' | null
  how: PresentHow | null
  phone: 'CAN_VOTE' | 'CANNOT_VOTE' | null
  reason: string | null
}

export type ConsoleView = Head & {
  presence: Presence | null
  capPercent: number | null
  place: string
  startsAt: string
  openedAt: string | null
  steps: StepLine[]
  agenda: ArrangedAgenda
  entry: EntryNow | null
  currentItem: number
  scene: Scene
  members: ConsoleMember[]
  chair: string | null
  /** Who is to preside; before the meeting opens there is only the id, since nobody is convened yet. */
  chairId: string | null
  minuteTaker: { memberId: string; name: string } | null
  countingTeam: { headId: string; memberIds: string[]; names: string[] } | null
  steering: { memberId: string; name: string; since: string } | null
  /** How long the meeting has lasted; null before it opens. */
  held: HeldClock | null
  pause: PauseNow | null
  wallBlank: boolean
  /** What was done last and can be taken back. */
  undo: { version: number; type: UndoableType } | null
  speakers: SpeakerLine[]
  speakerList: 'OPEN' | 'CLOSED'
  speakingSeconds: number | null
  opinions: {
    id: string
    memberId: string
    name: string
    text: string
    sentAt: string
    about: OpinionSubject
    takenUp: boolean
    onWall: boolean
    inMinutes: boolean
  }[]
  shortfalls: (ShortfallCard & { memberId: string; realName: string; display: 'NAMED' | 'SUMMARY' })[]
  openVotes: OpenVoteCard[]
  ballots: (BallotCard & {
    openedAt: string
    cancelReason: string | null
    result: ResultCard | null
    countSignatures: CountSignature[]
    passedOn: PassedOn[]
  })[]
  tasks: { id: string; what: string; memberId: string; name: string; dueOn: string | null }[]
  earlierTasks: EarlierTaskLine[]
  previous: PreviousMeeting | null
  previousResult: string
  petitions: Petition[]
  fees: PartyFees | null
  guests: { id: string; name: string; title: string }[]
  supervisors: { id: string; name: string }[]
  praise: PraiseLine[]
  reportText: string
  resolutionText: string
  conclusionText: string
  notices: { id: string; name: string; kind: string; byName: string; at: string }[]
  signatures: { name: string; role: 'CHAIR' | 'MINUTE_TAKER'; at: string }[]
  /** What "next" will do, so that the primary button can say it; `item` counts from 0, like currentItem. */
  nextStep: { kind: 'ITEM' | 'STEP' | 'CLOSE'; title: string; item: number | null; from: { stepId: string; item: number } } | null
}

/** The room's health, beside the console's view. */
export type RoomHealth = {
  phones: { connected: number; reconnecting: number; gone: number }
  wall: { connected: boolean; secondsSince: number | null }
  /** Who has not yet taken a paper of the open ballot; never who has not cast. */
  notTaken: string[]
}

/** One meeting on a leader's live board. */
export type LiveLine = {
  meetingId: string
  unitId: string
  unitName: string
  title: string
  status: MeetingStatus
  stage: string
  stepNumber: number
  stepTotal: number
  present: number
  convened: number
  turnout: { issued: number; collected: number } | null
  /** When the server last heard of this meeting. */
  heardAt: string
}
