import { invariant, ok, type Result } from '../result.ts'
import type { Circumstance, CommandOf, MeetingCommand } from './command.ts'
import { back, goTo, next, skipStep } from './decide-agenda.ts'
import { arrangeAgenda, attachMaterial, removeMaterial } from './decide-arrangement.ts'
import { cancelBallot, closeBallot, countBallot, openBallot } from './decide-ballots.ts'
import { admit, undoAdmission } from './decide-door.ts'
import { noteReport, settleTask } from './decide-earlier.ts'
import { dropAnnex, returnMinutes, scoreMeeting, sealMinutes, sendMinutes, signAnnex, signMinutes, writeAnnex } from './decide-minutes.ts'
import { castOpenVote, closeOpenVote, openVote, recordHand } from './decide-open-votes.ts'
import { editOpinion, markOpinion, sendOpinion, takeUpOpinion, withdrawOpinion } from './decide-opinions.ts'
import { addGuest, dropPetition, recordFees, removeGuest, writePetition, writePreviousResult } from './decide-particulars.ts'
import { blankWall, pauseMeeting, resumeMeeting } from './decide-pause.ts'
import { announce, cancel, change, close, open } from './decide-plan.ts'
import { proposePraise, votePraise, withdrawPraise } from './decide-praise.ts'
import { assignTask, removeTask, writeConclusion, writeReport, writeResolution } from './decide-record.ts'
import { passOnCounts, showResult, signCount, turnResultPage } from './decide-results.ts'
import {
  appointCountingTeam,
  appointMinuteTaker,
  checkIn,
  markExcused,
  markPresent,
  markUnexcused,
  postNotice,
  takeSteering,
} from './decide-room.ts'
import { concludeShortfall, raiseShortfall, showShortfall } from './decide-shortfalls.ts'
import {
  addSpeaker,
  askToSpeak,
  closeSpeakerList,
  finishSpeaker,
  inviteSpeaker,
  openSpeakerList,
  orderSpeakers,
  runSpeakerClock,
  setSpeakingTime,
  stopSpeakerClock,
  withdrawFromSpeaking,
} from './decide-speech.ts'
import { undo } from './decide-undo.ts'
import type { Asked, DecideRefusal, Facts } from './decision.ts'
import type { MeetingEvent } from './event.ts'
import { passGate } from './gates.ts'
import type { Meeting } from './meeting.ts'
import type { Seat } from './seat.ts'

/**
 * What a command leads to: events at the circumstance's time, or why not. A command that finds its work done leads to no events, so a tap
 * repeated ten times is one vote. Nothing of the meeting is changed.
 */
export function decide(
  meeting: Meeting,
  command: MeetingCommand,
  seat: Seat,
  circumstance: Circumstance,
): Result<MeetingEvent[], DecideRefusal> {
  invariant(seat.meetingId === meeting.id, 'a seat belongs to its meeting')
  const asked: Asked = { meeting, seat, ...circumstance }
  const gate = passGate(command.type, asked)
  if (!gate.ok) return gate
  const rule = rules[command.type] as (asked: Asked, command: MeetingCommand) => Facts
  const facts = rule(asked, command)
  return facts.ok ? ok(facts.value.map((fact): MeetingEvent => ({ ...fact, at: circumstance.at }))) : facts
}

const rules: { [Type in MeetingCommand['type']]: (asked: Asked, command: CommandOf<Type>) => Facts } = {
  announce,
  cancel,
  change,
  open,
  close,
  arrangeAgenda,
  attachMaterial,
  removeMaterial,
  takeSteering,
  checkIn,
  admit,
  undoAdmission,
  markPresent,
  markExcused,
  markUnexcused,
  appointMinuteTaker,
  appointCountingTeam,
  postNotice,
  next,
  back,
  goTo,
  skipStep,
  turnResultPage,
  undo,
  pauseMeeting,
  resumeMeeting,
  blankWall,
  showResult,
  passOnCounts,
  signCount,
  showShortfall,
  raiseShortfall,
  concludeShortfall,
  askToSpeak,
  withdrawFromSpeaking,
  inviteSpeaker,
  finishSpeaker,
  addSpeaker,
  orderSpeakers,
  stopSpeakerClock,
  runSpeakerClock,
  setSpeakingTime,
  closeSpeakerList,
  openSpeakerList,
  sendOpinion,
  editOpinion,
  withdrawOpinion,
  takeUpOpinion,
  markOpinion,
  openVote,
  castOpenVote,
  recordHand,
  closeOpenVote,
  openBallot,
  closeBallot,
  countBallot,
  cancelBallot,
  assignTask,
  removeTask,
  noteReport,
  settleTask,
  writePreviousResult,
  writePetition,
  dropPetition,
  recordFees,
  addGuest,
  removeGuest,
  proposePraise,
  withdrawPraise,
  votePraise,
  writeReport,
  writeResolution,
  writeConclusion,
  signMinutes,
  scoreMeeting,
  sealMinutes,
  returnMinutes,
  writeAnnex,
  dropAnnex,
  signAnnex,
  sendMinutes,
}
