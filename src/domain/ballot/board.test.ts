import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exampleBallot, examplePaper } from '../../../tests/support/example-ballot.ts'
import { buildBoard, soundBox } from './board.ts'
import { levelMarks } from './rows.ts'
import type { CastPaper, Mark } from './types.ts'

const digest = (value: object) => createHash('sha256').update(JSON.stringify(value)).digest('base64url')
const ballot = exampleBallot()
const marks = fc.constantFrom<Mark>(...levelMarks, 'BLANK')
const paper = fc
  .record({ seed: fc.nat({ max: 100_000 }), ba: marks, bay: marks })
  .map(({ seed, ba, bay }) => examplePaper(seed, { 'chau-thu-ba': ba, 'do-van-bay': bay }))
const papers = fc.uniqueArray(paper, { selector: ({ number }) => number, maxLength: 12 })

type Cast = { voter: string; paper: CastPaper }
/** What the hall did: each voter took a paper, each phone sent one. */
const boardOf = (casts: Cast[]) =>
  JSON.stringify(
    buildBoard(ballot, { papers: casts.map(({ paper }) => paper), took: casts.map(({ voter }) => voter), onPaper: null }, digest),
  )

test('rule 17, the secrecy law: whichever phone sent which paper, in whichever order, the board is the same to the byte', () => {
  const halls = papers.chain((cast) =>
    fc.tuple(
      fc.constant(cast),
      fc.shuffledSubarray(cast, { minLength: cast.length }),
      fc.shuffledSubarray(cast, { minLength: cast.length }),
    ),
  )
  fc.assert(
    fc.property(halls, ([first, swapped, arrival]) => {
      const hall = first.map((paper, at) => ({ voter: `Đồng chí ${at}`, paper }))
      const swappedHall = swapped.map((paper, at) => ({ voter: `Đồng chí ${at}`, paper }))
      const byArrival = [...swappedHall].sort((a, b) => arrival.indexOf(a.paper) - arrival.indexOf(b.paper))
      expect(boardOf(swappedHall)).toBe(boardOf(hall))
      expect(boardOf(byArrival)).toBe(boardOf(hall))
    }),
  )
})

test('every row has its own order, so no sheet can be put together again', () => {
  const board = buildBoard(
    ballot,
    {
      papers: Array.from({ length: 12 }, (_, at) => examplePaper(at, { 'chau-thu-ba': 'GOOD', 'do-van-bay': 'GOOD' })),
      took: Array.from({ length: 12 }, (_, at) => `${at}`),
      onPaper: null,
    },
    digest,
  )
  for (const list of Object.values(board.rows)) {
    const bytes = list.map(({ id }) => Buffer.from(id, 'base64url'))
    expect([...bytes].sort(Buffer.compare)).toEqual(bytes)
    expect(list.every((entry) => Object.keys(entry).sort().join() === 'id,mark')).toBe(true)
  }
  const numbers = board.numbers.map(({ number }) => Buffer.from(number, 'base64url'))
  expect([...numbers].sort(Buffer.compare)).toEqual(numbers)
  expect(JSON.stringify(board)).not.toContain('sheetHash')
})

test('the signature list is ordered by code units and holds names twice when two comrades share one', () => {
  const board = buildBoard(ballot, { papers: [], took: ['Đỗ Văn Bảy', 'Bùi Liêm', 'An', 'An'], onPaper: null }, digest)
  expect(board.took).toEqual(['An', 'An', 'Bùi Liêm', 'Đỗ Văn Bảy'])
  expect(board.counts).toEqual({ issued: 4, collected: 0, valid: 0, invalid: 0 })
})

test('printed papers are added and shown apart; only they can be invalid', () => {
  const onPaper = {
    issued: 4,
    collected: 4,
    invalid: 1,
    tally: { 'chau-thu-ba': { GOOD: 3 }, 'do-van-bay': { GOOD: 2, BLANK: 1 } },
  }
  const sent = [examplePaper(1, { 'chau-thu-ba': 'GOOD', 'do-van-bay': 'EXCELLENT' })]
  const board = buildBoard(ballot, { papers: sent, took: ['a', 'b', 'c', 'd', 'e'], onPaper }, digest)
  expect(board.counts).toEqual({ issued: 5, collected: 5, valid: 4, invalid: 1 })
  expect(board.tally['chau-thu-ba']).toMatchObject({ GOOD: 4, BLANK: 0 })
  expect(board.tally['do-van-bay']).toMatchObject({ EXCELLENT: 1, GOOD: 2, BLANK: 1 })
  expect(board.onPaper).toEqual(onPaper)
})

test('the digest covers everything else on the board', () => {
  const { digest: seal, ...rest } = buildBoard(ballot, { papers: [], took: [], onPaper: null }, digest)
  expect(seal).toBe(digest(rest))
  expect(rest.ballot.atMost).toBeUndefined()
  expect(buildBoard(exampleBallot({ atMost: 2 }, 'CHOOSE_UP_TO_K'), { papers: [], took: [], onPaper: null }, digest).ballot.atMost).toBe(2)
})

test('two voters who agreed on one id are found before their board is published', () => {
  const one = examplePaper(1, { 'chau-thu-ba': 'GOOD', 'do-van-bay': 'GOOD' })
  const other = examplePaper(2, { 'chau-thu-ba': 'GOOD', 'do-van-bay': 'GOOD' })
  expect(soundBox({ papers: [one, other] }).ok).toBe(true)
  expect(soundBox({ papers: [one, { ...other, rows: { ...other.rows, 'do-van-bay': one.rows['chau-thu-ba']! } }] })).toEqual({
    ok: false,
    refusal: 'ballot/id-twice',
  })
})
