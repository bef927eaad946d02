import { describe, expect, it } from 'vitest'
import { after, announced, aShortfall, assembled, opening, outcomeOf, type Said } from '../../../tests/support/meeting-example.ts'

const concluding = (over: object = {}): Said => [
  'sau',
  {
    type: 'concludeShortfall',
    shortfallId: 'h1',
    text: 'Chi bộ nhất trí biện pháp khắc phục.',
    remedy: '',
    dueOn: '2026-12-25',
    followerId: 'ut',
    state: 'CARRIED_OVER',
    ...over,
  },
]

describe('the chair concludes on a shortfall', () => {
  it('the proposed remedy stands unless another is written', () => {
    const [first] = after(assembled, concluding()).shortfalls
    expect(first?.conclusion).toMatchObject({ remedy: first?.remedy, followerId: 'ut', state: 'CARRIED_OVER' })
    expect(outcomeOf(after(assembled, concluding()), ...concluding())).toEqual([])
    expect(after(assembled, concluding(), concluding({ remedy: 'Họp với 11 hộ' })).shortfalls[0]?.conclusion?.remedy).toBe('Họp với 11 hộ')
  })

  it('an empty conclusion is none, and what is not remedied needs a remedy', () => {
    expect(outcomeOf(assembled, ...concluding({ text: ' ' }))).toBe('meeting/conclusion-empty')
    const bare = after(announced, ['sau', { ...opening, shortfalls: [aShortfall('h1', 'lanh', { remedy: '' })] }])
    expect(outcomeOf(bare, ...concluding())).toBe('meeting/conclusion-empty')
    expect(outcomeOf(bare, ...concluding({ state: 'REMEDIED' }))).toEqual(['shortfallConcluded'])
  })

  it('follower and shortfall are of this meeting', () => {
    expect(outcomeOf(assembled, ...concluding({ followerId: 'nobody' }))).toBe('meeting/no-such-member')
    expect(outcomeOf(assembled, ...concluding({ shortfallId: 'h9' }))).toBe('meeting/no-such-shortfall')
  })
})

describe('rule 10: shown by name or as a summary', () => {
  it('switches either way, each once', () => {
    const hidden = after(assembled, ['sau', { type: 'showShortfall', shortfallId: 'h1', display: 'SUMMARY' }])
    expect(hidden.shortfalls[0]?.display).toBe('SUMMARY')
    expect(outcomeOf(hidden, 'sau', { type: 'showShortfall', shortfallId: 'h1', display: 'SUMMARY' })).toEqual([])
  })
})

describe('the meeting raises a shortfall of its own', () => {
  const raise = {
    type: 'raiseShortfall',
    memberId: 'bay',
    topic: 'UNITY',
    text: 'Vắng hai buổi',
    cause: '',
    remedy: '',
    dueOn: null,
  } as const

  it('which joins the end of the list', () => {
    expect(after(assembled, ['sau', raise]).shortfalls.at(-1)).toMatchObject({ memberId: 'bay', source: 'MEETING', display: 'NAMED' })
    expect(outcomeOf(assembled, 'sau', { ...raise, memberId: 'nobody' })).toBe('meeting/no-such-member')
  })
})
