import { ok, type Result, refuse, unreachable } from '../result.ts'
import type { MeetingCommand } from './command.ts'
import type { Asked } from './decision.ts'
import { pauseUnderWay } from './pause.ts'
import type { MeetingRefusal } from './refusals.ts'
import { isConvened, isPresent, isSupervisor } from './roll-call.ts'

/**
 * FLOOR: PRESENT, or the supervising member of the committee above, who may take the floor and nothing else.
 * STEERING: an open meeting and the one who steers it; MOVING: the same, and not during a pause. CONVENED and PRESENT: a member's own
 * phone in an open meeting. OPEN: an open meeting; its use case judged who may. OWN: the command has rules of its own.
 */
type Gate = 'STEERING' | 'MOVING' | 'CONVENED' | 'PRESENT' | 'FLOOR' | 'OPEN' | 'OWN'

/** Who may ask for what, all in one place (design.md 3: one console steers at a time). */
const gates: Record<MeetingCommand['type'], Gate> = {
  announce: 'OWN',
  cancel: 'OWN',
  admit: 'OWN',
  undoAdmission: 'OWN',
  change: 'OWN',
  open: 'OWN',
  takeSteering: 'OWN',
  writeReport: 'OWN',
  proposePraise: 'OWN',
  withdrawPraise: 'OWN',
  close: 'OWN',
  signMinutes: 'OWN',
  signCount: 'OWN',
  scoreMeeting: 'OWN',
  sealMinutes: 'OWN',
  returnMinutes: 'OWN',
  writeAnnex: 'OWN',
  dropAnnex: 'OWN',
  signAnnex: 'OWN',
  sendMinutes: 'OWN',
  arrangeAgenda: 'OWN',
  attachMaterial: 'OWN',
  removeMaterial: 'OWN',
  postNotice: 'OPEN',
  checkIn: 'CONVENED',
  sendOpinion: 'CONVENED',
  editOpinion: 'CONVENED',
  withdrawOpinion: 'CONVENED',
  noteReport: 'CONVENED',
  withdrawFromSpeaking: 'FLOOR',
  askToSpeak: 'FLOOR',
  castOpenVote: 'PRESENT',
  markPresent: 'STEERING',
  markExcused: 'STEERING',
  markUnexcused: 'STEERING',
  appointMinuteTaker: 'STEERING',
  appointCountingTeam: 'STEERING',
  next: 'MOVING',
  back: 'MOVING',
  goTo: 'MOVING',
  skipStep: 'MOVING',
  turnResultPage: 'STEERING',
  undo: 'STEERING',
  pauseMeeting: 'STEERING',
  resumeMeeting: 'STEERING',
  blankWall: 'STEERING',
  showResult: 'STEERING',
  passOnCounts: 'STEERING',
  showShortfall: 'STEERING',
  raiseShortfall: 'STEERING',
  concludeShortfall: 'STEERING',
  inviteSpeaker: 'MOVING',
  finishSpeaker: 'STEERING',
  addSpeaker: 'STEERING',
  orderSpeakers: 'STEERING',
  stopSpeakerClock: 'STEERING',
  runSpeakerClock: 'STEERING',
  setSpeakingTime: 'STEERING',
  closeSpeakerList: 'STEERING',
  openSpeakerList: 'STEERING',
  takeUpOpinion: 'STEERING',
  markOpinion: 'STEERING',
  openVote: 'MOVING',
  recordHand: 'STEERING',
  closeOpenVote: 'STEERING',
  openBallot: 'MOVING',
  closeBallot: 'STEERING',
  countBallot: 'STEERING',
  cancelBallot: 'STEERING',
  votePraise: 'STEERING',
  settleTask: 'STEERING',
  writePreviousResult: 'STEERING',
  writePetition: 'STEERING',
  dropPetition: 'STEERING',
  recordFees: 'STEERING',
  addGuest: 'STEERING',
  removeGuest: 'STEERING',
  assignTask: 'STEERING',
  removeTask: 'STEERING',
  writeResolution: 'STEERING',
  writeConclusion: 'STEERING',
}

export function passGate(type: MeetingCommand['type'], asked: Asked): Result<null, MeetingRefusal> {
  const gate = gates[type]
  if (gate === 'OWN') return ok(null)
  if (asked.meeting.status !== 'OPEN') return refuse(notOpen(asked))
  switch (gate) {
    case 'OPEN':
      return ok(null)
    case 'STEERING':
      return steers(asked) ? ok(null) : refuse('meeting/not-steering')
    case 'MOVING':
      if (!steers(asked)) return refuse('meeting/not-steering')
      return pauseUnderWay(asked.meeting) ? refuse('meeting/paused') : ok(null)
    case 'CONVENED':
      return isConvened(asked.meeting, asked.seat.memberId) ? ok(null) : refuse('meeting/not-convened')
    case 'PRESENT':
      return present(asked)
    case 'FLOOR':
      return isSupervisor(asked.meeting, asked.seat.memberId) ? ok(null) : present(asked)
    default:
      return unreachable(gate)
  }
}

export const steers = ({ meeting, seat }: Pick<Asked, 'meeting' | 'seat'>): boolean => meeting.steering?.memberId === seat.memberId

/** Signed minutes are locked (rule 15), and say so. */
export function notOpen({ meeting }: Asked): MeetingRefusal {
  if (meeting.status === 'CANCELLED') return 'meeting/cancelled'
  return meeting.status === 'SIGNED' ? 'meeting/already-signed' : 'meeting/not-open'
}

function present({ meeting, seat }: Asked): Result<null, MeetingRefusal> {
  if (!isConvened(meeting, seat.memberId)) return refuse('meeting/not-convened')
  return isPresent(meeting, seat.memberId) ? ok(null) : refuse('meeting/not-present')
}
