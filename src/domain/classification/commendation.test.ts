import { describe, expect, test } from 'vitest'
import { excellentStreak, streakOf } from './commendation.ts'
import type { Level } from './levels.ts'

const years = (...levels: Level[]) => levels.map((level, i) => ({ year: 2022 + i, level }))

// 21-HD/BTCTW: titles are chosen among those classified EXCELLENT.
describe('rule 28: formal commendation only from DECIDED EXCELLENT', () => {
  test('EXCELLENT of the year itself counts, not of the year before', () => {
    expect(excellentStreak(years('GOOD', 'EXCELLENT'), 2023)).toBe(1)
    expect(excellentStreak(years('EXCELLENT', 'GOOD'), 2023)).toBe(0)
    expect(excellentStreak(years('EXCELLENT'), 2023)).toBe(0)
  })

  test('a title may ask for a lower level too: a better one counts', () => {
    expect(streakOf(years('GOOD', 'EXCELLENT', 'SATISFACTORY', 'GOOD', 'EXCELLENT'), 2026, 'GOOD')).toBe(2)
  })

  test('the five-year title counts years in a row; a gap or a lower level ends the streak', () => {
    expect(excellentStreak(years('EXCELLENT', 'EXCELLENT', 'EXCELLENT', 'EXCELLENT', 'EXCELLENT'), 2026)).toBe(5)
    expect(excellentStreak(years('EXCELLENT', 'EXCELLENT', 'GOOD', 'EXCELLENT', 'EXCELLENT'), 2026)).toBe(2)
    expect(
      excellentStreak(
        [
          { year: 2026, level: 'EXCELLENT' },
          { year: 2024, level: 'EXCELLENT' },
        ],
        2026,
      ),
    ).toBe(1)
    expect(excellentStreak([], 2026)).toBe(0)
  })
})
