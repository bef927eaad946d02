import { describe, expect, it } from 'vitest'
import {
  after,
  announced,
  assembled,
  draft,
  opened,
  opening,
  outcomeOf,
  published,
  theCell,
  walked,
} from '../../../tests/support/meeting-example.ts'

describe('a meeting is announced and opened', () => {
  it('is announced once, by the secretary or the deputy', () => {
    expect(outcomeOf(draft, 'gam', { type: 'announce' })).toBe('meeting/may-not-steer')
    expect(outcomeOf(draft, 'ut', { type: 'announce' })).toEqual(['meetingAnnounced'])
    expect(outcomeOf(announced, 'ut', { type: 'announce' })).toEqual([])
  })

  it('opens at its first step, steered by whoever opened it', () => {
    expect(outcomeOf(announced, 'ut', opening)).toEqual(['meetingOpened', 'steeringTaken', 'stepEntered'])
    expect(opened).toMatchObject({ status: 'OPEN', currentStepId: 'roll-call', steering: { memberId: 'sau', name: 'Huỳnh Văn Sáu' } })
    expect(opened.openedAt).toBe(opened.progress['roll-call']?.at)
  })

  it('opens once: a second tap does nothing, another console is told', () => {
    expect(outcomeOf(opened, 'sau', opening)).toEqual([])
    expect(outcomeOf(opened, 'ut', opening)).toBe('meeting/already-open')
  })

  it('can be changed until it opens', () => {
    const change = { type: 'change', title: 'Họp', place: 'Trường học', startsAt: '2026-12-06T00:30:00.000Z', chairId: 'ut' } as const
    expect(after(draft, ['sau', change])).toMatchObject({ place: 'Trường học', chairId: 'ut' })
    expect(outcomeOf(after(draft, ['sau', change]), 'sau', change)).toEqual([])
    expect(outcomeOf(opened, 'sau', change)).toBe('meeting/already-open')
  })
})

// Điều lệ Đảng; domain.md section 8.
describe('rule 1: three official members of this cell, or no meeting', () => {
  const withOfficials = (count: number, over = {}) => ({
    ...opening,
    convened: [...theCell.slice(0, count), ...theCell.slice(20)],
    ...over,
  })

  it('two official members cannot open one, however many probationers come', () => {
    expect(outcomeOf(announced, 'sau', withOfficials(2))).toBe('meeting/too-few-official-members')
    expect(outcomeOf(announced, 'sau', withOfficials(3))).toHaveLength(3)
  })

  it('a temporary member is official elsewhere', () => {
    const convened = theCell.slice(0, 3).map((one, i) => (i === 2 ? { ...one, temporary: true } : one))
    expect(outcomeOf(announced, 'sau', { ...opening, convened })).toBe('meeting/too-few-official-members')
  })

  it('the rule set may ask for more', () => {
    expect(outcomeOf(announced, 'sau', withOfficials(4, { minimumOfficialMembers: 5 }))).toBe('meeting/too-few-official-members')
  })
})

describe('a meeting is closed when its work is done', () => {
  it('and not before every step was held, or skipped with a reason (rule 11)', () => {
    expect(outcomeOf(assembled, 'sau', { type: 'close' })).toBe('meeting/required-step')
    expect(outcomeOf(published, 'sau', { type: 'close' })).toBe('meeting/required-step')
    expect(outcomeOf(walked, 'sau', { type: 'close' })).toEqual(['meetingClosed'])
  })

  it('closes once', () => {
    const closed = after(walked, ['sau', { type: 'close' }])
    expect(closed).toMatchObject({ status: 'CLOSED', progress: { conclusion: { state: 'DONE' }, tasks: { state: 'SKIPPED' } } })
    expect(closed.progress['minutes-read']).toBeUndefined()
    expect(outcomeOf(closed, 'sau', { type: 'close' })).toEqual([])
  })
})
