import { describe, expect, it } from 'vitest'
import { after, announced, assembled, goesTo, opening, outcomeOf, published } from '../../../tests/support/meeting-example.ts'
import type { Meeting } from './meeting.ts'

const stand = ({ currentStepId, currentItem }: Meeting) => [currentStepId, currentItem]
const next = ['sau', { type: 'next' }] as const
const back = ['sau', { type: 'back' }] as const

describe('the steps are walked in order (rule 11)', () => {
  it('within the shortfalls one by one, then on, and back the same way', () => {
    const atFirst = after(assembled, goesTo('shortfalls'))
    const atLast = after(atFirst, [...next], [...next])
    expect(stand(atLast)).toEqual(['shortfalls', 2])
    const on = after(atLast, [...next])
    expect(stand(on)).toEqual(['opinions', 0])
    expect(stand(after(on, [...back]))).toEqual(['shortfalls', 2])
    expect(stand(after(on, [...back], [...back], [...back], [...back]))).toEqual(['report', 0])
  })

  it('a press that comes twice from the same place is one step', () => {
    const [stepId, item] = stand(assembled) as [string, number]
    const pressed = ['sau', { type: 'next', from: { stepId, item } }] as const
    const once = after(assembled, [...pressed])
    expect(stand(once)).toEqual(['minute-taker', 0])
    expect(outcomeOf(once, ...pressed)).toEqual([])
  })

  it('a step that is left is done and keeps the time it was entered at', () => {
    const on = after(assembled, [...next], [...next])
    expect(Object.entries(on.progress).map(([id, { state }]) => [id, state])).toEqual([
      ['roll-call', 'DONE'],
      ['minute-taker', 'DONE'],
      ['agenda', 'NOW'],
    ])
    const again = after(on, goesTo('roll-call'))
    expect(again.progress['roll-call']).toEqual({ state: 'NOW', at: assembled.openedAt, reason: null })
  })

  it('ends at both ends without a word', () => {
    expect(outcomeOf(assembled, ...back)).toEqual([])
    expect(outcomeOf(after(assembled, goesTo('minutes-read')), ...next)).toEqual([])
    expect(outcomeOf(assembled, ...goesTo('roll-call'))).toEqual([])
  })

  it('knows no other step and no other item', () => {
    expect(outcomeOf(assembled, ...goesTo('lunch'))).toBe('meeting/no-such-step')
    expect(outcomeOf(assembled, ...goesTo('shortfalls', 3))).toBe('meeting/no-such-step')
    expect(outcomeOf(assembled, ...goesTo('report', 1))).toBe('meeting/no-such-step')
  })

  it('without shortfalls their step is one item', () => {
    const none = after(announced, ['sau', { ...opening, shortfalls: [] }], goesTo('shortfalls'))
    expect(stand(after(none, [...next]))).toEqual(['opinions', 0])
  })
})

describe('a step is skipped with a reason', () => {
  const skip = (stepId: string, reason = 'Hết giờ') => ['sau', { type: 'skipStep', stepId, reason }] as const

  it('which is kept, and next walks past it', () => {
    const skipped = after(assembled, [...skip('minute-taker')], [...next])
    expect(skipped.progress['minute-taker']).toMatchObject({ state: 'SKIPPED', reason: 'Hết giờ' })
    expect(stand(skipped)).toEqual(['agenda', 0])
    expect(outcomeOf(skipped, ...skip('minute-taker'))).toEqual([])
  })

  it('skipping the step one stands at goes on to the next', () => {
    const at = after(assembled, goesTo('shortfalls', 1))
    expect(outcomeOf(at, ...skip('shortfalls'))).toEqual(['stepSkipped', 'stepEntered'])
    expect(stand(after(at, [...skip('shortfalls')]))).toEqual(['opinions', 0])
  })

  it('one may come back to it after all', () => {
    expect(after(assembled, [...skip('tasks')], goesTo('tasks')).progress.tasks?.state).toBe('NOW')
  })

  it('roll call and conclusion are held in every meeting', () => {
    expect(outcomeOf(assembled, ...skip('roll-call'))).toBe('meeting/required-step')
    expect(outcomeOf(assembled, ...skip('conclusion'))).toBe('meeting/required-step')
  })
})

describe('the result on the wall has pages of ten', () => {
  it('a page beyond the last is the last', () => {
    const turned = after(published, ['sau', { type: 'turnResultPage', page: 7 }])
    expect(turned.resultPage).toBe(1)
    expect(outcomeOf(turned, 'sau', { type: 'turnResultPage', page: 1 })).toEqual([])
    expect(after(turned, goesTo('tasks')).resultPage).toBe(0)
  })
})
