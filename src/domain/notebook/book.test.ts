import { describe, expect, test } from 'vitest'
import { confirmBookReport, foldBook, freeNumber, issueBook, moveBook, reissueBook, reportBook } from './book.ts'
import type { NotebookEntry } from './entry.ts'

let made = 0
const by = (name: string) => {
  made += 1
  return { id: `ap3-${made}`, author: { id: name, name, role: 'MEMBER' }, at: `2026-0${Math.min(9, made)}-01T00:00:00.000Z` }
}
const of = { cellId: 'ap3', memberId: 'ap3-lanh', year: 2026 }
const account = { event: 'LOSS_REPORTED' as const, text: 'Rơi khi qua phà', responsibility: 'Tôi bất cẩn, xin nhận khuyết điểm' }

/** Appends what is allowed, and says what was refused. */
function booked(...acts: ((entries: readonly NotebookEntry[]) => ReturnType<typeof issueBook>)[]) {
  const entries: NotebookEntry[] = []
  for (const act of acts) {
    const line = act(entries)
    if (!line.ok) return { refusal: line.refusal, entries }
    entries.push(line.value)
  }
  return { refusal: null, entries }
}

const issued =
  (number = '0137') =>
  (entries: readonly NotebookEntry[]) =>
    issueBook(entries, { ...of, number }, by('sau'))
const lost =
  (over: Partial<typeof account> = {}) =>
  (entries: readonly NotebookEntry[]) =>
    reportBook(entries, { ...of, ...account, ...over }, by('lanh'))
const confirmed =
  (word = 'Đã kiểm điểm tại chi bộ', isOwn = false) =>
  (entries: readonly NotebookEntry[]) =>
    confirmBookReport(entries, { ...of, word, isOwn }, by('loan'))
const again =
  (number = '0420') =>
  (entries: readonly NotebookEntry[]) =>
    reissueBook(entries, { ...of, number }, by('sau'))

describe('12-HD/HU: "Sổ tay được cấp phát 01 lần duy nhất"', () => {
  test('a second one is refused, also when the book has moved to another cell', () => {
    expect(booked(issued(), issued('0200')).refusal).toBe('book/already-issued')
    const elsewhere = (entries: readonly NotebookEntry[]) =>
      issueBook(entries, { ...of, cellId: 'ap4', memberId: 'ap4-lanh', number: '9' }, by('hai'))
    expect(booked(issued(), elsewhere).refusal).toBe('book/already-issued')
    expect(booked(issued(' ')).refusal).toBe('book/number-missing')
  })

  test('"nếu có hư hỏng, mất mát, tổ chức đảng, đảng viên phải tự kiểm điểm trách nhiệm, đồng thời tự bổ sung, làm lại": no new book before the account and its confirmation', () => {
    expect(booked(issued(), again()).refusal).toBe('book/not-confirmed')
    expect(booked(issued(), lost(), again()).refusal).toBe('book/not-confirmed')
    const { refusal, entries } = booked(issued(), lost(), confirmed(), again())
    expect(refusal).toBeNull()
    expect(foldBook(entries)).toMatchObject({ state: 'HELD', number: '0420', numbers: ['0137', '0420'], report: null })
    expect(entries.map(({ aboutId }) => aboutId)).toEqual([null, null, entries[1]?.id, entries[1]?.id])
  })

  test.each([
    ['what happened is not said', [issued(), lost({ text: ' ' })], 'book/account-missing'],
    ['the own part is not accounted for', [issued(), lost({ responsibility: '' })], 'book/account-missing'],
    ['there is no book', [lost()], 'book/none-issued'],
    ['it was reported already', [issued(), lost(), lost()], 'book/report-open'],
    ['nothing was reported', [issued(), confirmed()], 'book/no-report'],
    ['the organisation says nothing', [issued(), lost(), confirmed('')], 'book/word-missing'],
    ['somebody confirms the own account', [issued(), lost(), confirmed('Đồng ý', true)], 'book/own-report'],
    ['it was confirmed already', [issued(), lost(), confirmed(), confirmed()], 'book/no-report'],
    ['the new one has the old number', [issued(), lost(), confirmed(), again('0137')], 'book/number-used'],
    ['a second one is asked for after one loss', [issued(), lost(), confirmed(), again(), again('0421')], 'book/not-confirmed'],
  ])('refused when %s', (_, acts, refusal) => {
    expect(booked(...acts).refusal).toBe(refusal)
  })

  test('damage goes the same way as loss', () => {
    const { entries } = booked(issued(), lost({ event: 'DAMAGE_REPORTED' as never }))
    expect(foldBook(entries)).toMatchObject({
      state: 'REPORTED',
      number: '0137',
      report: { event: 'DAMAGE_REPORTED', responsibility: account.responsibility },
    })
  })

  test('it goes along to another cell, said once', () => {
    const { entries } = booked(issued())
    const there = { cellId: 'ap4', memberId: 'ap4-lanh', year: 2026, from: 'Chi bộ Ấp 3' }
    const moved = moveBook(entries, there, by('nhat'))
    expect(moved?.body).toEqual({ event: 'MOVED', bookNumber: '0137', text: 'Chi bộ Ấp 3' })
    expect(moved && moveBook([...entries, moved], there, by('nhat'))).toBeNull()
    expect(foldBook(moved ? [...entries, moved] : [])).toMatchObject({ state: 'HELD', number: '0137' })
  })
})

describe('a number stands for one book of a cell', () => {
  const others = booked(issued('0137'), lost(), confirmed(), again('0420')).entries
  test.each([
    ['the one in use', '0420', 'book/number-taken'],
    ['the one of a book that was lost', '0137', 'book/number-taken'],
    ['a free one', '0138', null],
  ])('%s', (_which, number, refusal) => {
    const answer = freeNumber(issueBook([], { ...of, number }, by('sau')), others)
    expect(answer.ok ? null : answer.refusal).toBe(refusal)
  })

  test('what was refused before stays refused for its own reason', () => {
    expect(freeNumber(issueBook([], { ...of, number: '' }, by('sau')), others)).toMatchObject({ refusal: 'book/number-missing' })
  })
})
