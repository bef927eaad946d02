import { createHmac } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { boardDocument } from '#contract/ballot-box.ts'
import type { Board, Mark } from '#domain/ballot/types.ts'
import { exampleBallot } from '../../tests/support/example-ballot.ts'
import { openPaperBox, type PaperBox } from '../../tests/support/paper-box.ts'
import { castSheet } from './cast-sheet.ts'
import { memoryStore } from './memory-store.ts'
import type { HeldPaper, PaperStore } from './paper-store.ts'
import { thisPhone } from './phone.ts'
import { takePaper } from './take-paper.ts'
import { verifyAndErase, verifyBoard } from './verify-board.ts'

// One ballot from the first paper taken to the last phone's recount: five comrades, one of whom took a paper and sent none.

type PhoneOf = { memberId: string; store: PaperStore; held: () => Promise<HeldPaper> }
let box: PaperBox
let board: Board
let phones: PhoneOf[]
const marks: Record<string, Mark>[] = [
  { 'chau-thu-ba': 'EXCELLENT', 'do-van-bay': 'GOOD' },
  { 'chau-thu-ba': 'GOOD', 'do-van-bay': 'GOOD' },
  { 'chau-thu-ba': 'GOOD' },
  { 'chau-thu-ba': 'NOT_COMPLETED', 'do-van-bay': 'SATISFACTORY' },
]

const phoneOf = (memberId: string): PhoneOf => {
  const store = memoryStore()
  const held = async () => {
    const record = await store.get({ ballotId: box.document.id, memberId })
    if (record?.stage !== 'held') throw new Error('no paper')
    return record
  }
  return { memberId, store, held }
}
const phone = () => thisPhone({ fetch: box.fetch, wait: async () => {} })
const take = ({ memberId, store }: PhoneOf) =>
  takePaper({ store, memberId, ballot: box.document, ask: box.askAs(memberId), phone: phone() })
const cast = ({ memberId, store }: PhoneOf, sheet: Record<string, Mark>) =>
  castSheet({ store, key: { ballotId: box.document.id, memberId }, phone: phone() }, sheet)

beforeAll(async () => {
  box = await openPaperBox(exampleBallot())
  phones = ['ba', 'bay', 'gam', 'nghia', 'im-lang'].map(phoneOf)
  for (const one of phones) expect((await take(one)).ok).toBe(true)
  for (const [at, sheet] of marks.entries()) expect(await cast(phones[at]!, sheet)).toEqual({ ok: true, value: { state: 'recorded' } })
  box.status = 'CLOSED'
  board = box.count()
})

test('the board has the form of the public contract, with or without printed papers', () => {
  expect(boardDocument.safeParse(JSON.parse(JSON.stringify(board))).error).toBeUndefined()
  expect(board.counts).toEqual({ issued: 5, collected: 4, valid: 4, invalid: 0 })
  expect(board.tally).toEqual({
    'chau-thu-ba': { EXCELLENT: 1, GOOD: 2, SATISFACTORY: 0, NOT_COMPLETED: 1, BLANK: 0 },
    'do-van-bay': { EXCELLENT: 0, GOOD: 2, SATISFACTORY: 1, NOT_COMPLETED: 0, BLANK: 1 },
  })
})

test('every phone agrees, also the one that sent nothing and the one that took nothing', async () => {
  for (const one of phones) {
    const verification = await verifyBoard({ raw: board, held: await one.held(), ballotId: board.ballot.id, wall: board.digest })
    expect(verification.checks.filter(({ held }) => !held)).toEqual([])
    expect(verification.agreed).toBe(true)
    expect(verification.counted).toBe(one.memberId === 'im-lang' ? null : true)
  }
  const guest = await verifyBoard({ raw: board, held: null, ballotId: board.ballot.id, wall: null })
  expect(guest).toMatchObject({ agreed: true, counted: null })
})

test('the secret never leaves the phone, nor does what unblinds; the one asked for a paper never hears its number', async () => {
  const [asked, sent] = [box.heard.filter((text) => text.includes('blinded')), box.heard.filter((text) => text.includes('rows'))]
  expect([asked.length, sent.length]).toEqual([5, 4])
  for (const one of phones) {
    const { secret, inverse, number } = await one.held()
    expect(box.heard.join()).not.toContain(secret)
    expect(box.heard.join()).not.toContain(inverse)
    expect(asked.join()).not.toContain(number)
    expect(JSON.stringify(board)).not.toContain(secret)
  }
  expect(Object.keys(JSON.parse(sent[0] ?? '{}')).sort()).toEqual(['number', 'rows', 'signature'])
})

test('number and id have the forms of the public contract', async () => {
  const { createHash } = await import('node:crypto')
  const { secret, number, body } = await phones[0]!.held()
  const s = Buffer.from(secret, 'base64url')
  expect(s.length).toBe(32)
  expect(Buffer.from(number, 'base64url').length).toBe(64)
  expect(Buffer.from(number, 'base64url').subarray(32)).toEqual(createHash('sha256').update(s).digest())
  const id = createHmac('sha256', s).update('row:chau-thu-ba').digest('base64url')
  expect(JSON.parse(body ?? '{}').rows['chau-thu-ba']).toEqual({ id, mark: 'EXCELLENT' })
})

test('a phone that verified keeps one fact and nothing that could be demanded', async () => {
  const one = phoneOf('bung')
  const fresh = await openPaperBox(exampleBallot())
  const key = { ballotId: fresh.document.id, memberId: 'bung' }
  const there = thisPhone({ fetch: fresh.fetch, wait: async () => {} })
  await takePaper({ store: one.store, memberId: 'bung', ballot: fresh.document, ask: fresh.askAs('bung'), phone: there })
  await one.store.saveDraft(key, { 'chau-thu-ba': 'GOOD' })
  await castSheet({ store: one.store, key, phone: there }, { 'chau-thu-ba': 'GOOD' })
  expect(await one.store.draft(key)).toEqual({})
  fresh.status = 'CLOSED'
  const red = await verifyAndErase(one.store, key, { raw: { ...fresh.count(), took: [] }, wall: null })
  expect([red.agreed, (await one.store.get(key))?.stage]).toEqual([false, 'held'])
  const green = await verifyAndErase(one.store, key, { raw: fresh.count(), wall: null })
  expect(green.agreed).toBe(true)
  expect(await one.store.get(key)).toEqual({ ...key, stage: 'verified', agreed: true })
  expect((await verifyAndErase(one.store, key, { raw: fresh.count(), wall: null })).agreed).toBe(true)
})
