import { expect, test } from 'vitest'
import { assessed } from '#domain/classification/excellent-cap.ts'
import { levels } from '#domain/classification/levels.ts'
import { shareTenths } from './figures.ts'

test.each([
  [44, 219, 201],
  [1, 2, 500],
  [1, 3, 333],
  [2, 3, 667],
  [1, 2000, 1],
  [0, 7, 0],
  [7, 7, 1000],
  [0, 0, null],
])('%i of %i is %s tenths of a percent', (part, whole, tenths) => {
  expect(shareTenths(part, whole)).toBe(tenths)
})

// Tân Yên 2015: 11.3 / 75.5 / 12.7 / 0.5 % of 6,659 assessed (domain.md 5.1).
test('shares are of the assessed', () => {
  const counts = { EXCELLENT: 752, GOOD: 5028, SATISFACTORY: 846, NOT_COMPLETED: 33 }
  expect(levels.map((level) => shareTenths(counts[level], assessed(counts)))).toEqual([113, 755, 127, 5])
})
