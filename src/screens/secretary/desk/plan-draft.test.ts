import { describe, expect, it } from 'vitest'
import { instantOf } from './plan-draft.ts'

describe('the time of a meeting as people write it', () => {
  it.each([
    ['7:30', '2026-12-05T00:30:00.000Z'],
    ['07.30', '2026-12-05T00:30:00.000Z'],
    ['7h30', '2026-12-05T00:30:00.000Z'],
    ['7 giờ 30', '2026-12-05T00:30:00.000Z'],
    ['14', '2026-12-05T07:00:00.000Z'],
  ])('%s is an instant in the hall', (typed, instant) => {
    expect(instantOf('2026-12-05', typed)).toBe(instant)
  })

  it.each(['', '25:00', '7:75', 'sáng'])('"%s" is none', (typed) => {
    expect(instantOf('2026-12-05', typed)).toBeNull()
  })

  it('needs the day', () => {
    expect(instantOf(null, '7:30')).toBeNull()
  })
})
