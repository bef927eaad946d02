import { describe, expect, test } from 'vitest'
import { isMarked, nextUnmarked, placeToResume, proposedMarks, sheetSummary } from './sheet-marks.ts'

const rows = [{ key: 'ba' }, { key: 'bay' }, { key: 'gam' }, { key: 'ut' }]

describe('The comrade who comes up next', () => {
  test('is the next one without a mark, not the next in order', () => {
    expect(nextUnmarked(rows, { ba: 'GOOD', bay: 'GOOD' }, 'ba')).toBe('gam')
  })

  test('comes from the top again at the end of the sheet', () => {
    expect(nextUnmarked(rows, { gam: 'GOOD', ut: 'GOOD' }, 'ut')).toBe('ba')
  })

  test('is never the one on the screen: left blank on purpose, nobody is left to mark', () => {
    expect(nextUnmarked(rows, { ba: 'GOOD', bay: 'GOOD', gam: 'BLANK' }, 'ut')).toBeNull()
  })

  test('is the first of all when the paper has just been taken', () => {
    expect(nextUnmarked(rows, {}, null)).toBe('ba')
  })
})

describe('The last look at the sheet', () => {
  test('puts first what is not marked, then what was left blank on purpose, in the order of the sheet', () => {
    const summary = sheetSummary(rows, { bay: 'GOOD', gam: 'BLANK' })
    expect(summary.unmarked.map(({ key }) => key)).toEqual(['ba', 'ut'])
    expect(summary.leftBlank.map(({ key }) => key)).toEqual(['gam'])
    expect(summary.marked.map(({ key }) => key)).toEqual(['bay'])
  })

  test('a row left blank on purpose is not marked', () => {
    expect(isMarked({ ba: 'BLANK' }, 'ba')).toBe(false)
  })
})

describe('Taking over what the cell committee proposes', () => {
  const beside = (key: string, committeeLevel: 'GOOD' | 'EXCELLENT' | null) => ({ key, beside: { committeeLevel } })
  const sheet = rows.map((row) => ({ ...row, marks: ['GOOD', 'SATISFACTORY'] as const }))

  test('fills the rows not marked yet, as far as there is a proposal and the row has that box', () => {
    const proposals = [beside('ba', 'GOOD'), beside('bay', 'GOOD'), beside('gam', 'EXCELLENT'), beside('ut', null)]
    expect(proposedMarks(sheet, { bay: 'SATISFACTORY' }, proposals)).toEqual({ ba: 'GOOD' })
  })

  test('leaves alone what was left blank on purpose', () => {
    expect(proposedMarks(sheet, { ba: 'BLANK' }, [beside('ba', 'GOOD')])).toEqual({})
  })
})

describe('After a reload the sheet opens', () => {
  test('where one stood', () => {
    expect(placeToResume(rows, { ba: 'GOOD' }, { view: 'mark', rowKey: 'ut' })).toEqual({ view: 'mark', rowKey: 'ut' })
    expect(placeToResume(rows, {}, { view: 'review' })).toEqual({ view: 'review' })
  })

  test('at the first unmarked row when nothing was kept or the row is gone', () => {
    expect(placeToResume(rows, { ba: 'GOOD' }, null)).toEqual({ view: 'mark', rowKey: 'bay' })
    expect(placeToResume(rows, { ba: 'GOOD' }, { view: 'mark', rowKey: 'di-roi' })).toEqual({ view: 'mark', rowKey: 'bay' })
  })

  test('at the last look when every row is marked', () => {
    expect(placeToResume([{ key: 'ba' }], { ba: 'GOOD' }, null)).toEqual({ view: 'review' })
  })
})
