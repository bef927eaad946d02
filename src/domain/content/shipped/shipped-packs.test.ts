import { describe, expect, test } from 'vitest'
import { checkPack } from '../check-pack.ts'
import { sectionsOf } from '../sections.ts'
import { shippedPacks } from './shipped-packs.ts'

describe('001: "phần đầu là những lời dạy của Bác về đạo đức cán bộ; phần thứ hai là các quy định của Đảng": what is shipped', () => {
  test('has both parts, each fit to be published', () => {
    expect(shippedPacks.map(({ part }) => part)).toEqual([1, 2])
    for (const pack of shippedPacks) expect(checkPack(pack, null)).toEqual({ ok: true, value: null })
  })

  test('names every document by its number and copies none: no section is longer than a summary', () => {
    const [, part2] = shippedPacks
    for (const number of ['207-QĐ/TW ngày 26/7/2026', '37-QĐ/TW ngày 25/10/2021', '04-NQ/TW', '101-QĐ/TW'])
      expect(part2?.text).toContain(number)
    for (const { text } of shippedPacks.flatMap((pack) => sectionsOf(pack.text))) expect(text.length).toBeLessThan(1_500)
  })
})
