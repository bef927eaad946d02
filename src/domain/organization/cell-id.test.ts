import { expect, test } from 'vitest'
import { cellIdOf, isUnitId } from './cell-id.ts'

test('the id of a row names its cell', () => {
  expect(cellIdOf('ap3-sau')).toBe('ap3')
  expect(cellIdOf('ap3-ballot-2026')).toBe('ap3')
})

test('an id that names no cell belongs to none', () => {
  for (const id of ['', 'ap3', '-sau', 'ap3-', 'ap 3-sau', 'ap3-\u0000', 'ấp3-sau', `ap3-${'x'.repeat(61)}`]) expect(cellIdOf(id)).toBe('')
})

test('the id of a unit has no hyphen', () => {
  expect(isUnitId('ap3')).toBe(true)
  expect(isUnitId('ap-3')).toBe(false)
})
