import { describe, expect, it } from 'vitest'
import { exampleBallot } from '../../../../tests/support/example-ballot.ts'
import { asDigits, type CountDraft, draftOf, emptyDraft, judgeDraft, readDraft } from './count-draft.ts'

const { rows } = exampleBallot()
const sheet = { rows, atMost: null, issued: 4 }
const typed: CountDraft = {
  collected: '4',
  invalid: '1',
  rows: { 'chau-thu-ba': { GOOD: '3' }, 'do-van-bay': { GOOD: '2', BLANK: '1' } },
}
const judged = (over: Partial<CountDraft> = {}) => judgeDraft(sheet, { ...typed, ...over })

describe('a count of printed papers as it is typed', () => {
  it('may be entered when every row comes to the valid papers', () => {
    expect(judged()).toMatchObject({ valid: 3, rowsLeft: 0, wrong: null, mayEnter: true })
    expect(judged().figures).toMatchObject({ collected: 4, invalid: 1, tally: { 'chau-thu-ba': { GOOD: 3, BLANK: 0 } } })
  })

  it('says of each row how many are missing or too many', () => {
    const { missing, rowsLeft, mayEnter } = judged({ rows: { 'chau-thu-ba': { GOOD: '2' }, 'do-van-bay': { GOOD: '4' } } })
    expect(missing).toEqual({ 'chau-thu-ba': 1, 'do-van-bay': -1 })
    expect({ rowsLeft, mayEnter }).toEqual({ rowsLeft: 2, mayEnter: false })
  })

  it.each<[string, Partial<CountDraft>]>([
    ['tooManyCollected', { collected: '5' }],
    ['tooManyInvalid', { collected: '1', invalid: '2' }],
  ])('says what is wrong with the whole: %s', (wrong, over) => {
    expect(judged(over)).toMatchObject({ wrong, mayEnter: false })
  })

  it('nothing typed is nothing to enter', () => {
    expect(judgeDraft(sheet, emptyDraft)).toMatchObject({ valid: 0, rowsLeft: 0, mayEnter: false })
  })

  it('more chosen than K times the papers is wrong', () => {
    const choose = exampleBallot({ atMost: 1 }, 'CHOOSE_UP_TO_K')
    const draft: CountDraft = { collected: '1', invalid: '', rows: { 'chau-thu-ba': { CHOSEN: '1' }, 'do-van-bay': { CHOSEN: '1' } } }
    expect(judgeDraft({ rows: choose.rows, atMost: 1, issued: 3 }, draft)).toMatchObject({ wrong: 'tooManyChosen', chosen: 2 })
  })
})

describe('a draft kept on the device', () => {
  it('comes back as it was typed, and from a count entered before', () => {
    expect(readDraft(JSON.parse(JSON.stringify(typed)))).toEqual(typed)
    expect(judgeDraft(sheet, draftOf(judged().figures)).mayEnter).toBe(true)
  })

  it.each([[null], ['x'], [{ collected: 4 }], [{ collected: '4', invalid: '' }]])('of another form is none: %j', (stored) => {
    expect(readDraft(stored)).toBeNull()
  })

  it('holds digits alone', () => {
    expect(['4', ' 1a2 ', '-3', '12345'].map(asDigits)).toEqual(['4', '12', '3', '123'])
  })
})
