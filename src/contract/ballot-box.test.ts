import { expect, test } from 'vitest'
import { ballotDocument, ballotPath, boardPath, castBodyMaxBytes, maxRows, readCastBody, rowKey, takePaperInput } from './ballot-box.ts'

const bytes = (count: number, fill = 0) => Buffer.alloc(count, fill).toString('base64url')
const body = { number: bytes(64), signature: bytes(256), rows: { a: { id: bytes(32), mark: 'GOOD' } } }

test('a cast is number, signature and rows, nothing more', () => {
  expect(readCastBody(body)).not.toBeNull()
  expect(readCastBody({ ...body, memberId: 'x' })).toBeNull()
  expect(readCastBody({ ...body, rows: { a: { ...body.rows.a, at: 1 } } })).toBeNull()
  expect(readCastBody({ ...body, rows: { a: { ...body.rows.a, mark: 'BEST' } } })).toBeNull()
})

test('a number has one spelling: another length, padding or stray bits are refused', () => {
  for (const number of [bytes(63), bytes(65), `${bytes(64)}==`, `${bytes(64).slice(0, -1)}B`, bytes(64).replace('A', '+')])
    expect(readCastBody({ ...body, number })).toBeNull()
  for (const length of [32, 64, 256])
    for (let fill = 0; fill < 256; fill++) {
      const text = bytes(length, fill)
      const parts = {
        32: { ...body, rows: { a: { id: text, mark: 'GOOD' } } },
        64: { ...body, number: text },
        256: { ...body, signature: text },
      }
      expect(readCastBody(parts[length as 32 | 64 | 256])).not.toBeNull()
    }
  expect(takePaperInput.safeParse({ ballotId: 'b', blinded: bytes(255) }).success).toBe(false)
})

test('the longest sheet fits into the limit of a body', () => {
  const keys = Array.from({ length: maxRows }, (_, at) => `k${String(at).padStart(79, '0')}`)
  const longest = { ...body, rows: Object.fromEntries(keys.map((key) => [key, { id: bytes(32), mark: 'NOT_COMPLETED' }])) }
  expect(readCastBody(longest)).not.toBeNull()
  expect(JSON.stringify(longest, null, 1).length).toBeLessThan(castBodyMaxBytes)
})

test('no row can be named after what every object has', () => {
  expect(rowKey.safeParse('__proto__').success).toBe(false)
  expect(rowKey.safeParse('excellent:ap-3.do-van-bay').success).toBe(true)
})

test('text is NFC', () => {
  const ballot = (title: string) => ({
    format: 'so-tay-ballot/1',
    id: 'b',
    meetingId: 'm',
    title,
    layout: 'YES_NO',
    rows: [{ key: 'a', label: 'A', marks: ['AGREE', 'DISAGREE'] }],
    base: 20,
    publicKey: 'A'.repeat(60),
    receiptKey: 'A'.repeat(60),
  })
  expect(ballotDocument.safeParse(ballot('Xếp loại'.normalize('NFC'))).success).toBe(true)
  expect(ballotDocument.safeParse(ballot('Xếp loại'.normalize('NFD'))).success).toBe(false)
})

test('addresses name the ballot and nothing else', () => {
  expect([ballotPath('ap-3.b'), boardPath('ap-3.b')]).toEqual(['/ballot-box/ap-3.b', '/ballot-box/ap-3.b/board'])
})

test('what JSON can smuggle in is no cast: other kinds, rows by the thousand, __proto__, depth, huge numbers', () => {
  const text = JSON.stringify(body)
  const inRows = (more: string) => text.replace('"rows":{', `"rows":{${more},`)
  const row = JSON.stringify(body.rows.a)
  const smuggled = [
    'null',
    '[]',
    '"x"',
    '1e999',
    text.replace('{', '{"__proto__":{"mark":"GOOD"},'),
    text.replace(/"rows":.*/, `"rows":[${row}]}`),
    text.replace(/"number":"[^"]*"/, '"number":1e999'),
    text.replace(/"number":"[^"]*"/, `"number":${'['.repeat(9000)}${']'.repeat(9000)}`),
    inRows(`"__proto__":${row}`),
    inRows(Array.from({ length: maxRows }, (_, at) => `"k${at}":${row}`).join(',')),
  ]
  for (const one of smuggled) expect(readCastBody(JSON.parse(one))).toBeNull()
  expect(readCastBody(JSON.parse(inRows(`"a":${row}`)))).toEqual(body)
})

test('the first wrong row ends the reading: of a thousand wrong ones no second is looked at', () => {
  let looked = 0
  const wrong = () => ({
    get id() {
      looked += 1
      return 'x'
    },
    mark: 'GOOD',
  })
  const rows = Object.fromEntries(Array.from({ length: maxRows }, (_, at) => [`k${at}`, wrong()]))
  expect(readCastBody({ ...body, rows })).toBeNull()
  expect(looked).toBe(1)
})
