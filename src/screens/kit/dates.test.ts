import { describe, expect, it } from 'vitest'
import { dateFromText, dateInHall, dayText, durationParts, hourAndMinute, momentText, stopwatchText, timeText } from './dates.ts'

describe('dates and times', () => {
  it('are those of the hall, seven hours ahead of UTC', () => {
    expect(momentText('2026-12-05T01:42:00Z')).toBe('08:42 05/12/2026')
    expect(dateInHall('2026-12-31T17:00:00.000Z')).toBe('2027-01-01')
    expect(timeText('2026-12-31T17:00:00.000Z')).toBe('00:00')
    expect(hourAndMinute('2026-12-05T01:42:00Z')).toEqual({ hour: '08', minute: '42' })
  })

  it('leave a plain date where it is', () => {
    expect(dayText('2026-12-25')).toBe('25/12/2026')
  })

  it.each([
    ['25/12/2026', '2026-12-25'],
    ['5.1.2027', '2027-01-05'],
    ['5-1-27', '2027-01-05'],
    ['29/02/2028', '2028-02-29'],
    ['29/02/2027', null],
    ['31/11/2026', null],
    ['12/25/2026', null],
    ['mai', null],
  ])('reads %s as typed by a person', (typed, date) => {
    expect(dateFromText(typed)).toBe(date)
  })

  it('count how long a comrade has spoken', () => {
    expect(durationParts(108)).toEqual({ hours: 0, minutes: 1, seconds: 48 })
    expect(stopwatchText(108)).toBe('1:48')
    expect(stopwatchText(3723)).toBe('1:02:03')
  })
})
