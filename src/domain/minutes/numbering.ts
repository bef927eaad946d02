import type { NumberedDocument } from './types.ts'

/** A number given out, and to which meeting's document. */
export type IssuedNumber = { type: NumberedDocument; termStart: string; number: number; meetingId: string }

/**
 * Numbers run per type of document through the committee's term (05-HD/VPTW 2026, before it 36-HD/VPTW 2018; domain.md 2.5). A document
 * returned for correction keeps the number it was given. `wished` skips what the cell issued on paper before; no number is given again.
 */
export function numberFor(issued: readonly IssuedNumber[], of: Omit<IssuedNumber, 'number'>, wished = 0): IssuedNumber {
  const ofType = issued.filter(({ type }) => type === of.type)
  const own = ofType.find(({ meetingId }) => meetingId === of.meetingId)
  if (own) return own
  const run = ofType.filter(({ termStart }) => termStart === of.termStart)
  return { ...of, number: Math.max(wished, 1 + Math.max(0, ...run.map(({ number }) => number))) }
}

/** First of January of the congress cycle (2020, 2025, 2030 …): the start of a term where the rule set names none. Thông lệ. */
export const usualTermStart = (year: number): string => `${year - (year % 5)}-01-01`

const signs: Record<NumberedDocument, string> = { MINUTES: 'BB', RESOLUTION: 'NQ' }

/** "Số 05-BB/CB"; without a number the place stays open, as on a draft. */
export const numberAndSign = (type: NumberedDocument, number: number | null): string =>
  `Số ${number === null ? '…' : String(number).padStart(2, '0')}-${signs[type]}/CB`
