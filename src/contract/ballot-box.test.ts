import { expect, test } from 'vitest'
import { ballotDocument, ballotPath, boardPath, castBody, castBodyMaxBytes, maxRows, rowKey, takePaperInput } from './ballot-box.ts'

const bytes = (count: number, fill = 0) => Buffer.alloc(count, fill).toString('base64url')
const body = { number: bytes(64), signature: bytes(256), rows: { a: { id: bytes(32), mark: 'GOOD' } } }

test('a cast is number, signature and rows, nothing more', () => {
  expect(castBody.safeParse(body).success).toBe(true)
  expect(castBody.safeParse({ ...body, memberId: 'x' }).success).toBe(false)
  expect(castBody.safeParse({ ...body, rows: { a: { ...body.rows.a, at: 1 } } }).success).toBe(false)
  expect(castBody.safeParse({ ...body, rows: { a: { ...body.rows.a, mark: 'BEST' } } }).success).toBe(false)
})

test('a number has one spelling: another length, padding or stray bits are refused', () => {
  for (const number of [bytes(63), bytes(65), `${bytes(64)}==`, `${bytes(64).slice(0, -1)}B`, bytes(64).replace('A', '+')])
    expect(castBody.safeParse({ ...body, number }).success).toBe(false)
  for (const length of [32, 64, 256])
    for (let fill = 0; fill < 256; fill++) {
      const text = bytes(length, fill)
      const parts = {
        32: { ...body, rows: { a: { id: text, mark: 'GOOD' } } },
        64: { ...body, number: text },
        256: { ...body, signature: text },
      }
      expect(castBody.safeParse(parts[length as 32 | 64 | 256]).success).toBe(true)
    }
  expect(takePaperInput.safeParse({ ballotId: 'b', blinded: bytes(255) }).success).toBe(false)
})

test('the longest sheet fits into the limit of a body', () => {
  const keys = Array.from({ length: maxRows }, (_, at) => `k${String(at).padStart(79, '0')}`)
  const longest = { ...body, rows: Object.fromEntries(keys.map((key) => [key, { id: bytes(32), mark: 'NOT_COMPLETED' }])) }
  expect(castBody.safeParse(longest).success).toBe(true)
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
