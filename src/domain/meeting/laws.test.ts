import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  aResult,
  assembled,
  decideIn,
  draft,
  foldIn,
  opening,
  openingBallot,
  place,
  type Said,
  theCell,
  walked,
} from '../../../tests/support/meeting-example.ts'
import type { MeetingCommand } from './command.ts'
import { consoleView } from './console-view.ts'
import type { MeetingEvent } from './event.ts'
import { evolve } from './evolve.ts'
import type { Meeting } from './meeting.ts'
import { minutesOf } from './minutes.ts'
import { personalView } from './personal-view.ts'
import { phoneView } from './phone-view.ts'
import { projectorView } from './projector-view.ts'

const someone = fc.constantFrom('sau', 'ut', 'tri', 'gam', 'lanh', 'lan', 'my', 'cong', 'nobody')
const text = fc.constantFrom('', 'Đồng ý', 'Hết giờ')
const votes = fc.constantFrom('FOR' as const, 'AGAINST' as const, 'ABSTAIN' as const)
const step = fc.constantFrom('roll-call', 'report', 'shortfalls', 'opinions', 'ballots', 'tasks', 'conclusion', 'lunch')
const ballotId = fc.constantFrom('b1', 'b2', 'b3')
const kinds = fc.constantFrom('CLASSIFICATION' as const, 'COMMENDATION' as const, 'REHEARSAL' as const)
const nth = fc.nat({ max: 5 })
/** One of what is there by now. */
const pick = (list: readonly { id: string }[], index: number): string => list.at(index % Math.max(1, list.length))?.id ?? 'none'

/** What someone would say in this meeting as it stands. */
type Wish = (meeting: Meeting) => MeetingCommand

const plain = fc.constantFrom<MeetingCommand>(
  { type: 'announce' },
  opening,
  { type: 'takeSteering' },
  { type: 'checkIn', phone: 'CAN_VOTE' },
  { type: 'next' },
  { type: 'back' },
  { type: 'askToSpeak' },
  { type: 'withdrawFromSpeaking' },
  { type: 'closeSpeakerList' },
  { type: 'pauseMeeting', reason: 'Giải lao', until: null },
  { type: 'resumeMeeting' },
  { type: 'blankWall', on: true },
  { type: 'blankWall', on: false },
  { type: 'openSpeakerList' },
  { type: 'setSpeakingTime', seconds: 120 },
  { type: 'openVote', subject: 'OTHER', title: 'Biểu dương' },
  { type: 'signMinutes' },
  { type: 'close' },
)

const fixed: fc.Arbitrary<MeetingCommand> = fc.oneof(
  { weight: 6, arbitrary: plain },
  someone.map((memberId) => ({ type: 'markPresent' as const, memberId })),
  fc.record({ type: fc.constant('markExcused' as const), memberId: someone, reason: text }),
  someone.map((memberId) => ({ type: 'appointMinuteTaker' as const, memberId })),
  fc.record({ type: fc.constant('goTo' as const), stepId: step, item: fc.integer({ min: 0, max: 3 }) }),
  fc.record({ type: fc.constant('skipStep' as const), stepId: step, reason: text }),
  fc.record({ type: fc.constant('sendOpinion' as const), text, aboutMemberId: fc.option(someone) }),
  fc.tuple(ballotId, kinds, fc.option(text)).map(([id, kind, reason]) => openingBallot(id, { kind, reason })),
  fc.record({ type: fc.constant('assignTask' as const), what: text, memberId: someone, dueOn: fc.constant(null) }),
  text.map((written) => ({ type: 'writeConclusion' as const, text: written })),
)

const wish: fc.Arbitrary<Wish> = fc.oneof(
  {
    weight: 12,
    arbitrary: fixed.map(
      (command): Wish =>
        () =>
          command,
    ),
  },
  fc.tuple(nth, votes).map(
    ([i, choice]): Wish =>
      ({ openVotes }) => ({ type: 'castOpenVote', voteId: pick(openVotes, i), choice }),
  ),
  fc.tuple(nth, someone, votes).map(
    ([i, memberId, choice]): Wish =>
      ({ openVotes }) => ({ type: 'recordHand', voteId: pick(openVotes, i), memberId, choice }),
  ),
  nth.map(
    (i): Wish =>
      ({ openVotes }) => ({ type: 'closeOpenVote', voteId: pick(openVotes, i) }),
  ),
  nth.map(
    (i): Wish =>
      ({ speakers }) => ({ type: 'inviteSpeaker', speakerId: pick(speakers, i) }),
  ),
  nth.map(
    (i): Wish =>
      ({ speakers }) => ({ type: 'finishSpeaker', speakerId: pick(speakers, i) }),
  ),
  fc.tuple(nth, fc.boolean(), fc.boolean()).map(
    ([i, onWall, inMinutes]): Wish =>
      ({ opinions }) => ({ type: 'markOpinion', opinionId: pick(opinions, i), onWall, inMinutes }),
  ),
  fc.constant<Wish>(({ lastStep, version }) => ({ type: 'undo', version: lastStep?.version ?? version })),
  nth.map(
    (i): Wish =>
      ({ shortfalls }) => ({ type: 'showShortfall', shortfallId: pick(shortfalls, i), display: 'SUMMARY' }),
  ),
  nth.map(
    (i): Wish =>
      ({ ballots }) => ({ type: 'closeBallot', ballotId: pick(ballots, i), graceSeconds: 10 }),
  ),
  nth.map(
    (i): Wish =>
      ({ ballots }) => ({ type: 'countBallot', ballotId: pick(ballots, i), result: aResult(19) }),
  ),
  fc.tuple(nth, text).map(
    ([i, reason]): Wish =>
      ({ ballots }) => ({ type: 'cancelBallot', ballotId: pick(ballots, i), reason }),
  ),
  fc.tuple(nth, someone, text).map(
    ([i, memberId, reason]): Wish =>
      ({ ballots }) => ({ type: 'passOnCounts', ballotId: pick(ballots, i), memberIds: [memberId], reason }),
  ),
  nth.map(
    (i): Wish =>
      ({ ballots }) => ({ type: 'signCount', ballotId: pick(ballots, i), digest: aResult(1).digest }),
  ),
  fc.tuple(fc.constantFrom('NAME' as const, 'LEVEL' as const), fc.option(fc.nat(25))).map(
    ([order, rows]): Wish =>
      () => ({ type: 'showResult', order, rows }),
  ),
)

