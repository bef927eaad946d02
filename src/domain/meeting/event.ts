import type { ScoreLine } from '../minutes/quality-score.ts'
import type { MinutesSeal, SignatureRole } from '../minutes/types.ts'
import type { AgendaStep, PlannedStep, TemplateRef } from './agenda.ts'
import type { EarlierTask, MemberReport, PraiseKind, PreviousMeeting, Supervisor } from './earlier.ts'
import type { Material } from './material.ts'
import type {
  Attendance,
  BallotResult,
  BaseRule,
  Conclusion,
  Convened,
  MeetingBallot,
  MeetingGroup,
  MeetingKind,
  MeetingShortfall,
  OpenVoteChoice,
  OpenVoteSubject,
  Quorum,
  ResultOrder,
  SelfVote,
} from './meeting.ts'

/** What happened, in the past tense. Taking and casting a secret paper are not events and never will be (design.md 3). */
export type MeetingEvent = { at: string } & EventFact

export type EventFact =
  | {
      type: 'meetingPlanned'
      meetingId: string
      cellId: string
      /** Left out: the whole cell meets. */
      group?: MeetingGroup | null
      kind: MeetingKind
      year: number
      title: string
      place: string
      startsAt: string
      steps: PlannedStep[]
      chairId: string
      template?: TemplateRef
      followsId?: string
    }
  | { type: 'agendaArranged'; steps: AgendaStep[]; byMemberId: string }
  | { type: 'materialAttached'; material: Material; byMemberId: string }
  | { type: 'materialRemoved'; id: string; byMemberId: string }
  | { type: 'meetingChanged'; title: string; place: string; startsAt: string; chairId: string }
  | { type: 'reportWritten'; text: string }
  | { type: 'meetingAnnounced' }
  | { type: 'meetingCancelled'; reason: string }
  /** Logs of before know nothing of what earlier meetings left, nor of who supervises. */
  | {
      type: 'meetingOpened'
      convened: Convened[]
      quorum: Quorum
      baseRule?: BaseRule
      praiseSelfVote?: SelfVote
      shortfalls: MeetingShortfall[]
      earlierTasks?: EarlierTask[]
      previous?: PreviousMeeting | null
      supervisors?: Supervisor[]
      byMemberId: string
    }
  | { type: 'steeringTaken'; memberId: string; name: string }
  | { type: 'attendanceRecorded'; memberId: string; attendance: Attendance; byMemberId: string }
  | { type: 'attendanceWithdrawn'; memberId: string; byMemberId: string }
  | { type: 'minuteTakerAppointed'; memberId: string }
  | { type: 'countingTeamAppointed'; headId: string; memberIds: string[] }
  | { type: 'stepEntered'; stepId: string; item: number }
  | { type: 'stepSkipped'; stepId: string; reason: string }
  | { type: 'resultPageTurned'; page: number }
  /** The log only grows: what was undone stays in it, and this names it. */
  | { type: 'stepUndone'; undoneVersion: number; undoneType: string }
  | { type: 'meetingPaused'; reason: string; until: string | null }
  | { type: 'meetingResumed' }
  | { type: 'wallBlanked' }
  | { type: 'wallUnblanked' }
  | { type: 'resultShown'; order: ResultOrder; rows: number | null }
  | { type: 'shortfallShown'; shortfallId: string; display: 'NAMED' | 'SUMMARY' }
  | { type: 'shortfallRaised'; shortfall: MeetingShortfall }
  | { type: 'shortfallConcluded'; shortfallId: string; conclusion: Conclusion }
  | { type: 'speakerAsked'; id: string; memberId: string }
  | { type: 'speakerWithdrew'; id: string }
  | { type: 'speakerInvited'; id: string }
  | { type: 'speakerFinished'; id: string }
  | { type: 'speakersOrdered'; ids: string[] }
  | { type: 'speakerClockStopped'; id: string }
  | { type: 'speakerClockRan'; id: string }
  | { type: 'speakingTimeSet'; seconds: number | null }
  | { type: 'speakerListClosed' }
  | { type: 'speakerListOpened' }
  | {
      type: 'opinionSent'
      id: string
      memberId: string
      text: string
      aboutMemberId: string | null
      stepId?: string | null
      key?: string
    }
  | { type: 'opinionEdited'; id: string; text: string }
  | { type: 'opinionWithdrawn'; id: string }
  | { type: 'opinionTakenUp'; id: string }
  | { type: 'opinionMarked'; id: string; onWall: boolean; inMinutes: boolean }
  | { type: 'openVoteOpened'; id: string; subject: OpenVoteSubject; title: string; proposalId?: string; base: number; voterIds: string[] }
  | { type: 'openVoteCast'; voteId: string; memberId: string; choice: OpenVoteChoice; byHand: boolean }
  | { type: 'openVoteClosed'; voteId: string }
  | { type: 'ballotOpened'; ballot: OpenedBallot }
  | { type: 'ballotClosing'; ballotId: string; graceSeconds: number }
  | { type: 'ballotCounted'; ballotId: string; result: BallotResult; oneByOne?: true }
  | { type: 'countsPassedOn'; ballotId: string; memberIds: string[]; reason: string; byName: string }
  | { type: 'countSigned'; ballotId: string; memberId: string; name: string; digest: string }
  | { type: 'ballotCancelled'; ballotId: string; reason: string }
  | { type: 'taskAssigned'; id: string; what: string; memberId: string; dueOn: string | null }
  | { type: 'taskRemoved'; id: string }
  | { type: 'memberReported'; about: 'SHORTFALL' | 'TASK'; aboutId: string; memberId: string; report: MemberReport }
  | { type: 'taskSettled'; taskId: string; done: boolean; word: string }
  | { type: 'previousResultWritten'; text: string }
  | { type: 'petitionWritten'; id: string; from: string; text: string; answer: string }
  | { type: 'petitionDropped'; id: string }
  | { type: 'feesRecorded'; paid: number; owing: number; note: string }
  | { type: 'guestAdded'; id: string; name: string; title: string }
  | { type: 'guestRemoved'; id: string }
  | { type: 'praiseProposed'; id: string; kind: PraiseKind; memberId: string; reason: string; byMemberId: string }
  | { type: 'praiseWithdrawn'; id: string }
  | { type: 'resolutionWritten'; text: string }
  | { type: 'conclusionWritten'; text: string }
  | { type: 'noticePosted'; id: string; memberId: string; kind: 'PIN_RESET' | 'PRESENCE_BY_HAND' | 'SECOND_DEVICE'; byName: string }
  | { type: 'meetingClosed'; byMemberId: string }
  /** The words of that event are gone from the log; who asked for it, and why. */
  | { type: 'textErased'; erasedVersion: number; erasedType: string; reason: string; byName: string }
  | { type: 'meetingScored'; lines: ScoreLine[]; byName: string }
  | { type: 'minutesSealed'; seal: MinutesSeal }
  | { type: 'minutesSigned'; memberId: string; name: string; role: SignatureRole }
  | { type: 'minutesReturned'; reason: string; byName: string }
  | { type: 'annexWritten'; id: string; section: string; wrong: string; right: string; byName: string }
  | { type: 'annexDropped'; id: string }
  | { type: 'annexSigned'; id: string; memberId: string; name: string; role: SignatureRole; digest: string }
  | { type: 'minutesSent'; unitId: string; unitName: string; byName: string }

/** As a ballot opens. Logs of before know neither `atMost`, `unsafeSettings` nor `paperVoterIds`. */
type OpenedBallot = Omit<MeetingBallot, LaterOfBallot | 'atMost' | 'unsafeSettings' | 'paperVoterIds'> & {
  atMost?: number | null
  unsafeSettings?: string[]
  paperVoterIds?: string[]
}

/** What later events say of a ballot. */
type LaterOfBallot = 'status' | 'openedAt' | 'cancelReason' | 'result' | 'counters' | 'countSignatures' | 'passedOn'

/** The events of these types, for the file that treats them. */
export type EventOf<Type extends EventFact['type']> = Extract<MeetingEvent, { type: Type }>
