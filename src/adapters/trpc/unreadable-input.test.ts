import { expect, test } from 'vitest'
import { unreadableAt } from './unreadable-input.ts'

test.each([
  ['Đặng Thị Loan\n\tẤp 3 👩‍👧 🇻🇳 \u202e', null],
  [{ a: { b: ['x', 'y\u0000'] } }, 'a.b.1'],
  [{ name: '\ud800' }, 'name'],
  [{ name: 'a\udfffb' }, 'name'],
  [{ name: '\u001b[31m' }, 'name'],
  [{ name: '\uffff' }, 'name'],
  [{ list: [{ 'k\u0000': 1 }] }, 'list.0'],
  ['\u0000', ''],
  [undefined, null],
  [17, null],
])('of %j, %j is not to be read', (input, at) => expect(unreadableAt(input)).toBe(at))

test('what lies very deep is found as well', () => {
  const deep = JSON.parse(`${'['.repeat(100_000)}"\\u0000"${']'.repeat(100_000)}`)
  expect(unreadableAt(deep)).toMatch(/^0\.0\./)
})
