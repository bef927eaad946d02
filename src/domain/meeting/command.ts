import type { ScoreFinding, ScoreLine } from '../minutes/quality-score.ts'
import type { MinutesSeal } from '../minutes/types.ts'
import type { AgendaStep } from './agenda.ts'
import type { EarlierTask, PraiseKind, PreviousMeeting, Supervisor } from './earlier.ts'
import type { Material } from './material.ts'
import type {
  BallotResult,
  BaseRule,
  Convened,
  MeetingBallot,
  MeetingShortfall,
  OpenVoteChoice,
  Quorum,
  ResultOrder,
  SelfVote,
} from './meeting.ts'
import type { Stand } from './walk.ts'

/** What a person on a phone or at the console may ask of an open meeting; parsed by contract/meeting-command.ts. */
export type SimpleCommand =
  | { type: 'takeSteering' }
  | { type: 'markPresent'; memberId: string }
  | { type: 'markExcused'; memberId: string; reason: string }
  | { type: 'markUnexcused'; memberId: string }
  | { type: 'appointMinuteTaker'; memberId: string }
  | { type: 'appointCountingTeam'; headId: string; memberIds: string[] }
  /** `from`: where the screen stood that was pressed. Where the meeting has gone on since, nothing happens. */
  | { type: 'next'; from?: Stand }
  | { type: 'back' }
  | { type: 'goTo'; stepId: string; item: number }
  | { type: 'skipStep'; stepId: string; reason: string }
  | { type: 'turnResultPage'; page: number }
  /** Takes back the step of this version of the log, the last one. */
  | { type: 'undo'; version: number }
  | { type: 'pauseMeeting'; reason: string; until: string | null }
  | { type: 'resumeMeeting' }
  | { type: 'blankWall'; on: boolean }
  | { type: 'showResult'; order: ResultOrder; rows: number | null }
  | { type: 'passOnCounts'; ballotId: string; memberIds: string[]; reason: string }
  /** By each of the counting team, of the digest that stands on the wall. */
  | { type: 'signCount'; ballotId: string; digest: string }
  | { type: 'showShortfall'; shortfallId: string; display: 'NAMED' | 'SUMMARY' }
  | { type: 'raiseShortfall'; memberId: string; topic: string; text: string; cause: string; remedy: string; dueOn: string | null }
  | {
      type: 'concludeShortfall'
      shortfallId: string
      text: string
      remedy: string
      dueOn: string | null
      followerId: string | null
      state: 'OPEN' | 'REMEDIED' | 'CARRIED_OVER'
    }
  | { type: 'askToSpeak' }
  | { type: 'withdrawFromSpeaking' }
  | { type: 'inviteSpeaker'; speakerId: string }
  | { type: 'finishSpeaker'; speakerId: string }
  /** For one without a phone, who asks by raising a hand. */
  | { type: 'addSpeaker'; memberId: string }
  /** Who waits, in the order in which they are to speak; those left out follow. */
  | { type: 'orderSpeakers'; speakerIds: string[] }
  | { type: 'stopSpeakerClock'; speakerId: string }
  | { type: 'runSpeakerClock'; speakerId: string }
  | { type: 'setSpeakingTime'; seconds: number | null }
  | { type: 'closeSpeakerList' }
  | { type: 'openSpeakerList' }
  /** `key` is the phone's own: what is sent again because no answer came is one opinion, edited meanwhile or not. */
  | { type: 'sendOpinion'; text: string; aboutMemberId: string | null; key?: string | undefined }
  | { type: 'editOpinion'; opinionId: string; text: string }
  | { type: 'withdrawOpinion'; opinionId: string }
  | { type: 'takeUpOpinion'; opinionId: string }
  | { type: 'markOpinion'; opinionId: string; onWall: boolean; inMinutes: boolean }
  | { type: 'openVote'; subject: 'AGENDA' | 'RESOLUTION' | 'OTHER'; title: string }
  | { type: 'castOpenVote'; voteId: string; choice: OpenVoteChoice }
  /** For one without a phone, a raised hand: the console records it by name. */
  | { type: 'recordHand'; voteId: string; memberId: string; choice: OpenVoteChoice }
  | { type: 'closeOpenVote'; voteId: string }
  | { type: 'assignTask'; what: string; memberId: string; dueOn: string | null }
  | { type: 'removeTask'; taskId: string }
  /** Of an earlier meeting's task: done, or not done and still open; `word` says how. */
  | { type: 'settleTask'; taskId: string; done: boolean; word: string }
  | { type: 'writePreviousResult'; text: string }
  /** `petitionId` null: a new one. */
  | { type: 'writePetition'; petitionId: string | null; from: string; text: string; answer: string }
  | { type: 'dropPetition'; petitionId: string }
  | { type: 'recordFees'; paid: number; owing: number; note: string }
  | { type: 'addGuest'; name: string; title: string }
  | { type: 'removeGuest'; guestId: string }
  | { type: 'proposePraise'; kind: PraiseKind; memberId: string; reason: string }
  | { type: 'withdrawPraise'; proposalId: string }
  /** Puts a proposal to the open vote. */
  | { type: 'votePraise'; proposalId: string; title: string }
  | { type: 'writeReport'; text: string }
  | { type: 'writeResolution'; text: string }
  | { type: 'writeConclusion'; text: string }
  /** Undoes the first signature, so that the text can be corrected before the second. */
  | { type: 'returnMinutes'; reason: string }
  /** A correction of signed minutes; `annexId` null: a new one. */
  | { type: 'writeAnnex'; annexId: string | null; section: string; wrong: string; right: string }
  | { type: 'dropAnnex'; annexId: string }

