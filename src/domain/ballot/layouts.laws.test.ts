import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exampleBallot, examplePaper } from '../../../tests/support/example-ballot.ts'
import { buildBoard } from './board.ts'
import { rowIdentities } from './counting-identities.ts'
import { soundFigures } from './printed-papers.ts'
import { marksOf } from './rows.ts'
import { addSheet, combine, emptyTally, isSameTally } from './tally.ts'
import type { Layout, Mark } from './types.ts'
import { isWithinLimit, validSheet } from './valid-sheet.ts'

const layouts: readonly Layout[] = ['FOUR_COLUMN', 'TWO_SHEET', 'YES_NO', 'CHOOSE_UP_TO_K']
const keys = ['chau-thu-ba', 'do-van-bay', 'pham-hong-gam', 'tran-van-ut']
const most = 2
const ballotOf = (layout: Layout) => exampleBallot({ atMost: layout === 'CHOOSE_UP_TO_K' ? most : null }, layout, keys)
const digest = (value: object) => createHash('sha256').update(JSON.stringify(value)).digest('base64url')

/** A sheet as a voter marks it: every row any mark of the layout or none. */
const sheetsOf = (layout: Layout) => {
  const mark = fc.constantFrom<Mark>(...marksOf(layout), 'BLANK')
  const sheet = fc
    .tuple(...keys.map(() => mark))
    .map((marks): Record<string, Mark> => Object.fromEntries(keys.map((key, at) => [key, marks[at]!])))
  return fc.array(sheet, { maxLength: 12 })
}

const tallied = (layout: Layout, sheets: readonly Record<string, Mark>[]) =>
  sheets.reduce((tally, sheet) => addSheet(tally, sheet), emptyTally(ballotOf(layout).rows))

describe.each(layouts)('rule 18, %s', (layout) => {
  const ballot = ballotOf(layout)

  test('each paper counts once in every row, and the order of papers is irrelevant', () => {
    const shuffled = sheetsOf(layout).chain((sheets) =>
      fc.tuple(fc.constant(sheets), fc.shuffledSubarray(sheets, { minLength: sheets.length })),
    )
    fc.assert(
      fc.property(shuffled, ([sheets, another]) => {
        expect(rowIdentities(tallied(layout, sheets), sheets.length).ok).toBe(true)
        expect(isSameTally(tallied(layout, sheets), tallied(layout, another))).toBe(true)
      }),
    )
  })

  test('phones and printed papers add up, however they are shared out', () => {
    fc.assert(
      fc.property(sheetsOf(layout), sheetsOf(layout), (byPhone, printed) => {
        expect(isSameTally(combine(tallied(layout, byPhone), tallied(layout, printed)), tallied(layout, [...byPhone, ...printed]))).toBe(
          true,
        )
      }),
    )
  })

  test('the box takes a sheet exactly when it keeps to the limit, and a count of such papers keeps to the sum', () => {
    fc.assert(
      fc.property(sheetsOf(layout), (sheets) => {
        const papers = sheets.map((sheet, at) => examplePaper(at, sheet))
        const taken = papers.filter(({ rows }, at) => {
          const isTaken = validSheet(ballot, rows).ok
          expect(isTaken).toBe(isWithinLimit(ballot, Object.values(sheets[at]!)))
          return isTaken
        })
        const board = buildBoard(ballot, { papers: taken, took: taken.map((_, at) => `${at}`), onPaper: null }, digest)
        const chosen = Object.values(board.tally).reduce((sum, row) => sum + (row.CHOSEN ?? 0), 0)
        expect(chosen).toBeLessThanOrEqual(most * taken.length)
        expect(Object.keys(board.tally)).toEqual(keys)
        expect(Object.keys(board.tally[keys[0]!]!)).toEqual([...marksOf(layout), 'BLANK'])
      }),
    )
  })

  test('a count of printed papers is taken when its sums hold, and refused when a row has one too many', () => {
    const valid = sheetsOf(layout).map((sheets) => sheets.filter((sheet) => isWithinLimit(ballot, Object.values(sheet))))
    fc.assert(
      fc.property(valid, (sheets) => {
        const tally = tallied(layout, sheets)
        const count = { collected: sheets.length, invalid: 0, tally }
        expect(soundFigures(ballot, sheets.length, count).ok).toBe(true)
        const slip = { ...tally, [keys[0]!]: { ...tally[keys[0]!], BLANK: (tally[keys[0]!]?.BLANK ?? 0) + 1 } }
        expect(soundFigures(ballot, sheets.length, { ...count, tally: slip }).ok).toBe(false)
      }),
    )
  })
})
