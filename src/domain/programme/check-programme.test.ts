import { expect, test } from 'vitest'
import { aProgramme } from '../../../tests/support/programme-example.ts'
import { checkProgramme, isSafeLink } from './check-programme.ts'

const [item] = aProgramme().items
const many = Array.from({ length: 16 }, (_, index) => ({ ...item, id: `i${index}` }))

test.each([
  ['the first version', {}, null, null],
  ['a month that is over', { month: '2026-10' }, null, 'programme/month-past'],
  ['the month that runs', { month: '2026-11' }, null, null],
  ['nothing in it', { items: [] }, null, 'programme/no-items'],
  ["more than leaves room for the cell's own", { items: many }, null, 'programme/too-long'],
  ['a link that is no page', { items: [{ ...item, links: [{ title: 'x', url: 'javascript:alert(1)' }] }] }, null, 'programme/bad-link'],
  ['the same again', { changed: 'Sửa' }, aProgramme(), 'programme/nothing-changed'],
  ['another title without a word on it', { title: 'Khác' }, aProgramme(), 'programme/change-missing'],
  ['another title', { title: 'Khác', changed: 'Đổi tên' }, aProgramme(), null],
  ['the same after its withdrawal', { changed: 'Dùng lại' }, aProgramme({ withdrawn: true }), null],
] as const)('002: a programme with %s', (_, over, former, refusal) => {
  const wanted = { ...aProgramme(), ...over } as ReturnType<typeof aProgramme>
  const answer = checkProgramme(wanted, { former, today: '2026-11-20' })
  expect(answer.ok ? null : answer.refusal).toBe(refusal)
})

test.each([
  ['https://dangcongsan.vn/a?b=1', true],
  ['http://xa.example/t%C3%A0i-li%E1%BB%87u', true],
  ['javascript:alert(1)', false],
  ['file:///etc/passwd', false],
  ['https://a b', false],
  ['dangcongsan.vn', false],
])('%s is a link that may be opened: %s', (url, safe) => {
  expect(isSafeLink(url)).toBe(safe)
})
