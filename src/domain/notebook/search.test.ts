import { describe, expect, test } from 'vitest'
import type { NotebookEntry } from './entry.ts'
import { searchLines } from './search.ts'

const line = (id: string, year: number, text: string, kind = 'GOOD_DEED') => ({
  entry: { id, year, kind, body: { text, deedId: id, doneOn: null } } as unknown as NotebookEntry,
})
const lines = [
  line('a', 2024, 'Vận động 15 hộ tuyến kênh Bà Tư vào tổ hợp tác'),
  line('b', 2025, 'Đi thăm đồng, đo mực nước kênh'),
  line('c', 2026, 'Sửa lại: đúng là 17 hộ', 'CORRECTION'),
]
const ids = (words: string, over: { kind?: 'GOOD_DEED'; year?: number } = {}) =>
  searchLines(lines, { words, kind: over.kind ?? null, year: over.year ?? null }).map((one) => one.line.entry.id)

describe('search across one’s own years', () => {
  test.each([
    ['words without diacritics, the newest first', 'kenh', ['b', 'a']],
    ['capitals and marks as they are', 'TUYẾN kênh', ['a']],
    ['đ is found by d', 'di tham dong', ['b']],
    ['every word has to be there', 'kenh ba', ['a']],
    ['a word is found by its beginning, not by its middle', 'enh', []],
    ['decomposed letters find composed ones', 'kênh'.normalize('NFD'), ['b', 'a']],
    ['no words: everything, the newest first', ' ', ['c', 'b', 'a']],
  ])('%s', (_, words, found) => {
    expect(ids(words)).toEqual(found)
  })

  test('by kind and by year', () => {
    expect(ids('ho', { kind: 'GOOD_DEED' })).toEqual(['a'])
    expect(ids('kenh', { year: 2025 })).toEqual(['b'])
  })

  test('what was found is set apart, with its own marks', () => {
    const [found] = searchLines(lines, { words: 'tuyen ba', kind: null, year: null })
    expect(found?.pieces).toEqual([
      { text: 'Vận động 15 hộ ', hit: false },
      { text: 'tuyến', hit: true },
      { text: ' kênh ', hit: false },
      { text: 'Bà', hit: true },
      { text: ' Tư vào tổ hợp tác', hit: false },
    ])
  })

  test('of a long text the part around the find is shown', () => {
    const [found] = searchLines([line('l', 2026, `${'Chăm chỉ. '.repeat(40)}Tuyến kênh ${'rồi nghỉ. '.repeat(40)}`)], {
      words: 'kenh',
      kind: null,
      year: null,
    })
    const text = found?.pieces.map((piece) => piece.text).join('') ?? ''
    expect(text.startsWith('… ')).toBe(true)
    expect(text.endsWith(' …')).toBe(true)
    expect(text.length).toBeLessThan(260)
    expect(found?.pieces.some((piece) => piece.hit && piece.text === 'kênh')).toBe(true)
  })
})