/** Commands whose facts are gathered by a use case of their own. */
export type PreparedCommand =
  | { type: 'announce' }
  | { type: 'cancel'; reason: string }
  | { type: 'change'; title: string; place: string; startsAt: string; chairId: string }
  /** `minimumOfficialMembers` and `baseRule` are the rule set's; left out: three (rule 1) and CONVENED (rule 3). */
  | {
      type: 'open'
      convened: Convened[]
      quorum: Quorum
      baseRule?: BaseRule
      /** Left out: ALLOWED (rule 19). */
      praiseSelfVote?: SelfVote
      minimumOfficialMembers?: number
      shortfalls: MeetingShortfall[]
      earlierTasks?: EarlierTask[]
      previous?: PreviousMeeting | null
      supervisors?: Supervisor[]
    }
  /** `edition` is that of the agenda which was changed, `memberIds` who may present before anybody is convened. */
  | { type: 'arrangeAgenda'; steps: AgendaStep[]; edition: number; memberIds: readonly string[] }
  | { type: 'attachMaterial'; material: Material }
  | { type: 'removeMaterial'; materialId: string }
  /** The personal code of this member's invitation was scanned at the door. */
  | { type: 'admit'; memberId: string }
  | { type: 'undoAdmission'; memberId: string }
  /** A member's dated word on a shortfall or a task of an earlier meeting. */
  | { type: 'noteReport'; about: 'SHORTFALL' | 'TASK'; aboutId: string; reportId: string; text: string }
  | { type: 'checkIn'; phone: 'CAN_VOTE' | 'CANNOT_VOTE' }
  | {
      type: 'openBallot'
      ballot: Pick<
        MeetingBallot,
        'id' | 'kind' | 'layout' | 'title' | 'rowCount' | 'atMost' | 'code' | 'reason' | 'printedOnly' | 'paperVoterIds' | 'unsafeSettings'
      >
    }
  | { type: 'closeBallot'; ballotId: string; graceSeconds: number }
  /** `oneByOne`: the wall shows no row until the chair does. */
  | { type: 'countBallot'; ballotId: string; result: BallotResult; oneByOne?: boolean | undefined }
  | { type: 'cancelBallot'; ballotId: string; reason: string }
  | { type: 'postNotice'; memberId: string; kind: 'PIN_RESET' | 'PRESENCE_BY_HAND' | 'SECOND_DEVICE'; byName: string }
  | { type: 'close' }
  /** `findings` are what the system read from the log when the score was given. */
  | { type: 'scoreMeeting'; lines: ScoreLine[]; findings: ScoreFinding[] }
  | { type: 'sealMinutes'; seal: MinutesSeal }
  | { type: 'signMinutes' }
  | { type: 'signAnnex'; annexId: string; digest: string }
  | { type: 'sendMinutes'; unitId: string; unitName: string }

export type MeetingCommand = SimpleCommand | PreparedCommand

/** When and under which new id a command is decided; both arrive from outside, so that replay gives the same state. */
export type Circumstance = { at: string; newId: string }

/** The command of one type, for the function that decides it. */
export type CommandOf<Type extends MeetingCommand['type']> = Extract<MeetingCommand, { type: Type }>
