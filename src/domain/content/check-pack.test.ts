import { expect, test } from 'vitest'
import { checkPack } from './check-pack.ts'

const former = { title: 'Phần 2', text: '# Điều 1\nMột.', changed: '', withdrawn: false }

test.each([
  ['the first version needs no word on what is new', { changed: '' }, null, null],
  ['a text without a heading', { text: 'Chỉ có chữ.' }, null, 'content/heading-missing'],
  ['the same text again', { changed: 'Sửa' }, former, 'content/nothing-changed'],
  ['another text without a word on what is new', { text: '# Điều 1\nHai.', changed: '' }, former, 'content/change-missing'],
  ['another text', { text: '# Điều 1\nHai.', changed: 'Sửa Điều 1' }, former, null],
  ['another title alone', { title: 'Phần hai', changed: 'Sửa tên' }, former, null],
  ['the same text after its withdrawal', { changed: 'Dùng lại' }, { ...former, withdrawn: true }, null],
] as const)('%s', (_, over, before, refusal) => {
  const answer = checkPack({ title: 'Phần 2', text: '# Điều 1\nMột.', changed: '', ...over }, before)
  expect(answer.ok ? null : answer.refusal).toBe(refusal)
})
