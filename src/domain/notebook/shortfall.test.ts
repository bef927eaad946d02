import { describe, expect, test } from 'vitest'
import { concludeShortfall, forNextAgenda, mayWord, mergeShortfalls, recordShortfall, wallWording } from './shortfall.ts'
import type { Shortfall } from './types.ts'

const shortfall = (id: string, over: Partial<Shortfall> = {}): Shortfall => ({
  ...recordShortfall(
    { id, topic: 'RESPONSIBILITY', text: `Hạn chế ${id}`, cause: `Nguyên nhân ${id}`, remedy: `Biện pháp ${id}`, dueOn: '2026-12-25' },
    { memberId: `member-${id}`, year: 2026, source: 'SELF', display: 'NAMED' },
  ),
  ...over,
})
const [a, b, c] = [shortfall('a'), shortfall('b'), shortfall('c')]

describe('rule 10: what the wall shows', () => {
  test('named: whose it is, with cause and the member’s answer', () => {
    expect(wallWording(shortfall('a', { answer: 'Tôi đã bắt đầu sửa' }))).toEqual({
      memberIds: ['member-a'],
      topic: 'RESPONSIBILITY',
      text: 'Hạn chế a',
      cause: 'Nguyên nhân a',
      remedy: 'Biện pháp a',
      dueOn: '2026-12-25',
      answer: 'Tôi đã bắt đầu sửa',
    })
  })

  test('as a summary: no name, and nothing that would tell it', () => {
    expect(
      wallWording(shortfall('a', { display: 'SUMMARY', wallText: 'Có nơi chưa báo cáo đều', answer: 'Tôi là tổ trưởng' })),
    ).toMatchObject({
      memberIds: null,
      text: 'Có nơi chưa báo cáo đều',
      cause: null,
      answer: null,
    })
  })

  test('the secretary’s own shortfalls are handled by the deputy', () => {
    expect(mayWord(a, 'member-a')).toEqual({ ok: false, refusal: 'shortfall/own-not-yours-to-word' })
    expect(mayWord(a, 'member-b').ok).toBe(true)
  })
})

describe('merging', () => {
  const merged = (all: Shortfall[], ids: string[], wallText: string | null = null) => {
    const result = mergeShortfalls(all, ids, wallText)
    if (!result.ok) throw new Error(result.refusal)
    return result.value
  }

  test('shortfalls of several comrades become one card that names them all; their texts stay as written', () => {
    const all = merged([a, b, c], ['a', 'b'], 'Báo cáo chưa đều')
    expect(all.map(({ id, text, wallText, mergedIntoId }) => ({ id, text, wallText, mergedIntoId }))).toEqual([
      { id: 'a', text: 'Hạn chế a', wallText: 'Báo cáo chưa đều', mergedIntoId: null },
      { id: 'b', text: 'Hạn chế b', wallText: null, mergedIntoId: 'a' },
    ])
    expect(wallWording(all[0] ?? a, all)).toMatchObject({ memberIds: ['member-a', 'member-b'], text: 'Báo cáo chưa đều' })
  })

  test.each([
    ['one alone', [a, b], ['a', 'a'], 'shortfall/nothing-to-merge'],
    ['one that does not exist', [a], ['a', 'z'], 'shortfall/nothing-to-merge'],
    ['one merged already', [a, shortfall('b', { mergedIntoId: 'c' }), c], ['a', 'b'], 'shortfall/already-merged'],
    ['one that holds others', [a, shortfall('b', { mergedIntoId: 'c' }), c], ['a', 'c'], 'shortfall/already-merged'],
    ['one that is remedied', [a, shortfall('b', { state: 'REMEDIED' })], ['a', 'b'], 'shortfall/already-settled'],
  ])('%s is refused', (_, all, ids, refusal) => {
    expect(mergeShortfalls(all, ids, null)).toEqual({ ok: false, refusal })
  })

  test('a third one may join a card that holds others', () => {
    expect(merged([a, shortfall('b', { mergedIntoId: 'a' }), c], ['a', 'c']).map((one) => one.mergedIntoId)).toEqual([null, 'a'])
  })
})

describe('what stays open returns on the next agenda by itself', () => {
  const conclusion = {
    meetingId: 'ap-3.meeting',
    text: 'Nhất trí',
    remedy: 'Tự kiểm tra 6 kênh',
    dueOn: '2027-01-31',
    followerId: 'ut',
    remedied: false,
  }
  const all = [a, shortfall('b', { mergedIntoId: 'a' }), c]

  test('a conclusion reaches all that were merged, and what is not remedied is carried over', () => {
    const concluded = concludeShortfall(all, 'a', conclusion)
    expect(concluded.map(({ id, state, remedy, concludedIn }) => ({ id, state, remedy, concludedIn }))).toEqual([
      { id: 'a', state: 'CARRIED_OVER', remedy: 'Tự kiểm tra 6 kênh', concludedIn: 'ap-3.meeting' },
      { id: 'b', state: 'CARRIED_OVER', remedy: 'Tự kiểm tra 6 kênh', concludedIn: 'ap-3.meeting' },
    ])
    expect(forNextAgenda([...concluded, c]).map((one) => one.id)).toEqual(['a', 'c'])
  })

  test('a remedied one does not return', () => {
    expect(forNextAgenda(concludeShortfall(all, 'a', { ...conclusion, remedied: true }))).toEqual([])
  })

  test('the committee’s order is kept', () => {
    expect(forNextAgenda([shortfall('a', { agendaOrder: 2 }), shortfall('b', { agendaOrder: 1 }), c]).map((one) => one.id)).toEqual([
      'c',
      'b',
      'a',
    ])
  })
})
