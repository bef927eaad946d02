import { expect, test } from 'vitest'
import { yearOfProposals } from './proposal-texts.ts'

test('002: "đã tiếp nhận được 208 ý kiến đề xuất ... chọn lọc được 7 biện pháp có nhiều ý kiến đề xuất": the demo\'s year, no sentence twice', () => {
  const all = yearOfProposals.flatMap(({ texts }) => texts)
  expect(all).toHaveLength(208)
  expect(new Set(all).size).toBe(208)
  const chosen = yearOfProposals.filter((theme) => theme.chosen)
  expect(chosen).toHaveLength(7)
  const others = yearOfProposals.filter((theme) => !theme.chosen && theme.title)
  expect(Math.min(...chosen.map(({ texts }) => texts.length))).toBeGreaterThan(Math.max(...others.map(({ texts }) => texts.length)))
})
