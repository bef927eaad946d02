import { arrangedAgenda, entryNow } from './agenda-view.ts'
import { ballotCard, countSignaturesOf, passedOnOf, wholeResult } from './ballot-card.ts'
import { earlierTaskLines } from './earlier-lines.ts'
import type { Place } from './head.ts'
import { headOf, stepLines } from './head.ts'
import type { Convened, Meeting } from './meeting.ts'
import { nextStep } from './next-step.ts'
import { openVoteCard } from './open-vote-card.ts'
import { opinionSubject } from './opinion-subject.ts'
import { heldClock } from './pause.ts'
import { praiseLines } from './praise-lines.ts'
import { presence } from './quorum.ts'
import { inRollCallOrder, nameOf, presidingId } from './roll-call.ts'
import { pauseNow, sceneOf } from './scene.ts'
import { ownersOf, shortfallCard } from './shortfall-card.ts'
import { clockOf } from './speaking-clock.ts'
import type { ConsoleMember, ConsoleView } from './view.ts'

/** Everything the cell committee runs the meeting with. Of an open ballot no more than the wall knows. */
export function consoleView(meeting: Meeting, place: Place): ConsoleView {
  const name = (memberId: string) => nameOf(meeting, memberId)
  const presiding = presidingId(meeting)
  return {
    ...headOf(meeting, place),
    presence: presence(meeting),
    capPercent: place.capPercent ?? null,
    place: meeting.place,
    startsAt: meeting.startsAt,
    openedAt: meeting.openedAt,
    steps: stepLines(meeting),
    agenda: arrangedAgenda(meeting),
    entry: entryNow(meeting),
    currentItem: meeting.currentItem,
    scene: sceneOf(meeting),
    members: inRollCallOrder(meeting.convened).map((one) => memberLine(meeting, one)),
    chairId: presiding,
    chair: presiding === null ? null : name(presiding) || null,
    minuteTaker: meeting.minuteTakerId === null ? null : { memberId: meeting.minuteTakerId, name: name(meeting.minuteTakerId) },
    countingTeam: meeting.countingTeam && { ...meeting.countingTeam, names: meeting.countingTeam.memberIds.map(name) },
    steering: meeting.steering,
    held: heldClock(meeting),
    pause: pauseNow(meeting),
    wallBlank: meeting.wallBlank,
    undo: meeting.status === 'OPEN' && meeting.lastStep ? { version: meeting.lastStep.version, type: meeting.lastStep.type } : null,
    speakers: speakersOf(meeting),
    speakerList: meeting.speakerList,
    speakingSeconds: meeting.speakingSeconds,
    opinions: opinionsOf(meeting),
    shortfalls: shortfallsOf(meeting),
    openVotes: meeting.openVotes.map((vote) => openVoteCard(meeting, vote)),
    ballots: ballotsOf(meeting),
    tasks: meeting.tasks.map((task) => ({ ...task, name: name(task.memberId) })),
    earlierTasks: earlierTaskLines(meeting),
    previous: meeting.previous,
    previousResult: meeting.previousResult,
    petitions: meeting.petitions,
    fees: meeting.fees,
    guests: meeting.guests,
    supervisors: meeting.supervisors,
    praise: praiseLines(meeting),
    reportText: meeting.reportText,
    resolutionText: meeting.resolutionText,
    conclusionText: meeting.conclusionText,
    notices: meeting.notices.map(({ id, memberId, kind, byName, at }) => ({ id, name: name(memberId), kind, byName, at })),
    signatures: meeting.signatures.map((one) => ({ name: one.name, role: one.role, at: one.at })),
    nextStep: nextStep(meeting),
  }
}

function memberLine({ attendance }: Meeting, { memberId, name, standing, inBase, exempt }: Convened): ConsoleMember {
  const now = attendance[memberId]
  const present = now?.state === 'PRESENT' ? now : null
  return {
    memberId,
    name,
    standing,
    inBase,
    exempt,
    attendance: now?.state ?? null,
    how: present?.how ?? null,
    phone: present?.phone ?? null,
    reason: now?.state === 'EXCUSED' ? now.reason : null,
  }
}

/** Who speaks, then who waits; `first` is the one to invite next. */
function speakersOf(meeting: Meeting): ConsoleView['speakers'] {
  const line = (state: 'SPEAKING' | 'WAITING') =>
    meeting.speakers
      .filter((one) => one.state === state)
      .map((speaker, index) => ({
        id: speaker.id,
        memberId: speaker.memberId,
        name: nameOf(meeting, speaker.memberId),
        state,
        clock: state === 'SPEAKING' ? clockOf(meeting, speaker) : null,
        first: state === 'WAITING' && index === 0,
        hasSpoken: meeting.speakers.some((one) => one.memberId === speaker.memberId && one.id !== speaker.id && one.startedAt !== null),
      }))
  return [...line('SPEAKING'), ...line('WAITING')]
}

/** The newest first: it is the one to look at. */
const opinionsOf = (meeting: Meeting): ConsoleView['opinions'] =>
  meeting.opinions.toReversed().map((opinion) => ({
    id: opinion.id,
    memberId: opinion.memberId,
    name: nameOf(meeting, opinion.memberId),
    text: opinion.text,
    sentAt: opinion.sentAt,
    about: opinionSubject(meeting, opinion, 'COMMITTEE'),
    takenUp: opinion.takenUp,
    onWall: opinion.onWall,
    inMinutes: opinion.inMinutes,
  }))

const shortfallsOf = (meeting: Meeting): ConsoleView['shortfalls'] =>
  meeting.shortfalls.map((shortfall) => ({
    ...shortfallCard(meeting, shortfall),
    memberId: shortfall.memberId,
    realName: ownersOf(meeting, shortfall),
    display: shortfall.display,
  }))

const ballotsOf = (meeting: Meeting): ConsoleView['ballots'] =>
  meeting.ballots.map((ballot) => ({
    ...ballotCard(meeting, ballot),
    openedAt: ballot.openedAt,
    cancelReason: ballot.cancelReason,
    result: ballot.result && wholeResult(meeting, ballot, ballot.result),
    countSignatures: countSignaturesOf(meeting, ballot),
    passedOn: passedOnOf(meeting, ballot),
  }))
