import { randomBytes } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { BoardDocument } from '#contract/ballot-box.ts'
import { compareBase64url } from '#domain/ballot/base64url.ts'
import type { Mark } from '#domain/ballot/types.ts'
import { exampleBallot } from '../../tests/support/example-ballot.ts'
import { openPaperBox, type PaperBox } from '../../tests/support/paper-box.ts'
import { castSheet } from './cast-sheet.ts'
import type { CheckName } from './checks.ts'
import { digest } from './digests.ts'
import { memoryStore } from './memory-store.ts'
import type { HeldPaper } from './paper-store.ts'
import { thisPhone } from './phone.ts'
import { takePaper } from './take-paper.ts'
import { verifyBoard } from './verify-board.ts'

// Whoever changes a published board fails by name. Unless the digest itself is the point, the forger makes it right again.

let box: PaperBox
let honest: BoardDocument
const held: HeldPaper[] = []
const text = (bytes: number) => randomBytes(bytes).toString('base64url')

beforeAll(async () => {
  box = await openPaperBox(exampleBallot())
  const all: (Mark | null)[] = ['EXCELLENT', 'GOOD', 'GOOD', null]
  for (const [at, mark] of all.entries()) {
    const store = memoryStore()
    const memberId = `m${at}`
    const phone = thisPhone({ fetch: box.fetch, wait: async () => {} })
    await takePaper({ store, memberId, ballot: box.document, ask: box.askAs(memberId), phone })
    const key = { ballotId: box.document.id, memberId }
    if (mark) await castSheet({ store, key, phone }, { 'chau-thu-ba': mark })
    held.push((await store.get(key)) as HeldPaper)
  }
  box.status = 'CLOSED'
  honest = JSON.parse(JSON.stringify(box.count()))
})

type Forge = (board: BoardDocument) => void
const forged = (forge: Forge, isSealedAgain = true): BoardDocument => {
  const board = structuredClone(honest)
  forge(board)
  const { digest: _old, ...rest } = board
  return isSealedAgain ? { ...rest, digest: digest(rest) } : board
}
const failing = async (raw: unknown, over: Partial<{ held: HeldPaper | null; ballotId: string; wall: string | null }> = {}) => {
  const { checks, agreed } = await verifyBoard({ raw, held: held[0]!, ballotId: box.document.id, wall: null, ...over })
  expect(agreed).toBe(checks.every((check) => check.held))
  return checks.filter((check) => !check.held).map(({ name }) => name)
}
const ba = (board: BoardDocument) => board.rows['chau-thu-ba']!
const own = (board: BoardDocument) => ba(board).find(({ id }) => id === JSON.parse(held[0]!.body!).rows['chau-thu-ba'].id)!
const byId = (list: { id: string }[]) => list.sort((a, b) => compareBase64url(a.id, b.id))

test('an honest board fails nothing', async () => {
  expect(await failing(honest)).toEqual([])
})

test.each<[string, CheckName[], Forge]>([
  ['a field more', ['form'], (board) => Object.assign(board, { casters: [] })],
  ['a number without its last byte', ['form'], (board) => (board.numbers[0]!.number = board.numbers[0]!.number.slice(0, 80))],
  ['another title', ['ballot'], (board) => (board.ballot.title = 'Bầu cử')],
  ['another base', ['ballot'], (board) => (board.ballot.base = 17)],
  ['a row renamed', ['ballot'], (board) => (board.ballot.rows[0]!.label = 'Đồng chí khác')],
  ['a mark closed afterwards', ['ballot', 'marks-allowed'], (board) => board.ballot.rows[0]!.marks.shift()],
  ['another receipt key', ['keys'], (board) => (board.receiptKey = board.publicKey)],
  ['fewer issued than collected', ['counts', 'took'], (board) => (board.counts.issued = 2)],
  ['a collected paper more', ['counts'], (board) => (board.counts.collected = board.counts.valid = 4)],
  ['an invalid paper that nobody printed', ['counts'], (board) => Object.assign(board.counts, { valid: 2, invalid: 1 })],
  ['a name taken off the signature list', ['took'], (board) => board.took.pop()],
  [
    'a number that nobody signed',
    ['signatures', 'order'],
    (board) => (board.numbers.find(({ number }) => number !== held[0]!.number)!.number = `${'_'.repeat(85)}w`),
  ],
  ['one mark of another', ['sums'], (board) => (ba(board).find(({ mark }) => mark === 'GOOD')!.mark = 'NOT_COMPLETED')],
  ['a figure', ['sums'], (board) => (board.tally['chau-thu-ba']!.EXCELLENT = 2)],
  [
    'a mark taken out',
    ['row-lengths', 'sums'],
    (board) =>
      ba(board).splice(
        ba(board).findIndex(({ mark }) => mark === 'GOOD'),
        1,
      ),
  ],
  ['a row list of nobody', ['row-lengths', 'ids-distinct', 'sums'], (board) => (board.rows.stranger = structuredClone(ba(board)))],
  ['the order of arrival', ['order'], (board) => board.numbers.reverse()],
  ['the order of names', ['order'], (board) => board.took.reverse()],
])('%s: %j', async (_what, names, forge) => {
  const board = forged(forge)
  expect(new Set(await failing(board))).toEqual(new Set(names))
})

