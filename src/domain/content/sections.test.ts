import { describe, expect, test } from 'vitest'
import { plainText, sectionsOf } from './sections.ts'

const pack = `Lời nói đầu.

# Những điều không được làm

Một câu.

## Điều 1

Nội dung *điều 1*.

## Điều 2 ##

\`\`\`
# đây không phải đề mục
\`\`\`

# Biểu hiện suy thoái

## Điều 1

Cùng tên, chỗ khác.`

describe('The sections of a pack', () => {
  test('follow its headings, and what stands before the first is one as well', () => {
    expect(sectionsOf(pack).map(({ key, level }) => [key, level])).toEqual([
      ['', 0],
      ['nhung-dieu-khong-duoc-lam', 1],
      ['nhung-dieu-khong-duoc-lam/dieu-1', 2],
      ['nhung-dieu-khong-duoc-lam/dieu-2', 2],
      ['bieu-hien-suy-thoai', 1],
      ['bieu-hien-suy-thoai/dieu-1', 2],
    ])
    expect(sectionsOf(pack)[3]?.text).toContain('# đây không phải đề mục')
  })

  test('with the same heading twice at one place have addresses of their own', () => {
    expect(sectionsOf('# A\nmột\n# A\nhai\n# A\nba').map(({ key }) => key)).toEqual(['a', 'a-2', 'a-3'])
  })

  test.each(['', '\n\n', 'không có đề mục'])('a text without a heading: %j', (text) => {
    expect(sectionsOf(text).map(({ level }) => level)).toEqual(text.trim() === '' ? [] : [0])
  })

  test('as words alone are without the signs of Markdown', () => {
    expect(plainText('**Đậm**, [văn bản](https://a.vn), <b>thẻ</b>\n\n- mục *một*\n> trích')).toBe('Đậm, văn bản, thẻ mục một trích')
  })
})
