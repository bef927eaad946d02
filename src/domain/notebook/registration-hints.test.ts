import { expect, test } from 'vitest'
import { anItem } from '../../../tests/support/registrations.ts'
import { isTooMany, itemHints } from './registration-hints.ts'

const hints = (over: Parameters<typeof anItem>[0]) => itemHints(anItem(over), 2026)
const vague = (what: string, over: Parameters<typeof anItem>[0] = {}) =>
  hints({ howOften: '', measure: '', ...over, what }).flatMap((hint) => (hint.kind === 'VAGUE' ? [hint.word] : []))

test.each([
  ['Nâng cao tinh thần trách nhiệm trong công tác', ['nâng cao']],
  ['TĂNG CƯỜNG học tập và làm theo Bác', ['tăng cường']],
  ['Đẩy mạnh tuyên truyền', ['đẩy mạnh']],
  ['Cố gắng hoàn thành nhiệm vụ', ['cố gắng']],
  ['Trồng 300 m hàng rào cây xanh', []],
])('12-HD/HU: "tránh việc đăng ký chung chung, hình thức": %s', (what, words) => {
  expect(vague(what)).toEqual(words)
})

test('a vague word is made good by a measure and a number, not by one of them alone', () => {
  const what = 'Tăng cường thăm hỏi gia đình chính sách'
  expect(vague(what, { measure: '4 hộ' })).toEqual([])
  expect(vague(what, { howOften: 'Mỗi tháng một lần', measure: 'Có ghi vào sổ' })).toEqual([])
  expect(vague(what, { measure: 'Được nhân dân tin tưởng' })).toEqual(['tăng cường'])
  expect(vague(`${what} mỗi tháng`)).toEqual(['tăng cường'])
})

test('letters typed apart from their marks are the same words', () => {
  expect(vague('Nâng cao ý thức'.normalize('NFD'))).toEqual(['nâng cao'])
})

test('what is missing is said of an item that was begun', () => {
  expect(hints({ what: ' ', measure: '', until: null })).toEqual([])
  expect(hints({ what: 'Dọn kênh', measure: ' ', until: null })).toEqual([{ kind: 'NO_MEASURE' }, { kind: 'NO_DATE' }])
  expect(hints({ until: '2027-01-15' })).toEqual([{ kind: 'OTHER_YEAR', year: 2027 }])
  expect(hints({ what: 'x'.repeat(301) })).toEqual([{ kind: 'LONG' }])
  expect(hints({})).toEqual([])
})

test('12-HD/HU: "đăng ký nhiều nhưng không thực hiện được"', () => {
  const many = (count: number) => ({ items: Array.from({ length: count }, (_, i) => anItem({ id: String(i) })), commitment: '' })
  expect(isTooMany(many(5), 5)).toBe(false)
  expect(isTooMany(many(6), 5)).toBe(true)
  expect(isTooMany({ items: [...many(5).items, anItem({ id: 'empty', what: '' })], commitment: '' }, 5)).toBe(false)
})
