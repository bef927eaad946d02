import { describe, expect, test } from 'vitest'
import type { BoardDocument } from '#contract/ballot-box.ts'
import { type CheckName, check } from '#paper/checks.ts'
import type { Verification } from '#paper/verify-board.ts'
import { mainFacts } from './main-facts.ts'

const board = {
  counts: { issued: 18, collected: 17, valid: 17, invalid: 0 },
  numbers: Array.from({ length: 17 }, () => ({ number: '', signature: '' })),
  ballot: { rows: [{ key: 'ba' }, { key: 'bay' }] },
} as unknown as BoardDocument

const verification = (over: Partial<Verification> = {}, failed: CheckName[] = []): Verification => ({
  agreed: failed.length === 0,
  checks: (['counts', 'signatures', 'sums', 'wall', 'own-number', 'own-marks'] as const).map((name) => check(name, !failed.includes(name))),
  seal: '7F3A 91C2 D04E',
  board,
  counted: true,
  ...over,
})
const names = (facts: ReturnType<typeof mainFacts>) => facts.map(({ name }) => name)

describe('What a recount says to a person', () => {
  test('first what became of the own paper, then the figures', () => {
    const facts = mainFacts(verification(), null)
    expect(names(facts)).toEqual(['own', 'counts', 'signatures', 'sums', 'wall'])
    expect(facts[1]?.figures).toEqual({ issued: 18, collected: 17 })
    expect(facts.every(({ sign }) => sign === 'ok')).toBe(true)
  })

  test('names the line that does not hold', () => {
    expect(names(mainFacts(verification({}, ['sums']), null))).toContain('sumsNot')
    expect(names(mainFacts(verification({}, ['own-marks']), null))[0]).toBe('ownNot')
  })

  test('a paper that came too late is not in the box, and nothing is wrong', () => {
    expect(mainFacts(verification({ counted: false }), null)[0]).toMatchObject({ name: 'ownLate', sign: 'due' })
  })

  test('a phone that cast nothing says so; one that has verified before says that', () => {
    expect(names(mainFacts(verification({ counted: null }), null))[0]).toBe('ownNone')
    expect(names(mainFacts(verification({ counted: null }), true))[0]).toBe('ownBefore')
  })

  test('a board without the form is not read at all', () => {
    const broken = verification({ board: null, checks: [check('form', false, { where: 'numbers' })], agreed: false })
    expect(names(mainFacts(broken, null))).toEqual(['formNot'])
  })
})
