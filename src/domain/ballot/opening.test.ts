import { expect, test } from 'vitest'
import { candidate } from '../../../tests/support/example-ballot.ts'
import { mayOpen, type OpeningFacts } from './opening.ts'
import { rowsOf } from './rows.ts'
import { isSecureOrigin } from './secure-origin.ts'

const facts: OpeningFacts = {
  kind: 'CLASSIFICATION',
  layout: 'FOUR_COLUMN',
  rows: rowsOf('FOUR_COLUMN', [candidate('a')]),
  atMost: null,
  obstacle: null,
  steers: true,
  presentInBase: 17,
  needed: 14,
  printedOnly: false,
  onPaper: 0,
  byPhone: 17,
  secureOrigin: true,
  unsafeSettings: [],
  unsafeSettingsAccepted: false,
  anotherOpen: false,
  secondRoundReason: null,
}
const twice = [...facts.rows, ...facts.rows]
const many = rowsOf(
  'YES_NO',
  Array.from({ length: 201 }, (_, at) => candidate(`m${at}`)),
)

test.each<[string, Partial<OpeningFacts>]>([
  ['ballot/not-steering', { steers: false }],
  ['ballot/no-quorum', { presentInBase: 13 }],
  ['ballot/insecure-origin', { secureOrigin: false }],
  ['ballot/unsafe-settings', { unsafeSettings: ['log_statement'] }],
  ['ballot/another-open', { anotherOpen: true }],
  ['ballot/second-round-needs-reason', { secondRoundReason: ' ' }],
  ['ballot/too-few-printed-papers', { onPaper: 2, byPhone: 15 }],
  ['ballot/too-few-phone-papers', { onPaper: 15, byPhone: 2 }],
  ['ballot/no-rows', { rows: [] }],
  ['ballot/too-many-rows', { rows: many }],
  ['ballot/row-twice', { rows: twice }],
  ['ballot/row-without-marks', { rows: facts.rows.map((row) => ({ ...row, marks: [] })) }],
  ['ballot/bad-limit', { layout: 'CHOOSE_UP_TO_K', atMost: null }],
  ['ballot/bad-limit', { atMost: 3 }],
])('a ballot does not open: %s', (refusal, over) => {
  expect(mayOpen({ ...facts, ...over })).toEqual({ ok: false, refusal })
})

test('with quorum, a safe origin and rows the one who steers opens it', () => {
  expect(mayOpen(facts).ok).toBe(true)
  expect(mayOpen({ ...facts, presentInBase: 14 }).ok).toBe(true)
})

test('a rehearsal may open before the quorum is there', () => {
  expect(mayOpen({ ...facts, kind: 'REHEARSAL', presentInBase: 2 }).ok).toBe(true)
})

test('settings that would log values are said; the chair may go on knowing them', () => {
  expect(mayOpen({ ...facts, unsafeSettings: ['log_statement'], unsafeSettingsAccepted: true }).ok).toBe(true)
})

test('printed papers alone need neither a secure origin nor a silent database, and all the rest', () => {
  const printed: OpeningFacts = { ...facts, printedOnly: true, secureOrigin: false, unsafeSettings: ['log_statement'] }
  expect(mayOpen(printed).ok).toBe(true)
  expect(mayOpen({ ...printed, presentInBase: 13 })).toEqual({ ok: false, refusal: 'ballot/no-quorum' })
  expect(mayOpen({ ...printed, rows: [] })).toEqual({ ok: false, refusal: 'ballot/no-rows' })
})

test.each([
  ['https://sotay.example.vn', true],
  ['http://localhost:3000', true],
  ['http://bi-thu.localhost:3000/x', true],
  ['http://localhost', true],
  ['http://192.168.1.5:3000', false],
  ['http://localhost.example.vn', false],
  ['http://notlocalhost:3000', false],
  ['', false],
])('%s is a secure origin: %s', (url, secure) => {
  expect(isSecureOrigin(url)).toBe(secure)
})
