import type { PrintedFigures } from '#domain/ballot/printed-papers.ts'
import type { PublicRow } from '#domain/ballot/types.ts'

/** What one person has typed so far, as typed; kept on their device until the ballot is counted. */
export type CountDraft = { collected: string; invalid: string; rows: Record<string, Record<string, string>> }

export const emptyDraft: CountDraft = { collected: '', invalid: '', rows: {} }

/** A count entered before, to be corrected. */
export const draftOf = ({ collected, invalid, tally }: PrintedFigures): CountDraft => ({
  collected: String(collected),
  invalid: String(invalid),
  rows: Object.fromEntries(Object.entries(tally).map(([key, row]) => [key, asTyped(row)])),
})

const asTyped = (row: Readonly<Record<string, number>>): Record<string, string> =>
  Object.fromEntries(Object.entries(row).map(([mark, count]) => [mark, String(count)]))

/** Null for anything that is no draft. */
export function readDraft(stored: unknown): CountDraft | null {
  if (!isRecord(stored) || typeof stored.collected !== 'string' || typeof stored.invalid !== 'string' || !isRecord(stored.rows)) return null
  const rows = Object.entries(stored.rows).flatMap(([key, row]) => (isRecord(row) ? [[key, textsOf(row)] as const] : []))
  return { collected: stored.collected, invalid: stored.invalid, rows: Object.fromEntries(rows) }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const textsOf = (row: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(Object.entries(row).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))

/** Digits alone, at most three: nobody hands out a thousand papers. */
export const asDigits = (text: string): string => text.replace(/\D/g, '').slice(0, 3)

export type JudgedDraft = {
  figures: PrintedFigures
  valid: number
  /** Row key -> papers missing in that row; below zero there are too many. */
  missing: Record<string, number>
  rowsLeft: number
  /** The one thing that is wrong with the whole, if any. */
  wrong: 'tooManyCollected' | 'tooManyInvalid' | 'tooManyChosen' | null
  chosen: number
  mayEnter: boolean
}

type Sheet = { rows: readonly PublicRow[]; atMost: number | null; issued: number }

/** Adds up what is typed, as it is typed (rules 18, 20); an empty field is none. The server judges again. */
export function judgeDraft({ rows, atMost, issued }: Sheet, draft: CountDraft): JudgedDraft {
  const collected = Number(draft.collected)
  const invalid = Number(draft.invalid)
  const valid = Math.max(0, collected - invalid)
  const tally = Object.fromEntries(rows.map((row) => [row.key, countsOf(row, draft)]))
  const missing = Object.fromEntries(rows.map(({ key }) => [key, valid - sumOf(tally[key] ?? {})]))
  const rowsLeft = rows.filter(({ key }) => missing[key] !== 0).length
  const chosen = Object.values(tally).reduce((sum, row) => sum + (row.CHOSEN ?? 0), 0)
  const wrong = wrongWith({ collected, invalid, valid, issued, atMost, chosen })
  const mayEnter = draft.collected !== '' && rowsLeft === 0 && wrong === null
  return { figures: { collected, invalid, tally }, valid, missing, rowsLeft, wrong, chosen, mayEnter }
}

const countsOf = ({ key, marks }: PublicRow, { rows }: CountDraft): Record<string, number> =>
  Object.fromEntries([...marks, 'BLANK'].map((mark) => [mark, Number(rows[key]?.[mark] ?? '')]))

const sumOf = (row: Record<string, number>): number => Object.values(row).reduce((sum, count) => sum + count, 0)

type Whole = { collected: number; invalid: number; valid: number; issued: number; atMost: number | null; chosen: number }

function wrongWith({ collected, invalid, valid, issued, atMost, chosen }: Whole): JudgedDraft['wrong'] {
  if (collected > issued) return 'tooManyCollected'
  if (invalid > collected) return 'tooManyInvalid'
  return atMost !== null && chosen > atMost * valid ? 'tooManyChosen' : null
}
