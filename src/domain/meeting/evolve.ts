import { unreachable } from '../result.ts'
import type { MeetingEvent } from './event.ts'
import { evolveAgenda } from './evolve-agenda.ts'
import { evolveArrangement } from './evolve-arrangement.ts'
import { evolveBallots } from './evolve-ballots.ts'
import { evolveEarlier } from './evolve-earlier.ts'
import { evolveMinutes } from './evolve-minutes.ts'
import { evolveOpenVotes } from './evolve-open-votes.ts'
import { evolveOpinions } from './evolve-opinions.ts'
import { evolveParticulars } from './evolve-particulars.ts'
import { evolvePause } from './evolve-pause.ts'
import { evolvePlan } from './evolve-plan.ts'
import { evolvePraise } from './evolve-praise.ts'
import { evolveRecord } from './evolve-record.ts'
import { evolveRoom } from './evolve-room.ts'
import { evolveShortfalls } from './evolve-shortfalls.ts'
import { evolveSpeech } from './evolve-speech.ts'
import type { Meeting } from './meeting.ts'
import { lastStepAfter, undone } from './undo.ts'

/**
 * The state after an event. Never refuses: what happened, happened. An event about something unknown (its own event was erased) changes
 * nothing. Version and digest belong to the log and are set by evolveSealed.
 */
export function evolve(meeting: Meeting, event: MeetingEvent): Meeting {
  return { ...applied(meeting, event), lastStep: lastStepAfter(meeting, event) }
}

function applied(meeting: Meeting, event: MeetingEvent): Meeting {
  switch (event.type) {
    case 'meetingPlanned':
    case 'meetingChanged':
    case 'meetingAnnounced':
    case 'meetingCancelled':
    case 'meetingOpened':
    case 'meetingClosed':
      return evolvePlan(meeting, event)
    case 'agendaArranged':
    case 'materialAttached':
    case 'materialRemoved':
      return evolveArrangement(meeting, event)
    case 'steeringTaken':
    case 'attendanceRecorded':
    case 'attendanceWithdrawn':
    case 'minuteTakerAppointed':
    case 'countingTeamAppointed':
    case 'noticePosted':
      return evolveRoom(meeting, event)
    case 'stepEntered':
    case 'stepSkipped':
    case 'resultPageTurned':
    case 'resultShown':
      return evolveAgenda(meeting, event)
    case 'stepUndone':
      return undone(meeting, event)
    case 'meetingPaused':
    case 'meetingResumed':
    case 'wallBlanked':
    case 'wallUnblanked':
      return evolvePause(meeting, event)
    case 'shortfallShown':
    case 'shortfallRaised':
    case 'shortfallConcluded':
      return evolveShortfalls(meeting, event)
    case 'speakerAsked':
    case 'speakerWithdrew':
    case 'speakerInvited':
    case 'speakerFinished':
    case 'speakersOrdered':
    case 'speakerClockStopped':
    case 'speakerClockRan':
    case 'speakingTimeSet':
    case 'speakerListClosed':
    case 'speakerListOpened':
      return evolveSpeech(meeting, event)
    case 'opinionSent':
    case 'opinionEdited':
    case 'opinionWithdrawn':
    case 'opinionTakenUp':
    case 'opinionMarked':
      return evolveOpinions(meeting, event)
    case 'openVoteOpened':
    case 'openVoteCast':
    case 'openVoteClosed':
      return evolveOpenVotes(meeting, event)
    case 'ballotOpened':
    case 'ballotClosing':
    case 'ballotCounted':
    case 'ballotCancelled':
    case 'countsPassedOn':
    case 'countSigned':
      return evolveBallots(meeting, event)
    case 'reportWritten':
    case 'resolutionWritten':
    case 'conclusionWritten':
    case 'taskAssigned':
    case 'taskRemoved':
      return evolveRecord(meeting, event)
    case 'memberReported':
    case 'taskSettled':
      return evolveEarlier(meeting, event)
    case 'previousResultWritten':
    case 'petitionWritten':
    case 'petitionDropped':
    case 'feesRecorded':
    case 'guestAdded':
    case 'guestRemoved':
      return evolveParticulars(meeting, event)
    case 'praiseProposed':
    case 'praiseWithdrawn':
      return evolvePraise(meeting, event)
    case 'textErased': {
      const { erasedVersion, erasedType, reason, byName, at } = event
      return { ...meeting, erasures: [...meeting.erasures, { erasedVersion, erasedType, reason, byName, at }] }
    }
    case 'meetingScored':
    case 'minutesSealed':
    case 'minutesSigned':
    case 'minutesReturned':
    case 'annexWritten':
    case 'annexDropped':
    case 'annexSigned':
    case 'minutesSent':
      return evolveMinutes(meeting, event)
    default:
      return unreachable(event)
  }
}
