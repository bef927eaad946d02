import { z } from 'zod'
import type { BookState } from '#domain/notebook/book.ts'
import type { EntryAuthor } from '#domain/notebook/entry.ts'
import type { BookEvent } from '#domain/notebook/year-entries.ts'
import { cardNumber, choice, day, identifier, text, year } from './fields.ts'
import type { Refusal } from './refusals.ts'

const bookNumber = text(40)

export const reportBookInput = z.strictObject({
  event: choice('LOSS_REPORTED', 'DAMAGE_REPORTED'),
  text: text(2000),
  responsibility: text(2000),
})
export const cellBooksInput = z.strictObject({ cellId: identifier })
export const issueBooksInput = z.strictObject({
  cellId: identifier,
  books: z
    .array(z.strictObject({ memberId: identifier, number: bookNumber }))
    .min(1)
    .max(500),
})
export const reissueInput = z.strictObject({ cellId: identifier, memberId: identifier, number: bookNumber })
export const confirmBookInput = z.strictObject({ cellId: identifier, memberId: identifier, word: text(2000) })
export const mandatesInput = z.strictObject({ unitId: identifier })
export const giveMandateInput = z.strictObject({
  unitId: identifier,
  cardNumber,
  cellIds: z.array(identifier).max(2000),
  number: text(60),
  validFrom: day,
  lastDay: day,
})
export const revokeMandateInput = z.strictObject({ unitId: identifier, mandateId: identifier })
export const bookOfYearInput = z.strictObject({ year })
export const inspectionInput = z.strictObject({ mandateId: identifier })

/** The book as a thing, without its numbers of before. */
export type BookNow = Omit<BookState, 'numbers'>

export type BookHistoryLine = {
  id: string
  event: BookEvent
  bookNumber: string
  text: string
  responsibility?: string
  author: EntryAuthor
  at: string
}

/** Who opened the own notebook besides the own cell committee; `number`: of the mandate. */
export type OpeningLine = {
  at: string
  name: string
  right: 'MANDATE' | 'CLASSIFICATION_FILE' | 'CLASSIFICATION_BOARD' | 'COMMENDATION'
  number: string | null
  times: number
}

/** book.mine */
export type MyBook = {
  personName: string
  book: BookNow
  history: BookHistoryLine[]
  years: number[]
  openings: OpeningLine[]
}

/** book.ofCell: `former` have left; what the cell wrote of them stays readable to it. */
export type CellBooks = {
  cellName: string
  members: { memberId: string; name: string; book: BookNow }[]
  former: { memberId: string; name: string; leftOn: string }[]
}

export type BooksIssued = { refused: { memberId: string; refusal: Refusal }[] }

/** inspection.ofUnit */
export type Mandates = {
  unitName: string
  today: string
  cells: { cellId: string; name: string }[]
  mandates: {
    mandateId: string
    number: string
    name: string
    cells: string[]
    validFrom: string
    lastDay: string
    givenBy: string
    givenAt: string
    revokedAt: string | null
    state: 'COMING' | 'HOLDS' | 'OVER' | 'REVOKED'
  }[]
}

/** inspection.open */
export type Inspection = {
  mandateId: string
  number: string
  validFrom: string
  lastDay: string
  cells: { cellId: string; name: string; members: { memberId: string; name: string }[] }[]
}
