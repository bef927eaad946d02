import type { ArrangedAgenda, EntryNow } from './agenda-view.ts'
import type { BallotCard, CountSignature, PassedOn, ResultCard } from './ballot-card.ts'
import type { PartyFees, Petition, PreviousMeeting } from './earlier.ts'
import type { EarlierLine, EarlierTaskLine } from './earlier-lines.ts'
import type { Head, StepLine } from './head.ts'
import type { MeetingStatus, OpenVoteChoice, PresentHow, UndoableType } from './meeting.ts'
import type { OpenVoteCard } from './open-vote-card.ts'
import type { OpinionSubject } from './opinion-subject.ts'
import type { HeldClock } from './pause.ts'
import type { PraiseLine } from './praise-lines.ts'
import type { Presence } from './quorum.ts'
import type { PauseNow, Scene } from './scene.ts'
import type { ShortfallCard } from './shortfall-card.ts'
import type { SpeakingClock } from './speaking-clock.ts'

// The only shapes of a meeting that leave the server: one an audience. Functions: projector-view.ts, console-view.ts, phone-view.ts. What
// they are put together from stands with what makes it: ballot-card.ts, scene.ts, agenda-view.ts and so on.

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
  earlier: EarlierLine[]
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
