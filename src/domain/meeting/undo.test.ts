import { describe, expect, it } from 'vitest'
import { after, assembled, goesTo, openingBallot, outcomeOf, place, type Said } from '../../../tests/support/meeting-example.ts'
import { consoleView } from './console-view.ts'
import type { Meeting } from './meeting.ts'

const asks = (memberId: string): Said => [memberId, { type: 'askToSpeak' }]
const inHall = after(assembled, goesTo('shortfalls'), asks('muoi'), asks('tam'), [
  'nghia',
  { type: 'sendOpinion', text: 'Nên đi xem kênh.', aboutMemberId: null },
])
const [muoi, tam] = inHall.speakers.map(({ id }) => id) as [string, string]
const opinionId = inHall.opinions[0]?.id ?? ''
const undo = (meeting: Meeting): Said => ['sau', { type: 'undo', version: meeting.lastStep?.version ?? 0 }]
const invited = after(inHall, ['sau', { type: 'inviteSpeaker', speakerId: muoi }])
const { lastStep: _, version: __, ...before } = inHall

describe('the last step of whoever steers is undone, as if it had not been', () => {
  it.each<[string, Said]>([
    ['moving on', ['sau', { type: 'next' }]],
    ['moving to another step', goesTo('conclusion')],
    ['skipping a step, with what it moved on to', ['sau', { type: 'skipStep', stepId: 'shortfalls', reason: 'Hết giờ' }]],
    ['skipping a step to come', ['sau', { type: 'skipStep', stepId: 'tasks', reason: 'Hết giờ' }]],
    ['another minute-taker', ['sau', { type: 'appointMinuteTaker', memberId: 'gam' }]],
    ['another counting team', ['sau', { type: 'appointCountingTeam', headId: 'gam', memberIds: ['gam', 'liem', 'tu'] }]],
    ['showing a summary', ['sau', { type: 'showShortfall', shortfallId: 'h1', display: 'SUMMARY' }]],
    [
      'a conclusion',
      [
        'sau',
        {
          type: 'concludeShortfall',
          shortfallId: 'h1',
          text: 'Nhất trí.',
          remedy: 'Tự đi xem.',
          dueOn: null,
          followerId: null,
          state: 'OPEN',
        },
      ],
    ],
    ['calling up a speaker', ['sau', { type: 'inviteSpeaker', speakerId: tam }]],
    ['another order of speakers', ['sau', { type: 'orderSpeakers', speakerIds: [tam, muoi] }]],
    ['a time for each speaker', ['sau', { type: 'setSpeakingTime', seconds: 120 }]],
    ['closing the list', ['sau', { type: 'closeSpeakerList' }]],
    ['taking up an opinion', ['sau', { type: 'takeUpOpinion', opinionId }]],
    ['an opinion on the wall', ['sau', { type: 'markOpinion', opinionId, onWall: true, inMinutes: true }]],
    ['a task', ['sau', { type: 'assignTask', what: 'Nạo vét kênh', memberId: 'lanh', dueOn: null }]],
    ['opening a vote on which nobody has raised a hand', ['sau', { type: 'openVote', subject: 'OTHER', title: 'Biểu dương' }]],
  ])('%s', (_, said) => {
    const done = after(inHall, said)
    expect(consoleView(done, place).undo).toMatchObject({ version: done.lastStep?.version })
    const undone = after(done, undo(done))
    expect(undone).toMatchObject(before)
    expect(consoleView(undone, place).undo).toBeNull()
  })

  it('calling up the next one gives the word back to the one before', () => {
    const next = after(invited, ['sau', { type: 'inviteSpeaker', speakerId: tam }])
    expect(after(next, undo(next)).speakers).toEqual(invited.speakers)
  })

  it('the log keeps both, and the undoing names what it undid', () => {
    const moved = after(inHall, ['sau', { type: 'next' }])
    expect(outcomeOf(moved, ...undo(moved))).toEqual(['stepUndone'])
    expect(after(moved, undo(moved)).version).toBe(moved.version + 1)
  })
})

describe('what came from phones since is kept', () => {
  it('arrivals, words and places in the queue', () => {
    const since = after(
      invited,
      ['diep', { type: 'checkIn', phone: 'CAN_VOTE' }],
      asks('tu'),
      ['gam', { type: 'sendOpinion', text: 'Tôi đồng ý.', aboutMemberId: null }],
      ['tam', { type: 'withdrawFromSpeaking' }],
    )
    const undone = after(since, undo(since))
    expect(undone.speakers.map(({ memberId, state }) => [memberId, state])).toEqual([
      ['muoi', 'WAITING'],
      ['tam', 'WITHDRAWN'],
      ['tu', 'WAITING'],
    ])
    expect(undone.opinions).toHaveLength(2)
    expect(undone.attendance.diep?.state).toBe('PRESENT')
  })

  it('whoever was taken off the list by mistake and asked again waits once, where they waited before', () => {
    const taken = after(inHall, ['sau', { type: 'finishSpeaker', speakerId: muoi }], asks('muoi'))
    expect(after(taken, undo(taken)).speakers).toEqual(inHall.speakers)
  })

  it('who has asked again meanwhile and gets the word back is not in the queue as well', () => {
    const finished = after(invited, ['sau', { type: 'finishSpeaker', speakerId: muoi }], asks('muoi'))
    const states = after(finished, undo(finished)).speakers.map(({ memberId, state }) => [memberId, state])
    expect(states).toEqual([
      ['muoi', 'SPEAKING'],
      ['tam', 'WAITING'],
    ])
  })
})

describe('nothing is undone', () => {
  const voting = after(inHall, ['sau', { type: 'openVote', subject: 'OTHER', title: 'Biểu dương' }])
  const voteId = voting.openVotes[0]?.id ?? ''
  const moved = after(inHall, ['sau', { type: 'next' }])
  it.each<[string, Meeting]>([
    ['once a hand was raised', after(voting, ['gam', { type: 'castOpenVote', voteId, choice: 'FOR' }])],
    ['once a vote was closed', after(voting, ['sau', { type: 'closeOpenVote', voteId }])],
    ['once a ballot was opened', after(moved, ['sau', openingBallot('b1')])],
    ['once the steering was taken over', after(moved, ['ut', { type: 'takeSteering' }], ['sau', { type: 'takeSteering' }])],
    ['twice', after(moved, undo(moved))],
  ])('%s', (_, meeting) => {
    expect(meeting.lastStep).toBeNull()
    expect(outcomeOf(meeting, ...undo(moved))).toBe('meeting/nothing-to-undo')
  })

  it('of another step than the console saw', () => {
    const further = after(moved, ['sau', { type: 'next' }])
    expect(outcomeOf(further, ...undo(moved))).toBe('meeting/nothing-to-undo')
  })
})
