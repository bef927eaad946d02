import type { NumberedDocument } from './types.ts'

/** A number given out, and to which meeting's document. */
export type IssuedNumber = { type: NumberedDocument; termStart: string; number: number; meetingId: string }

/**
 * Numbers run per type of document through the committee's term (05-HD/VPTW 2026, before it 36-HD/VPTW 2018; domain.md 2.5). A document
 * returned for correction keeps the number it was given.
 */
export function nextNumber(issued: readonly IssuedNumber[], of: Omit<IssuedNumber, 'number'>): number {
  const sameRun = issued.filter((one) => one.type === of.type && one.termStart === of.termStart)
  const own = sameRun.find((one) => one.meetingId === of.meetingId)
  return own?.number ?? 1 + Math.max(0, ...sameRun.map((one) => one.number))
}

/** First of January of the congress cycle (2020, 2025, 2030 …): the start of a term where the rule set names none. Thông lệ. */
export const usualTermStart = (year: number): string => `${year - (year % 5)}-01-01`

const signs: Record<NumberedDocument, string> = { MINUTES: 'BB', RESOLUTION: 'NQ' }

/** "Số 05-BB/CB"; without a number the place stays open, as on a draft. */
export const numberAndSign = (type: NumberedDocument, number: number | null): string =>
  `Số ${number === null ? '…' : String(number).padStart(2, '0')}-${signs[type]}/CB`
