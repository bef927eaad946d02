import { ballotCard } from './ballot-card.ts'
import { fitPhone } from './fit-phone.ts'
import type { Place } from './head.ts'
import { headOf, stepLines } from './head.ts'
import type { Meeting } from './meeting.ts'
import { presence } from './quorum.ts'
import { nameOf } from './roll-call.ts'
import { sceneOf } from './scene.ts'
import { shownBallot } from './shown.ts'
import { clockOf } from './speaking-clock.ts'
import { voteUnderWay } from './unfinished.ts'
import type { PhoneView } from './view.ts'

/** Shared by every phone of the meeting, in at most 4 kB: longer texts end in an ellipsis, longer lists at a number of names. */
export function phoneView(meeting: Meeting, place: Place): PhoneView {
  const vote = voteUnderWay(meeting)
  const speaking = meeting.speakers.find(({ state }) => state === 'SPEAKING')
  const ballot = meeting.status === 'OPEN' ? shownBallot(meeting) : null
  return fitPhone({
    ...headOf(meeting, place),
    presence: presence(meeting),
    steps: stepLines(meeting),
    scene: sceneOf(meeting),
    speakers: speakersOf(meeting),
    speakerList: meeting.speakerList,
    speakingClock: speaking ? clockOf(meeting, speaking) : null,
    opinionsTakenUp: meeting.opinions.filter(({ takenUp }) => takenUp).length,
    openVote: vote && { id: vote.id, title: vote.title, subject: vote.subject, open: true },
    ballot: ballot && ballotCard(meeting, ballot),
    agendaEdition: meeting.agendaEdition + meeting.materialEdition,
  })
}

/** Who speaks, then who waits, in their order. */
const speakersOf = (meeting: Meeting): PhoneView['speakers'] =>
  (['SPEAKING', 'WAITING'] as const).flatMap((state) =>
    meeting.speakers.filter((one) => one.state === state).map(({ memberId }) => ({ memberId, name: nameOf(meeting, memberId), state })),
  )
