import { describe, expect, test } from 'vitest'
import { type Ask, type AskFigures, askKey, asks, lackOf, monthsOfAsk, periodsOfAsk, shownLack, weightOfShown } from './ask.ts'

const allDone: AskFigures = {
  ...{ met: 1, thematic: 1, registrationsAsked: 20, registered: 20, present: 18, expected: 20, presentBefore: 18, expectedBefore: 20 },
  ...{ overdue: 0, reflectionsAsked: 20, submitted: 20, remarked: 20 },
}

test.each(asks)('a cell that lacks nothing is not on the list of %s', (ask) => {
  expect(lackOf(ask, allDone)).toBeNull()
})

test.each<[Ask, Partial<AskFigures>, unknown]>([
  ['not-met', { met: 0 }, { kind: 'ABSENT' }],
  ['no-thematic', { thematic: 0 }, { kind: 'ABSENT' }],
  ['not-registered', { registered: 17 }, { kind: 'COUNT', count: 3 }],
  ['remedies', { overdue: 2 }, { kind: 'COUNT', count: 2 }],
  ['reflections', { submitted: 13, remarked: 13 }, { kind: 'COUNT', count: 7 }],
  ['remarks', { submitted: 13, remarked: 12 }, { kind: 'COUNT', count: 1 }],
  ['attendance', { present: 15 }, { kind: 'DROP', from: 90, to: 75 }],
])('%s finds a cell that lacks it', (ask, lacking, found) => {
  expect(lackOf(ask, { ...allDone, ...lacking })).toEqual(found)
})

test('a fall of attendance by less than ten points is chance, and a month without meetings is no fall', () => {
  expect(lackOf('attendance', { ...allDone, present: 17 })).toBeNull()
  expect(lackOf('attendance', { ...allDone, present: 0, expected: 0 })).toBeNull()
  expect(lackOf('attendance', { ...allDone, presentBefore: 0, expectedBefore: 0 })).toBeNull()
})

test('members without a remark are those who handed in: whoever did not is asked for elsewhere', () => {
  expect(lackOf('remarks', { ...allDone, submitted: 5, remarked: 5 })).toBeNull()
})

describe('what is said of a lack (rule 30)', () => {
  const three = { kind: 'COUNT', count: 3 } as const

  test('the grassroots committee sees how many, in a cell of three too', () => {
    expect(shownLack(three, { size: 3, isOpen: true })).toEqual({ kind: 'EXACT', count: 3 })
  })

  test('leaders above see no count of a cell under five', () => {
    expect(shownLack(three, { size: 4, isOpen: false })).toEqual({ kind: 'HIDDEN' })
    expect(shownLack({ kind: 'DROP', from: 100, to: 50 }, { size: 4, isOpen: false })).toEqual({ kind: 'HIDDEN' })
  })

  test('of others they see about how many, so that nothing can be taken off a sum', () => {
    const shown = (count: number) => shownLack({ kind: 'COUNT', count }, { size: 30, isOpen: false })
    expect([1, 4, 5, 9, 10, 28].map(shown).map(weightOfShown)).toEqual([1, 1, 5, 5, 10, 10])
    expect(shown(4)).toEqual(shown(1))
  })

  test('that a cell has not met is nobody’s secret', () => {
    expect(shownLack({ kind: 'ABSENT' }, { size: 3, isOpen: false })).toEqual({ kind: 'ABSENT' })
  })
})

describe('periods', () => {
  test('who has not met is asked of this month, what is handed in until its end of the month before', () => {
    expect(periodsOfAsk('not-met', '2026-11-22')).toEqual(['2026-11', '2026-10', '2026-09'])
    expect(periodsOfAsk('reflections', '2026-01-05')).toEqual(['2025-12', '2025-11', '2026-01'])
  })

  test('thematic meetings are asked for by quarter (rule 12), registrations by year', () => {
    expect(periodsOfAsk('no-thematic', '2026-02-01')).toEqual(['2026-Q1', '2025-Q4'])
    expect(periodsOfAsk('not-registered', '2026-02-01')).toEqual(['2026', '2025'])
    expect(monthsOfAsk('2026-Q4')).toEqual(['2026-10', '2026-11', '2026-12'])
  })
})

test('a question and a period make one reminder', () => {
  expect(askKey('remarks', '2026-10')).toBe('ask:remarks:2026-10')
})
