import { describe, expect, it } from 'vitest'
import { after, assembled, goesTo, openingBallot, outcomeOf, place, type Said, walked } from '../../../tests/support/meeting-example.ts'
import { consoleView } from './console-view.ts'
import type { Meeting } from './meeting.ts'
import { minutesOf } from './minutes.ts'
import { heldMilliseconds } from './pause.ts'
import { phoneView } from './phone-view.ts'
import { projectorView } from './projector-view.ts'

const until = '2026-12-05T01:15:00.000Z'
const pause: Said = ['sau', { type: 'pauseMeeting', reason: ' Giải lao ', until }]
const resume: Said = ['sau', { type: 'resumeMeeting' }]
const paused = after(assembled, goesTo('opinions'), pause)
const voting = after(assembled, ['sau', { type: 'openVote', subject: 'OTHER', title: 'Biểu dương' }])
const balloting = after(assembled, ['sau', openingBallot('b1')])

describe('the chair pauses the meeting', () => {
  it.each<[string, Meeting, Said, string[] | string]>([
    ['with a reason', assembled, pause, ['meetingPaused']],
    ['once', paused, pause, []],
    ['not over a vote', voting, pause, 'meeting/vote-open'],
    ['not over a ballot', balloting, pause, 'meeting/ballot-unfinished'],
    ['goes on', paused, resume, ['meetingResumed']],
    ['goes on once', after(paused, resume), resume, []],
    ['does not move on meanwhile', paused, ['sau', { type: 'next' }], 'meeting/paused'],
    ['opens no vote meanwhile', paused, ['sau', { type: 'openVote', subject: 'OTHER', title: 'Biểu dương' }], 'meeting/paused'],
    ['opens no ballot meanwhile', paused, ['sau', openingBallot('b1')], 'meeting/paused'],
    ['does not close meanwhile', after(walked, pause), ['sau', { type: 'close' }], 'meeting/paused'],
    ['lets a latecomer in meanwhile', paused, ['diep', { type: 'checkIn', phone: 'CAN_VOTE' }], ['attendanceRecorded']],
    ['lets another take over meanwhile', paused, ['ut', { type: 'takeSteering' }], ['steeringTaken']],
  ])('%s', (_, meeting, said, outcome) => {
    expect(outcomeOf(meeting, ...said)).toEqual(outcome)
  })

  it('wall and phones say why and until when', () => {
    const scene = { kind: 'PAUSE', reason: 'Giải lao', until }
    expect(projectorView(paused, place).scene).toMatchObject(scene)
    expect(phoneView(paused, place).scene).toMatchObject(scene)
    expect(projectorView(after(paused, resume), place).scene).toMatchObject({ kind: 'STEP' })
  })

  it('who speaks has their clock stopped, and it is the chair who runs it again', () => {
    const asked = after(assembled, ['muoi', { type: 'askToSpeak' }])
    const speakerId = asked.speakers[0]?.id ?? ''
    const speaking = after(asked, ['sau', { type: 'inviteSpeaker', speakerId }])
    expect(outcomeOf(speaking, ...pause)).toEqual(['speakerClockStopped', 'meetingPaused'])
    expect(after(speaking, pause, resume).speakers[0]).toMatchObject({ state: 'SPEAKING', runningSince: null })
  })

  it('a pause does not count as meeting time, and stands in the minutes', () => {
    const resumed = after(paused, ['diep', { type: 'checkIn', phone: 'CAN_VOTE' }], resume)
    const { held } = consoleView(resumed, place)
    const [from, to] = [resumed.pauses[0]?.from ?? '', resumed.pauses[0]?.to ?? '']
    expect(held && heldMilliseconds(held, to)).toBe(Date.parse(from) - Date.parse(resumed.openedAt ?? ''))
    const whilePaused = consoleView(paused, place).held
    expect(whilePaused && heldMilliseconds(whilePaused, '2026-12-05T09:00:00.000Z')).toBe(
      Date.parse(from) - Date.parse(resumed.openedAt ?? ''),
    )
    expect(minutesOf(resumed).pauses).toEqual([{ from, to, reason: 'Giải lao' }])
  })
})

describe('the wall is blank while the meeting goes on', () => {
  const blank: Said = ['sau', { type: 'blankWall', on: true }]
  const dark = after(assembled, goesTo('opinions'), blank)

  it('phones and console keep what is discussed, and so it stays until the chair shows it again', () => {
    expect(projectorView(dark, place).scene).toEqual({ kind: 'BLANK' })
    expect(phoneView(dark, place).scene).toMatchObject({ kind: 'STEP' })
    expect(consoleView(dark, place)).toMatchObject({ wallBlank: true, scene: { kind: 'STEP' } })
    const moved = after(dark, ['sau', { type: 'next' }])
    expect(projectorView(moved, place).scene).toEqual({ kind: 'BLANK' })
    expect(projectorView(after(moved, ['sau', { type: 'blankWall', on: false }]), place).scene.kind).not.toBe('BLANK')
  })

  it('what is voted on is always to be seen', () => {
    expect(projectorView(after(dark, ['sau', openingBallot('b1')]), place).scene.kind).toBe('BALLOT')
    expect(outcomeOf(balloting, ...blank)).toBe('meeting/ballot-unfinished')
    expect(outcomeOf(voting, ...blank)).toBe('meeting/vote-open')
  })
})
