import { expect, test } from 'vitest'
import { exampleBallot } from '../../../tests/support/example-ballot.ts'
import {
  agreedEntry,
  differencesOf,
  enoughOfEachKind,
  type PrintedEntry,
  type PrintedFigures,
  type PrintedSheet,
  soundFigures,
} from './printed-papers.ts'

const sheet = exampleBallot()
const byGam: PrintedEntry = {
  enteredBy: 'gam',
  collected: 4,
  invalid: 1,
  tally: { 'chau-thu-ba': { GOOD: 3 }, 'do-van-bay': { GOOD: 2, BLANK: 1 } },
}
const byNghia: PrintedEntry = { ...byGam, enteredBy: 'nghia' }

test('printed papers are added when two people counted the same', () => {
  const agreed = agreedEntry(sheet, 4, [byGam, byNghia])
  expect(agreed).toMatchObject({
    ok: true,
    value: { issued: 4, collected: 4, tally: { 'chau-thu-ba': { GOOD: 3, BLANK: 0, EXCELLENT: 0 } } },
  })
})

test('where nobody was handed a printed paper there is nothing to enter', () => {
  expect(agreedEntry(sheet, 0, [])).toEqual({ ok: true, value: null })
})

test.each<[string, PrintedEntry[]]>([
  ['ballot/entries-missing', []],
  ['ballot/entries-missing', [byGam]],
  ['ballot/same-person-counted-twice', [byGam, byGam]],
  ['ballot/entries-differ', [byGam, { ...byNghia, invalid: 0 }]],
  ['ballot/entries-differ', [byGam, { ...byNghia, tally: { ...byGam.tally, 'chau-thu-ba': { GOOD: 2, BLANK: 1 } } }]],
  ['ballot/entries-differ', [byGam, byNghia, { ...byNghia, enteredBy: 'liem', collected: 3 }]],
])('printed papers are not added: %s', (refusal, entries) => {
  expect(agreedEntry(sheet, 4, entries)).toEqual({ ok: false, refusal })
})

test('two counts that differ show where, in the order of the sheet', () => {
  const other = { ...byNghia, invalid: 0, tally: { ...byGam.tally, 'do-van-bay': { GOOD: 3, BLANK: 1 } } }
  expect(differencesOf(sheet.rows, byGam, other)).toEqual([
    { key: null, mark: 'invalid', mine: 1, other: 0 },
    { key: 'do-van-bay', mark: 'GOOD', mine: 2, other: 3 },
  ])
  expect(differencesOf(sheet.rows, byGam, byNghia)).toEqual([])
})

test.each<[string, number, Partial<PrintedFigures>]>([
  ['more collected than issued', 3, {}],
  ['more invalid than collected', 4, { invalid: 5 }],
  ['a figure that is no count', 4, { collected: 3.5 }],
  ['less than nothing', 4, { invalid: -1 }],
  ['valid and invalid are not the collected', 4, { invalid: 0 }],
  ['a row that nobody knows', 4, { tally: { ...byGam.tally, x: { GOOD: 3 } } }],
  ['a mark that the row does not have', 4, { tally: { ...byGam.tally, 'chau-thu-ba': { AGREE: 3 } } }],
  ['a row left out', 4, { tally: { 'chau-thu-ba': { GOOD: 3 } } }],
])('rule 20, counting identities: %s is refused', (_name, issued, over) => {
  expect(soundFigures(sheet, issued, { ...byGam, ...over }).ok).toBe(false)
})

test.each<[string, number, PrintedFigures]>([
  ['every paper valid', 3, { collected: 3, invalid: 0, tally: { 'chau-thu-ba': { GOOD: 3 }, 'do-van-bay': { EXCELLENT: 3 } } }],
  ['one kept back by its voter', 4, { collected: 3, invalid: 0, tally: { 'chau-thu-ba': { GOOD: 3 }, 'do-van-bay': { GOOD: 3 } } }],
  [
    'a row marked twice or not at all is BLANK, its paper valid',
    3,
    { collected: 3, invalid: 0, tally: { 'chau-thu-ba': { GOOD: 2, BLANK: 1 }, 'do-van-bay': { GOOD: 3 } } },
  ],
  [
    'a paper that is not ours or is written on is invalid',
    3,
    { collected: 3, invalid: 1, tally: { 'chau-thu-ba': { GOOD: 2 }, 'do-van-bay': { BLANK: 2 } } },
  ],
  ['all invalid', 3, { collected: 3, invalid: 3, tally: {} }],
])('rule 18, printed papers: %s', (_name, issued, figures) => {
  expect(soundFigures(sheet, issued, figures)).toMatchObject({ ok: true, value: { issued, collected: figures.collected } })
})

test('rule 18: nobody chose more than K, or the paper was invalid', () => {
  const choose: PrintedSheet = { ...exampleBallot({ atMost: 1 }, 'CHOOSE_UP_TO_K') }
  const chose = (ba: number, bay: number): PrintedFigures => ({
    collected: 3,
    invalid: 0,
    tally: { 'chau-thu-ba': { CHOSEN: ba, NOT_CHOSEN: 3 - ba }, 'do-van-bay': { CHOSEN: bay, NOT_CHOSEN: 3 - bay } },
  })
  expect(soundFigures(choose, 3, chose(2, 1)).ok).toBe(true)
  expect(soundFigures(choose, 3, chose(2, 2))).toEqual({ ok: false, refusal: 'ballot/too-many-chosen' })
})

test('at least three printed papers or none, and beside them at least three by phone or none', () => {
  expect(enoughOfEachKind(17, 0).ok).toBe(true)
  expect(enoughOfEachKind(2, 0).ok).toBe(true)
  expect(enoughOfEachKind(0, 3).ok).toBe(true)
  expect(enoughOfEachKind(3, 3).ok).toBe(true)
  expect(enoughOfEachKind(15, 2)).toEqual({ ok: false, refusal: 'ballot/too-few-printed-papers' })
  expect(enoughOfEachKind(2, 15)).toEqual({ ok: false, refusal: 'ballot/too-few-phone-papers' })
})
