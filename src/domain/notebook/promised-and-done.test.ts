import { describe, expect, test } from 'vitest'
import { anItem, reflected, registered, settled } from '../../../tests/support/a-year.ts'
import { monthsWithEvidence, promisedAndDone, promiseLine } from './promised-and-done.ts'
import type { RegistrationItem } from './types.ts'

const rubbish = anItem('i1', 'Lập tổ thu gom rác, 80 hộ')
const canal = anItem('i2', 'Mỗi quý một buổi dọn kênh')
const study = anItem('i3', 'Đọc một bài về Bác mỗi tháng')
const report = (itemId: string, done: string, outcome: 'ACHIEVED' | 'PARTLY' | 'NOT' | null = null) => ({
  itemId,
  what: itemId,
  done,
  outcome,
})
const assessed = (id: string, text: string, outcome: RegistrationItem['outcome'], result = 'x'): RegistrationItem => ({
  id,
  text,
  result,
  outcome,
})

describe('Quận 8: "đăng ký một đằng, làm một nẻo" is seen: promised, done, evidence', () => {
  const entries = [
    registered([rubbish, canal, study]),
    reflected('2026-02', [report('i1', 'Vận động 30 hộ'), report('i2', '')]),
    reflected('2026-03', [report('i1', 'Đủ 80 hộ', 'ACHIEVED'), report('i2', 'Chưa làm được', 'NOT')]),
    reflected('2026-05', [{ itemId: 'x9', what: 'Trồng hoa ven đường', done: '400 m', outcome: 'ACHIEVED' }]),
  ]

  test('each registered thing stands beside its months', () => {
    const [first, second, third] = promisedAndDone(entries, []).items
    expect(first?.months.map(({ month, done }) => [month, done])).toEqual([
      ['2026-02', 'Vận động 30 hộ'],
      ['2026-03', 'Đủ 80 hộ'],
    ])
    expect([first?.outcome, second?.outcome, third?.outcome]).toEqual(['ACHIEVED', 'NOT', null])
  })

  test('what nobody ever reported on is counted, and so is what was done without being registered', () => {
    const year = promisedAndDone(entries, [assessed('n1', 'Hiến 200 m² đất', 'ACHIEVED', 'Đã bàn giao')])
    expect(promiseLine(year)).toEqual({ total: 3, ACHIEVED: 1, PARTLY: 0, NOT: 1, unreported: 1 })
    expect(monthsWithEvidence(year)).toBe(2)
    expect(year.unregistered).toEqual([
      { text: 'Hiến 200 m² đất', result: 'Đã bàn giao' },
      { text: 'Trồng hoa ven đường', result: '400 m' },
    ])
  })

  test('the member’s own word at the year’s end goes before that of a month', () => {
    const year = promisedAndDone(entries, [assessed('i2', canal.what, 'PARTLY'), assessed('own', 'lập tổ  thu gom rác, 80 hộ', 'PARTLY')])
    expect(year.items.map(({ outcome }) => outcome)).toEqual(['PARTLY', 'PARTLY', null])
  })
})

describe('the registration in force', () => {
  test('is the last approved one, before the first approval the last that was not returned', () => {
    const [first, second] = [registered([rubbish]), registered([canal])]
    const items = (...more: Parameters<typeof promisedAndDone>[0]) =>
      promisedAndDone([first, second, ...more], []).items.map(({ id }) => id)
    expect(items()).toEqual(['i2'])
    expect(items(settled(second, true))).toEqual(['i2'])
    expect(items(settled(second, false))).toEqual(['i1'])
    expect(items(settled(first, true))).toEqual(['i1'])
  })

  test('is none where it was returned and never handed in again: what was done then was not registered', () => {
    const returned = registered([rubbish])
    const year = promisedAndDone([returned, settled(returned, false)], [assessed('n1', 'Trồng hoa', 'ACHIEVED')])
    expect(promiseLine(year).total).toBe(0)
    expect(year.unregistered).toEqual([{ text: 'Trồng hoa', result: 'x' }])
  })

  test('where the notebook holds none, the self-assessment’s own list stands in', () => {
    const year = promisedAndDone([], [assessed('r1', 'Kèm hai hộ trồng bưởi', 'ACHIEVED')])
    expect(promiseLine(year)).toMatchObject({ total: 1, ACHIEVED: 1 })
    expect(year.unregistered).toEqual([])
  })
})

test('of a month that was written twice the later counts', () => {
  const entries = [registered([rubbish]), reflected('2026-03', [report('i1', 'một')]), reflected('2026-03', [report('i1', 'hai')])]
  expect(promisedAndDone(entries, []).items[0]?.months).toEqual([{ month: '2026-03', done: 'hai', outcome: null }])
})
