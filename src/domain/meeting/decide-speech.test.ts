import { describe, expect, it } from 'vitest'
import { after, assembled, outcomeOf, type Said } from '../../../tests/support/meeting-example.ts'
import type { Meeting } from './meeting.ts'

const asks = (memberId: string): Said => [memberId, { type: 'askToSpeak' }]
const speakers = after(assembled, asks('muoi'), asks('my'), asks('tu')).speakers
const queued = after(assembled, asks('muoi'), asks('my'), asks('tu'))
const [muoi, my] = speakers.map(({ id }) => id) as [string, string]
const invite = (speakerId: string): Said => ['sau', { type: 'inviteSpeaker', speakerId }]

describe('members ask to speak', () => {
  it('in the order of asking, one place each, probationary members too', () => {
    expect(queued.speakers.map(({ memberId }) => memberId)).toEqual(['muoi', 'my', 'tu'])
    expect(outcomeOf(queued, ...asks('my'))).toEqual([])
  })

  it('one speaks at a time: inviting the next ends the one before', () => {
    const speaking = after(queued, invite(muoi))
    expect(outcomeOf(speaking, ...invite(muoi))).toEqual([])
    expect(after(speaking, invite(my)).speakers.map(({ state }) => state)).toEqual(['DONE', 'SPEAKING', 'WAITING'])
  })

  it('who withdrew or has spoken is no longer in the queue, and may ask again', () => {
    const without = after(queued, ['muoi', { type: 'withdrawFromSpeaking' }])
    expect(outcomeOf(without, 'muoi', { type: 'withdrawFromSpeaking' })).toEqual([])
    expect(outcomeOf(without, ...invite(muoi))).toBe('meeting/no-such-speaker')
    expect(outcomeOf(without, ...asks('muoi'))).toEqual(['speakerAsked'])
  })

  it('finishing twice is finishing once', () => {
    const done = after(queued, invite(muoi), ['sau', { type: 'finishSpeaker', speakerId: muoi }])
    expect(done.speakers[0]).toMatchObject({ state: 'DONE' })
    expect(outcomeOf(done, 'sau', { type: 'finishSpeaker', speakerId: muoi })).toEqual([])
  })
})

describe('the chair leads the speakers', () => {
  const order = (...speakerIds: string[]): Said => ['sau', { type: 'orderSpeakers', speakerIds }]
  const tu = speakers[2]?.id ?? ''
  const waitingIn = (meeting: Meeting) => meeting.speakers.filter(({ state }) => state === 'WAITING').map(({ memberId }) => memberId)

  it.each<[string, Said, string[]]>([
    ['the last first', order(tu, muoi, my), ['tu', 'muoi', 'my']],
    ['who is left out follows', order(my), ['my', 'muoi', 'tu']],
    ['who is unknown or twice is passed over', order('nobody', my, my, muoi), ['my', 'muoi', 'tu']],
    ['as they stood', order(muoi, my, tu), ['muoi', 'my', 'tu']],
  ])('in another order: %s', (_, said, waiting) => {
    expect(waitingIn(after(queued, said))).toEqual(waiting)
  })

  it('who asked meanwhile comes last, and who speaks is not moved', () => {
    const later = after(queued, invite(muoi), asks('gam'), order(tu, my))
    expect(later.speakers.map(({ memberId }) => memberId)).toEqual(['muoi', 'tu', 'my', 'gam'])
  })

  it('a closed list takes nobody more by phone; the chair may still name one, and reopens it', () => {
    const closed = after(queued, ['sau', { type: 'closeSpeakerList' }])
    expect(outcomeOf(closed, ...asks('gam'))).toBe('meeting/speaker-list-closed')
    expect(outcomeOf(closed, ...asks('muoi'))).toEqual([])
    expect(outcomeOf(closed, 'sau', { type: 'addSpeaker', memberId: 'gam' })).toEqual(['speakerAsked'])
    expect(outcomeOf(closed, 'sau', { type: 'addSpeaker', memberId: 'diep' })).toBe('meeting/not-present')
    expect(outcomeOf(after(closed, ['sau', { type: 'openSpeakerList' }]), ...asks('gam'))).toEqual(['speakerAsked'])
  })

  it.each([
    [null, []],
    [30, ['speakingTimeSet']],
    [3600, ['speakingTimeSet']],
    [29, 'meeting/speaking-time-out-of-range'],
    [3601, 'meeting/speaking-time-out-of-range'],
    [90.5, 'meeting/speaking-time-out-of-range'],
  ])('allows a speaker %s seconds', (seconds, outcome) => {
    expect(outcomeOf(queued, 'sau', { type: 'setSpeakingTime', seconds })).toEqual(outcome)
  })

  it('stops the clock of who speaks and runs it again, each once', () => {
    const stop: Said = ['sau', { type: 'stopSpeakerClock', speakerId: muoi }]
    const run: Said = ['sau', { type: 'runSpeakerClock', speakerId: muoi }]
    const speaking = after(queued, invite(muoi))
    expect(outcomeOf(queued, ...stop)).toBe('meeting/no-such-speaker')
    expect(outcomeOf(speaking, ...run)).toEqual([])
    const stopped = after(speaking, stop)
    expect(outcomeOf(stopped, ...stop)).toEqual([])
    expect(stopped.speakers[0]).toMatchObject({ state: 'SPEAKING', runningSince: null, spokenMilliseconds: 1000 })
    const again = after(stopped, run, ['sau', { type: 'finishSpeaker', speakerId: muoi }])
    expect(again.speakers[0]).toMatchObject({ state: 'DONE', runningSince: null, spokenMilliseconds: 2000 })
  })
})
