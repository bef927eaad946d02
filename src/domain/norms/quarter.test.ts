import { describe, expect, test } from 'vitest'
import { closeQuarter, type EmulationQuarter, openQuarter, type Quarter, quarterDays, quarterOf } from './quarter.ts'

const of = { cellId: 'thcs', year: 2028, quarter: 1 as Quarter, focus: 'Đúng giờ', byName: 'Ngô Văn Hai' }
const opened = (): EmulationQuarter => {
  const result = openQuarter(null, { ...of, on: '2028-01-03' })
  if (!result.ok) throw new Error(result.refusal)
  return result.value
}
const ending = { lessons: 'Điểm danh đầu giờ có ích', nextFocus: 'Tiết kiệm điện', byName: 'Ngô Văn Hai' }

describe('emulation by quarter', () => {
  test.each([
    ['2028-01-01', 1],
    ['2028-03-31', 1],
    ['2028-04-01', 2],
    ['2028-12-31', 4],
  ])('%s lies in quarter %i', (day, quarter) => {
    expect(quarterOf(day)).toEqual({ year: 2028, quarter })
  })

  test('a quarter ends on the last day of its last month', () => {
    expect(quarterDays({ year: 2028, quarter: 1 })).toEqual({ from: '2028-01-01', to: '2028-03-31' })
    expect(quarterDays({ year: 2028, quarter: 4 })).toEqual({ from: '2028-10-01', to: '2028-12-31' })
  })

  test.each([
    ['2027-11-30', false],
    ['2027-12-01', true],
    ['2028-03-31', true],
    ['2028-04-01', false],
  ])('the first quarter of 2028 is opened on %s: %s', (on, may) => {
    expect(openQuarter(null, { ...of, on }).ok).toBe(may)
  })

  test('002: "thi đua ... theo từng quý, có sơ kết rút kinh nghiệm, phát động thi đua quý tiếp theo"', () => {
    expect(closeQuarter(opened(), { ...ending, on: '2028-02-29' })).toEqual({ ok: false, refusal: 'norms/quarter-not-now' })
    expect(closeQuarter(opened(), { ...ending, lessons: ' ', on: '2028-03-30' })).toEqual({ ok: false, refusal: 'norms/lessons-missing' })
    const closed = closeQuarter(opened(), { ...ending, on: '2028-03-30' })
    expect(closed.ok && closed.value).toMatchObject({ closedOn: '2028-03-30', lessons: ending.lessons, nextFocus: ending.nextFocus })
    expect(closed.ok && closeQuarter(closed.value, { ...ending, on: '2028-03-31' })).toEqual({ ok: false, refusal: 'norms/quarter-closed' })
  })

  test('opened once, with what it is about', () => {
    expect(openQuarter(opened(), { ...of, on: '2028-01-04' })).toEqual({ ok: false, refusal: 'norms/quarter-open' })
    expect(openQuarter(null, { ...of, focus: ' ', on: '2028-01-04' })).toEqual({ ok: false, refusal: 'norms/focus-missing' })
    expect(closeQuarter(null, { ...ending, on: '2028-03-30' })).toEqual({ ok: false, refusal: 'norms/quarter-not-open' })
  })
})
