import { unreachable } from '../result.ts'
import type { AgendaStep, StepKind } from './agenda.ts'
import type { BallotCard, ResultCard } from './ballot-card.ts'
import { ballotCard, resultPage } from './ballot-card.ts'
import type { PreviousMeeting } from './earlier.ts'
import type { EarlierTaskLine } from './earlier-lines.ts'
import { earlierTaskLines } from './earlier-lines.ts'
import type { Meeting } from './meeting.ts'
import type { OpenVoteCard } from './open-vote-card.ts'
import { openVoteCard } from './open-vote-card.ts'
import { pauseUnderWay } from './pause.ts'
import { nameOf } from './roll-call.ts'
import type { ShortfallCard } from './shortfall-card.ts'
import { wallCard } from './shortfall-card.ts'
import { shownBallot, shownVote } from './shown.ts'
import { ballotUnderWay, voteUnderWay } from './unfinished.ts'
import { currentEntry, currentStep, isAtEarlier } from './walk.ts'

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

/** `until`: when it is to go on, if the chair said. */
export type PauseNow = { reason: string; since: string; until: string | null }

/**
 * The one message of the meeting. A pause comes before everything; what is being voted on comes next, then an opinion the chair shows, then a result until the
 * meeting moves on, then the step.
 */
export function sceneOf(meeting: Meeting): Scene {
  if (meeting.status === 'DRAFT' || meeting.status === 'ANNOUNCED') return { kind: 'WAITING' }
  if (meeting.status !== 'OPEN') return { kind: 'CLOSED' }
  const pause = pauseNow(meeting)
  if (pause) return { kind: 'PAUSE', ...pause }
  const voting = ballotUnderWay(meeting) || voteUnderWay(meeting) ? votingScene(meeting) : null
  const step = currentStep(meeting)
  return voting ?? opinionScene(meeting) ?? votingScene(meeting) ?? (step ? stepScene(meeting, step) : { kind: 'WAITING' })
}

/** The wall's own: blank when the chair wants the hall to look at nobody's screen. */
export const wallScene = (meeting: Meeting): Scene =>
  meeting.wallBlank && meeting.status === 'OPEN' ? { kind: 'BLANK' } : sceneOf(meeting)

export function pauseNow(meeting: Meeting): PauseNow | null {
  const pause = pauseUnderWay(meeting)
  return pause && { reason: pause.reason, since: pause.from, until: pause.until }
}

/** The ballot or vote the room looks at, or its result. */
function votingScene(meeting: Meeting): Scene | null {
  const ballot = shownBallot(meeting)
  if (ballot?.result) return { kind: 'RESULT', result: resultPage(meeting, ballot, ballot.result) }
  if (ballot) return { kind: 'BALLOT', ballot: ballotCard(meeting, ballot) }
  const vote = shownVote(meeting)
  return vote && { kind: 'OPEN_VOTE', vote: openVoteCard(meeting, vote) }
}

function opinionScene(meeting: Meeting): Scene | null {
  const opinion = meeting.opinions.find(({ onWall }) => onWall)
  return opinion ? { kind: 'OPINION', name: nameOf(meeting, opinion.memberId), text: opinion.text } : null
}

function stepScene(meeting: Meeting, step: AgendaStep): Scene {
  const plain = (text: string): Scene => ({ kind: 'STEP', step: step.kind, title: step.title, text, ...itemScene(meeting, step) })
  switch (step.kind) {
    case 'ROLL_CALL':
      return { kind: 'ROLL_CALL' }
    case 'MINUTE_TAKER':
      return plain(nameOf(meeting, meeting.minuteTakerId))
    case 'AGENDA':
      return {
        kind: 'AGENDA',
        steps: meeting.steps.map(({ title, items }) => ({ title, items: items.map((item) => ({ title: item.title })) })),
      }
    case 'REPORT':
      return isAtEarlier(meeting, step) ? earlierScene(meeting) : plain(meeting.reportText)
    case 'SHORTFALLS':
      return shortfallScene(meeting) ?? plain('')
    case 'TASKS':
      return { kind: 'TASKS', tasks: meeting.tasks.map(({ what, memberId, dueOn }) => ({ what, name: nameOf(meeting, memberId), dueOn })) }
    case 'CONCLUSION':
      return plain(meeting.conclusionText || meeting.resolutionText)
    case 'OPINIONS':
    case 'OTHER':
    case 'BALLOTS':
    case 'MINUTES_READ':
      return plain('')
    default:
      return unreachable(step.kind)
  }
}

function itemScene(meeting: Meeting, { items }: AgendaStep): { presenter: string | null; item: (Scene & { kind: 'STEP' })['item'] } {
  const item = items[meeting.currentItem]
  return {
    presenter: nameOf(meeting, currentEntry(meeting)?.presenterId ?? null) || null,
    item: item ? { title: item.title, index: meeting.currentItem, total: items.length } : null,
  }
}

const earlierScene = (meeting: Meeting): Scene => ({
  kind: 'EARLIER',
  previous: meeting.previous,
  result: meeting.previousResult,
  tasks: earlierTaskLines(meeting),
})

function shortfallScene(meeting: Meeting): Scene | null {
  const { shortfalls, currentItem } = meeting
  const shortfall = shortfalls[currentItem]
  return shortfall ? { kind: 'SHORTFALL', card: wallCard(meeting, shortfall), index: currentItem, total: shortfalls.length } : null
}