test('a number copied over another: the papers are no longer distinct', async () => {
  const copied = forged((board) => {
    const mine = board.numbers.find(({ number }) => number === held[0]!.number)!
    board.numbers = [mine, mine, ...board.numbers.filter((one) => one !== mine).slice(1)].sort((a, b) =>
      compareBase64url(a.number, b.number),
    )
  })
  expect(await failing(copied)).toEqual(['numbers-distinct'])
})

test('a recorded paper taken out of the box is missed by its own phone, wholly or by one mark', async () => {
  const gone = forged((board) => {
    board.numbers = board.numbers.filter(({ number }) => number !== held[0]!.number)
    for (const key of Object.keys(board.rows))
      board.rows[key] = board.rows[key]!.filter(({ id }) => id !== JSON.parse(held[0]!.body!).rows[key].id)
    board.tally['chau-thu-ba']!.EXCELLENT = 0
    board.tally['do-van-bay']!.BLANK = 2
    Object.assign(board.counts, { collected: 2, valid: 2 })
  })
  expect(await failing(gone)).toEqual(['own-number'])
  expect(await failing(gone, { held: held[1]! })).toEqual([])
  const swapped = forged((board) => {
    own(board).mark = 'GOOD'
    Object.assign(board.tally['chau-thu-ba']!, { EXCELLENT: 0, GOOD: 3 })
  })
  expect(await failing(swapped)).toEqual(['own-marks'])
  const exchanged = forged((board) => {
    own(board).id = text(32)
    byId(ba(board))
  })
  expect(await failing(exchanged)).toEqual(['own-marks'])
})

test('one paper shown to two phones as theirs: the other one misses its own', async () => {
  const silent = held[3]!
  const stolen: HeldPaper = { ...silent, number: held[1]!.number }
  expect(await failing(honest, { held: silent })).toEqual([])
  expect(await failing(honest, { held: stolen })).toEqual(['own-number'])
})

test('a sheet that was sent without an answer may be in the box or not, but never with another mark', async () => {
  const unanswered: HeldPaper = { ...held[0]!, receipt: null }
  expect(await failing(honest, { held: unanswered })).toEqual([])
  const never: HeldPaper = { ...held[3]!, body: held[0]!.body }
  expect(await failing(honest, { held: never })).toEqual([])
})

test('the board of another ballot, another digest and another wall are seen', async () => {
  expect(await failing(honest, { held: null, ballotId: 'ap-4.ballot' })).toEqual(['ballot'])
  expect(await failing(forged((board) => (board.digest = text(32)), false))).toEqual(['digest'])
  expect(await failing(honest, { wall: honest.digest })).toEqual([])
  expect(await failing(honest, { wall: '7F3A 91C2 D04E' })).toEqual(['wall'])
  expect(await failing({ ...honest, digest: honest.digest, ballot: { ...honest.ballot, ruleSet: { year: 2025 } } })).toEqual(['digest'])
  expect(await failing('not a board')).toEqual(['form'])
})

test('printed papers must add up by themselves', async () => {
  const onPaper = { issued: 3, collected: 3, invalid: 1, tally: { 'chau-thu-ba': { GOOD: 2 }, 'do-van-bay': { BLANK: 2 } } }
  const printed = JSON.parse(JSON.stringify(box.count(onPaper, ['x', 'y', 'z'])))
  expect(await failing(printed, { held: null })).toEqual([])
  const wrong = JSON.parse(
    JSON.stringify(box.count({ ...onPaper, tally: { ...onPaper.tally, 'do-van-bay': { BLANK: 3 } } }, ['x', 'y', 'z'])),
  )
  expect(await failing(wrong, { held: null })).toEqual(['sums'])
})

test('more chosen than K times the papers is seen', async () => {
  const choose = await openPaperBox(exampleBallot({ atMost: 1 }, 'CHOOSE_UP_TO_K'))
  const onPaper = {
    issued: 3,
    collected: 3,
    invalid: 0,
    tally: { 'chau-thu-ba': { CHOSEN: 3 }, 'do-van-bay': { CHOSEN: 1, NOT_CHOSEN: 2 } },
  }
  const raw = JSON.parse(JSON.stringify(choose.count(onPaper, ['x', 'y', 'z'])))
  expect(await failing(raw, { held: null })).toEqual(['chosen'])
})
