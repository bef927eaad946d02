import { expect, test } from 'vitest'
import type { PromiseLine } from '../notebook/promised-and-done.ts'
import { type IgnoredRegistration, ignoredRegistration } from './ignored-registration.ts'
import type { Level } from './levels.ts'

const line = (ACHIEVED: number, PARTLY: number, NOT: number, unreported: number): PromiseLine => ({
  total: ACHIEVED + PARTLY + NOT + unreported,
  ...{ ACHIEVED, PARTLY, NOT, unreported },
})

test.each<[string, PromiseLine, Level | null, string, IgnoredRegistration | null]>([
  ['kept', line(3, 0, 0, 0), 'EXCELLENT', '', null],
  ['half of it kept', line(1, 0, 1, 0), 'GOOD', '', null],
  ['in part is not broken', line(0, 3, 0, 0), 'GOOD', '', null],
  ['two of three not kept', line(1, 0, 2, 0), 'GOOD', '', 'MOSTLY_NOT_KEPT'],
  ['one not kept, one never told of, one kept', line(1, 0, 1, 1), 'EXCELLENT', '', 'MOSTLY_NOT_KEPT'],
  ['never told of', line(0, 0, 0, 2), 'GOOD', '', 'NEVER_REPORTED'],
  ['nothing registered', line(0, 0, 0, 0), 'GOOD', '', 'NOTHING_REGISTERED'],
  ['a reason is given', line(0, 0, 2, 0), 'GOOD', 'Nằm viện sáu tháng, việc đã giao người khác', null],
  ['a lower level takes it into account', line(0, 0, 2, 0), 'SATISFACTORY', '', null],
  ['nothing proposed yet', line(0, 0, 2, 0), null, '', null],
])('Quận 8: "chưa lấy kết quả việc đăng ký … làm cơ sở nhận xét, đánh giá, phân loại": %s', (_, promised, level, reason, expected) => {
  expect(ignoredRegistration(promised, level, reason)).toBe(expected)
})
