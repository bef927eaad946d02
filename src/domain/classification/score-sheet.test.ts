import { describe, expect, test } from 'vitest'
import { checkSheet, emptySheet, isScoreTemplate, partMost, type ScoreSheet, shippedScoreTemplate, totalsOf } from './score-sheet.ts'

const template = shippedScoreTemplate
const most = Object.fromEntries(template.criteria.map(({ code, most: points }) => [code, points]))
const sheet = (over: Partial<ScoreSheet> = {}): ScoreSheet => ({
  ...emptySheet(template, ''),
  points: most,
  tasks: { all: 10, onTime: 10, exceeded: 3 },
  ...over,
})

describe('366-QĐ/TW, Điều 11: 30 points of common criteria and 70 of the results of tasks', () => {
  test('the shipped criteria add up', () => {
    expect(isScoreTemplate(template)).toBe(true)
    expect(totalsOf(template, sheet())).toEqual({ ...partMost, score: { score: 100, tasks: 10, onTime: 10, exceeded: 3 } })
  })

  test('a place may spread the points otherwise, but not give more or fewer', () => {
    const [first, ...rest] = template.criteria
    if (!first) throw new Error('no criteria')
    expect(isScoreTemplate({ ...template, criteria: [{ ...first, most: 7 }, ...rest] })).toBe(false)
    expect(isScoreTemplate({ ...template, criteria: [first, ...rest, { ...first, most: 0 }] })).toBe(false)
  })

  test('a sheet that is not full has points, and no score yet', () => {
    expect(totalsOf(template, sheet({ points: { POLITICS: 5, AMOUNT: 20 } }))).toEqual({ COMMON: 5, TASKS: 20, score: null })
    expect(totalsOf(template, sheet({ tasks: { all: 10, onTime: null, exceeded: 3 } })).score).toBeNull()
  })

  test.each<[string, Partial<ScoreSheet>, string[]]>([
    ['nothing written yet', { points: {}, tasks: { all: null, onTime: null, exceeded: null } }, []],
    ['more than the criterion’s most', { points: { POLITICS: 7 } }, ['points.POLITICS']],
    ['less than nothing', { points: { POLITICS: -1 } }, ['points.POLITICS']],
    ['halves', { points: { POLITICS: 5.5 } }, ['points.POLITICS']],
    ['a criterion that is not in the form', { points: { OTHER: 1 } }, ['points.OTHER']],
    ['more on time than there were', { tasks: { all: 3, onTime: 4, exceeded: 3 } }, ['tasks.onTime']],
    ['more exceeded than there were', { tasks: { all: 3, onTime: 3, exceeded: 4 } }, ['tasks.exceeded']],
  ])('%s', (_, over, fields) => {
    expect(checkSheet(template, sheet(over)).map(({ field }) => field)).toEqual(fields)
  })
})
