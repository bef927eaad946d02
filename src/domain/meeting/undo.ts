import type { EventFact, EventOf, MeetingEvent } from './event.ts'
import type { LastStep, Meeting, Speaker, UndoableType } from './meeting.ts'

/** What goes back to how it was. `now` is the meeting with all that came from phones since. */
type Restore = (now: Meeting, before: Meeting) => Partial<Meeting>

/** What their members reported since stays. */
const restoreShortfalls: Restore = (now, { shortfalls }) => ({
  shortfalls: shortfalls.map((one) => {
    const reports = now.shortfalls.find(({ id }) => id === one.id)?.reports
    return reports ? { ...one, reports } : one
  }),
})
const restoreTasks: Restore = (_, { tasks }) => ({ tasks })
const restoreList: Restore = (_, { speakerList }) => ({ speakerList })

/** The wall stands where it stood, with the opinion it showed. */
const restoreStand: Restore = (now, { progress, stays, currentStepId, currentItem, resultPage, shown, opinions }) => ({
  ...{ progress, stays, currentStepId, currentItem, resultPage, shown },
  opinions: now.opinions.map((one) => ({ ...one, onWall: opinions.find(({ id }) => id === one.id)?.onWall ?? one.onWall })),
})

/**
 * Who was called up waits again and who was stopped speaks again; who withdrew since stays away, and a place asked for since by
 * someone who speaks or waits again is given up: one place in the queue a member.
 */
const restoreSpeakers: Restore = (now, before) => {
  const stood = now.speakers.map((one) => (one.state === 'WITHDRAWN' ? one : (before.speakers.find(({ id }) => id === one.id) ?? one)))
  return { speakers: stood.filter((one) => one.state !== 'WAITING' || one === placeOf(stood, one.memberId)) }
}

const placeOf = (speakers: readonly Speaker[], memberId: string): Speaker | undefined => {
  const own = speakers.filter((one) => one.memberId === memberId)
  return own.find(({ state }) => state === 'SPEAKING') ?? own.find(({ state }) => state === 'WAITING')
}

/** Who withdrew since stays away, who asked since comes last. */
const restoreOrder: Restore = (now, before) => {
  const known = before.speakers.flatMap(({ id }) => now.speakers.find((one) => one.id === id) ?? [])
  return { speakers: [...known, ...now.speakers.filter((one) => !known.includes(one))] }
}

/** The author may change it again, unless it was taken up before. */
const restoreOpinions: Restore = (now, before) => ({
  opinions: now.opinions.map((one) => {
    const { onWall, inMinutes, takenUp } = before.opinions.find(({ id }) => id === one.id) ?? one
    return { ...one, onWall, inMinutes, takenUp }
  }),
})

/** The steps of whoever steers that can be taken back, and what that restores. */
const restores: Record<UndoableType, Restore> = {
  stepEntered: restoreStand,
  stepSkipped: restoreStand,
  resultPageTurned: (_, { resultPage }) => ({ resultPage }),
  resultShown: (_, { resultShow, resultPage }) => ({ resultShow, resultPage }),
  minuteTakerAppointed: (_, { minuteTakerId }) => ({ minuteTakerId }),
  countingTeamAppointed: (_, { countingTeam }) => ({ countingTeam }),
  shortfallShown: restoreShortfalls,
  shortfallRaised: restoreShortfalls,
  shortfallConcluded: restoreShortfalls,
  speakerInvited: restoreSpeakers,
  speakerFinished: restoreSpeakers,
  speakersOrdered: restoreOrder,
  speakingTimeSet: (_, { speakingSeconds }) => ({ speakingSeconds }),
  speakerListClosed: restoreList,
  speakerListOpened: restoreList,
  opinionTakenUp: restoreOpinions,
  opinionMarked: restoreOpinions,
  taskAssigned: restoreTasks,
  taskRemoved: restoreTasks,
  openVoteOpened: (_, { openVotes, shown, wallBlank }) => ({ openVotes, shown, wallBlank }),
}

/**
 * What goes on beside the steering and leaves its last step to be undone. Everything else is final: after a hand was raised, a ballot
 * opened, the steering taken over or the meeting closed, nothing before it can be taken back.
 */
const beside: ReadonlySet<EventFact['type']> = new Set<EventFact['type']>([
  'attendanceRecorded',
  'attendanceWithdrawn',
  'materialAttached',
  'materialRemoved',
  'noticePosted',
  'speakerAsked',
  'speakerWithdrew',
  'speakerClockStopped',
  'speakerClockRan',
  'opinionSent',
  'opinionEdited',
  'opinionWithdrawn',
  'reportWritten',
  'resolutionWritten',
  'conclusionWritten',
  'countSigned',
  'memberReported',
  'taskSettled',
  'previousResultWritten',
  'petitionWritten',
  'petitionDropped',
  'feesRecorded',
  'guestAdded',
  'guestRemoved',
  'praiseProposed',
  'praiseWithdrawn',
  'meetingPaused',
  'meetingResumed',
  'wallBlanked',
  'wallUnblanked',
])

/** Two events of one command: the later one is undone together with the earlier. */
const together: Partial<Record<UndoableType, UndoableType>> = { stepEntered: 'stepSkipped', speakerInvited: 'speakerFinished' }

const isUndoable = (type: EventFact['type']): type is UndoableType => type in restores

/** The step that can be undone after this event, if any. */
export function lastStepAfter(meeting: Meeting, event: MeetingEvent): LastStep | null {
  const { lastStep } = meeting
  if (beside.has(event.type)) return lastStep
  if (!isUndoable(event.type) || isOpening(meeting)) return null
  const version = meeting.version + 1
  const isOneCommand = lastStep?.version === meeting.version && lastStep.at === event.at && lastStep.type === together[event.type]
  return { version, type: event.type, at: event.at, before: isOneCommand ? lastStep.before : { ...meeting, lastStep: null } }
}

/** The first step is entered by opening the meeting, which is final. */
const isOpening = ({ currentStepId }: Meeting): boolean => currentStepId === null

/** The meeting without its last step, and with everything that came from phones since. */
export function undone(meeting: Meeting, { undoneVersion }: EventOf<'stepUndone'>): Meeting {
  const { lastStep } = meeting
  if (lastStep?.version !== undoneVersion) return meeting
  return { ...meeting, ...restores[lastStep.type](meeting, lastStep.before) }
}
