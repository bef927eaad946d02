import { expect, test } from 'vitest'
import { readDay } from './read-day.ts'

const today = '2026-11-22'

// Ways in which offices write a day; the list of the issue ("dates in any of the usual forms") and what Excel makes of them.
test.each([
  ['5/12/1960', '1960-12-05'],
  ['05/12/1960', '1960-12-05'],
  ['05-12-1960', '1960-12-05'],
  ['5.12.60', '1960-12-05'],
  ['5.12.24', '2024-12-05'],
  ['31/12/26', '2026-12-31'],
  ['1/1/27', '1927-01-01'],
  [' 5 / 12 / 1960 ', '1960-12-05'],
  ['ngày 5 tháng 12 năm 1960', '1960-12-05'],
  ['5 tháng 12 năm 1960', '1960-12-05'],
  ['1960-12-05', '1960-12-05'],
  ['1960-12-05T00:00:00.000Z', '1960-12-05'],
  ['5/12/1960 00:00:00', '1960-12-05'],
  ['29/02/2024', '2024-02-29'],
  ['\u200e5/12/1960\u200b', '1960-12-05'],
  [22255, '1960-12-05'],
  ['22255', '1960-12-05'],
  [45000.75, '2023-03-15'],
  [{ day: '1960-12-05' }, '1960-12-05'],
])('%j is %s', (written, day) => {
  expect(readDay(written, today)).toEqual({ ok: true, value: { day, yearOnly: false } })
})

test.each([['1960'], [1960], ['năm 1960'], [' 1960 ']])('%j is a year alone', (written) => {
  expect(readDay(written, today)).toEqual({ ok: true, value: { day: '1960-01-01', yearOnly: true } })
})

test.each([
  ['tháng 12 năm 1960', 'day-missing'],
  ['12/1960', 'day-missing'],
  ['12-1960', 'day-missing'],
  ['12/25/1960', 'no-such-day'],
  ['30/02/1960', 'no-such-day'],
  ['29/02/2023', 'no-such-day'],
  ['0/5/1960', 'no-such-day'],
  ['5/12/1800', 'no-such-day'],
  ['không nhớ', 'day-unreadable'],
  ['', 'day-unreadable'],
  ['1.2.3.4', 'day-unreadable'],
  [0, 'day-unreadable'],
  [-5, 'day-unreadable'],
  [1e12, 'day-unreadable'],
  [Number.NaN, 'day-unreadable'],
  [true, 'day-unreadable'],
  [{ day: '2023-02-31' }, 'day-unreadable'],
])('%j is refused: %s', (written, code) => {
  expect(readDay(written, today)).toMatchObject({ ok: false, refusal: { code } })
})
