import { describe, expect, it } from 'vitest'
import { nameMatches, withoutMarks } from './without-marks.ts'

describe('a name typed in a hurry', () => {
  it('loses its marks and capitals, đ as well', () => {
    expect(withoutMarks('Đặng Thị Kim Loan')).toBe('dang thi kim loan')
  })

  it.each([
    ['lanh', true],
    ['d lanh', true],
    ['Lành', true],
    ['', true],
    ['anh', false],
    ['lanh loan', false],
  ])('“%s” finds Dương Văn Lành: %s', (typed, found) => {
    expect(nameMatches('Dương Văn Lành', typed)).toBe(found)
  })
})
