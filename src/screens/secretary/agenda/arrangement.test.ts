import { describe, expect, it } from 'vitest'
import { type AgendaStep, wholeStep } from '#domain/meeting/agenda.ts'
import { shippedAgenda } from '#domain/meeting/agenda-templates.ts'
import { leftOff, mayRemove, mayTakeItem, nudged, placed, rowsOf, without, withStep } from './arrangement.ts'

const { steps } = shippedAgenda('REGULAR')
const own = wholeStep({ id: 'own', kind: 'OTHER', title: 'Chuyện của ấp' })
const none = { steps, reached: [] }
const order = (arranged: readonly AgendaStep[] | null) => arranged && rowsOf(arranged).map(({ id }) => id)
const body = (arranged: readonly AgendaStep[] | null) => order(arranged)?.slice(3, -3)

describe('rows are moved by hand', () => {
  it('a step takes its items with it', () => {
    expect(body(nudged(none, 'shortfalls', -1))).toEqual(['shortfalls', 'report', 'results', 'news', 'next-month', 'opinions'])
    expect(body(placed(none, 'report', { id: 'opinions', side: 'after' }))).toEqual([
      'shortfalls',
      'opinions',
      'report',
      'results',
      'news',
      'next-month',
    ])
  })

  it('an item moves within its step, and from its end into the next that takes items', () => {
    expect(body(nudged(none, 'news', 1))).toEqual(['report', 'results', 'next-month', 'news', 'shortfalls', 'opinions'])
    expect(body(nudged(none, 'next-month', 1))).toEqual(['report', 'results', 'news', 'shortfalls', 'opinions', 'next-month'])
    expect(body(placed(none, 'results', { id: 'opinions', side: 'after' }))).toEqual([
      'report',
      'news',
      'next-month',
      'shortfalls',
      'opinions',
      'results',
    ])
    expect(placed(none, 'results', { id: 'shortfalls', side: 'after' })).toBeNull()
  })

  it('rule 11: nothing is moved out of the order of the meeting', () => {
    expect(nudged(none, 'agenda', 1)).toBeNull()
    expect(nudged(none, 'roll-call', -1)).toBeNull()
    expect(placed(none, 'tasks', { id: 'report', side: 'before' })).toBeNull()
  })

  it('nothing is moved that was reached, nor before it', () => {
    const reached = { steps, reached: ['roll-call', 'minute-taker', 'agenda', 'report', 'results'] }
    expect(nudged(reached, 'results', 1)).toBeNull()
    expect(nudged(reached, 'shortfalls', -1)).toBeNull()
    expect(nudged(reached, 'news', -1)).toBeNull()
    expect(body(nudged(reached, 'news', 1))).toEqual(['report', 'results', 'next-month', 'news', 'shortfalls', 'opinions'])
  })
})

describe('rows come and go', () => {
  it('a new step stands behind the chosen one, or the first place after it', () => {
    expect(body(withStep(none, own, 'report'))).toEqual(['report', 'results', 'news', 'next-month', 'own', 'shortfalls', 'opinions'])
    expect(order(withStep(none, own, 'roll-call'))?.indexOf('own')).toBe(3)
    expect(order(withStep(none, own, 'minutes-read'))?.indexOf('own')).toBe(3)
  })

  it('what 42-HD asks for stays; the rest may go and come back', () => {
    const may = rowsOf(steps).filter((row) => mayRemove('REGULAR', row))
    expect(may.map(({ id }) => id)).toEqual(['results', 'news', 'next-month', 'shortfalls'])
    expect(leftOff(without(steps, 'shortfalls'))).toEqual(['SHORTFALLS', 'BALLOTS'])
  })

  it('items go under steps that take them', () => {
    expect(steps.filter(({ id }) => mayTakeItem(none, id)).map(({ id }) => id)).toEqual(['report', 'opinions', 'conclusion'])
    expect(mayTakeItem({ steps, reached: ['opinions'] }, 'opinions')).toBe(false)
  })
})