/** Mostly the secretary speaks, so that most things happen. */
const sentence = fc.record({ by: fc.oneof({ weight: 4, arbitrary: fc.constant('sau') }, someone), wish })
const story = fc.array(sentence, { minLength: 20, maxLength: 80, size: 'max' })
const start = fc.constantFrom(draft, assembled, assembled, walked)

type Sentence = { by: string; wish: Wish }

/** Tells a story, and to whoever listens every command with the events it led to; refused ones lead nowhere. */
function tell(from: Meeting, story: Sentence[], listen: (before: Meeting, said: Said, events: MeetingEvent[]) => void = () => {}): Meeting {
  return story.reduce((meeting, { by, wish }) => {
    const said: Said = [by, wish(meeting)]
    const decided = decideIn(meeting, said)
    const events = decided.ok ? decided.value : []
    listen(meeting, said, events)
    return foldIn(meeting, events)
  }, from)
}

describe('laws of the meeting', () => {
  it('replaying the log gives the same state', () => {
    fc.assert(
      fc.property(start, story, (from, sentences) => {
        const log: MeetingEvent[] = []
        const told = tell(from, sentences, (_, __, events) => log.push(...events))
        const stored = JSON.parse(JSON.stringify(log)) as MeetingEvent[]
        expect(foldIn(from, stored)).toEqual(told)
      }),
    )
  })

  it('neither deciding nor evolving changes what it was given', () => {
    fc.assert(
      fc.property(start, story, (from, sentences) => {
        tell(deepFreeze(structuredClone(from)), sentences, (meeting, _, events) => {
          deepFreeze(meeting)
          for (const event of events) evolve(meeting, deepFreeze(event))
        })
      }),
    )
  })

  /** Walking on, and what may be said of different things again, is not the same thing said twice. */
  const walking = new Set(['next', 'back', 'openVote', 'undo'])

  it('the same thing said again leads to no second event', () => {
    fc.assert(
      fc.property(start, story, (from, sentences) => {
        tell(from, sentences, (meeting, sentence, events) => {
          if (events.length === 0 || walking.has(sentence[1].type)) return
          const again = decideIn(foldIn(meeting, events), sentence)
          if (again.ok) expect(again.value).toEqual([])
        })
      }),
    )
  })

  it('undoing right away gives back the meeting as it was', () => {
    fc.assert(
      fc.property(start, story, (from, sentences) => {
        tell(from, sentences, (meeting, _, events) => {
          const done = foldIn(meeting, events)
          if (done.version === meeting.version || done.lastStep?.version !== done.version) return
          const undoing = decideIn(done, [done.steering?.memberId ?? '', { type: 'undo', version: done.version }])
          if (!undoing.ok) throw new Error(undoing.refusal)
          expect(foldIn(done, undoing.value)).toEqual({ ...meeting, version: done.version + 1, lastStep: null })
        })
      }),
    )
  })

  it('every screen can be drawn of every state, and there is never a second vote or ballot under way', () => {
    fc.assert(
      fc.property(start, story, (from, sentences) => {
        const meeting = tell(from, sentences)
        for (const view of [projectorView, phoneView, consoleView]) expect(JSON.stringify(view(meeting, place)).length).toBeGreaterThan(0)
        for (const { memberId } of theCell) personalView(meeting, memberId, { name: '', maySteer: false })
        minutesOf(meeting)
        const underWay = [
          ...meeting.ballots.filter(({ status }) => status === 'OPEN' || status === 'CLOSING'),
          ...meeting.openVotes.filter(({ closedAt }) => closedAt === null),
        ]
        expect(underWay.length).toBeLessThanOrEqual(1)
      }),
    )
  })
})

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const inner of Object.values(value)) deepFreeze(inner)
  }
  return value
}
