import { describe, expect, test } from 'vitest'
import { plainLetters, searchPacks } from './search.ts'

const packs = [
  {
    id: 'p1',
    title: 'Phần 1',
    text: '# Cần kiệm liêm chính\n\nGiữ mình trong sạch, chịu **kỷ luật** của tổ chức.\n\n## Nói đi đôi với làm\n\nLàm gương.',
  },
  { id: 'p2', title: 'Phần 2', text: '# Kỷ luật phát ngôn\n\nĐiều đảng viên không được làm.' },
]
const found = (typed: string) => searchPacks(packs, typed).map(({ packId, sectionKey }) => `${packId}:${sectionKey}`)

describe('Searching what is there to read', () => {
  test('needs no diacritics and goes through both parts, headings first', () => {
    expect(found('ky luat')).toEqual(['p2:ky-luat-phat-ngon', 'p1:can-kiem-liem-chinh'])
    expect(found('KỶ  LUẬT')).toEqual(found('ky luat'))
    expect(found('dang vien khong duoc')).toEqual(['p2:ky-luat-phat-ngon'])
  })

  test.each(['', '   ', 'không có chữ này'])('finds nothing for %j', (typed) => {
    expect(found(typed)).toEqual([])
  })

  test('marks what was found in the words as they are written', () => {
    const hit = searchPacks(packs, 'ky luat')[1]
    expect(hit?.pieces.filter(({ found }) => found).map(({ text }) => text)).toEqual(['kỷ', 'luật'])
    expect(hit?.pieces.map(({ text }) => text).join('')).toBe('Giữ mình trong sạch, chịu kỷ luật của tổ chức.')
  })

  test('shows a piece of a long section around the first word found', () => {
    const long = [{ id: 'p', title: 'P', text: `# A\n${'chữ '.repeat(200)}suy thoái ${'chữ '.repeat(200)}` }]
    const words =
      searchPacks(long, 'suy thoai')[0]
        ?.pieces.map(({ text }) => text)
        .join('') ?? ''
    expect(words).toContain('suy thoái')
    expect(words.length).toBeLessThan(200)
  })

  test.each(['Đặng Thị Kim Loan', 'ưỡn ỹ', 'A😀B', 'x̌y'])('letters stay in their places: %s', (text) => {
    expect(plainLetters(text)).toHaveLength(text.normalize('NFC').length)
  })
})
