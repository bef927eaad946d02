import type { Instant } from '#domain/organization/types.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Signature } from './entries.ts'
import type { EntryAuthor, NotebookEntry } from './entry.ts'
import type { BookRefusal } from './refusals.ts'
import type { BookEvent } from './year-entries.ts'

// The notebook as a thing: issued once; lost or damaged, its holder accounts for it, the organisation confirms, and only then is there a new
// one (12-HD/HU, 15/5/2018). What stands in the digital book stays. Every function takes all entries of one person, oldest first.

export type BookLoss = 'LOSS_REPORTED' | 'DAMAGE_REPORTED'

export type BookReport = { entryId: string; event: BookLoss; text: string; responsibility: string; by: EntryAuthor; at: Instant }

export type BookState = {
  /** NONE: never issued. REPORTED: the account waits for the organisation. CONFIRMED: it may be issued again. */
  state: 'NONE' | 'HELD' | 'REPORTED' | 'CONFIRMED'
  /** Of the last book issued; null before the first. */
  number: string | null
  issuedAt: Instant | null
  /** The account that is open, or confirmed and not yet answered by a new book. */
  report: BookReport | null
  /** Numbers of all books this person has had, the first one first. */
  numbers: readonly string[]
}

const nothing: BookState = { state: 'NONE', number: null, issuedAt: null, report: null, numbers: [] }

type BookEntry = Extract<NotebookEntry, { kind: 'BOOK' }>

export const bookEntriesOf = (entries: readonly NotebookEntry[]): BookEntry[] =>
  entries.flatMap((entry) => (entry.kind === 'BOOK' ? [entry] : []))

export const foldBook = (entries: readonly NotebookEntry[]): BookState => bookEntriesOf(entries).reduce(evolve, nothing)

function evolve(book: BookState, entry: BookEntry): BookState {
  const { event, bookNumber } = entry.body
  switch (event) {
    case 'ISSUED':
    case 'REISSUED':
      return { state: 'HELD', number: bookNumber, issuedAt: entry.at, report: null, numbers: [...book.numbers, bookNumber] }
    case 'LOSS_REPORTED':
    case 'DAMAGE_REPORTED':
      return { ...book, state: 'REPORTED', report: reportIn(entry, event) }
    case 'REPORT_CONFIRMED':
      return { ...book, state: 'CONFIRMED' }
    case 'MOVED':
    case 'LENT':
    case 'LEFT':
      return book
  }
}

const reportIn = ({ id, at, author, body }: BookEntry, event: BookLoss): BookReport => ({
  entryId: id,
  event,
  text: body.text,
  responsibility: body.responsibility ?? '',
  by: author,
  at,
})

/** Whose book it is now: the membership under which the line is written. */
export type BookOf = { cellId: string; memberId: string; year: number }

/** "Sổ tay được cấp phát 01 lần duy nhất": refused when one was issued before, in whichever cell; without a number. */
export function issueBook(entries: readonly NotebookEntry[], of: BookOf & { number: string }, by: Signature): Answer {
  if (foldBook(entries).state !== 'NONE') return refuse('book/already-issued')
  const number = of.number.trim()
  return number === '' ? refuse('book/number-missing') : ok(line(of, by, { event: 'ISSUED', bookNumber: number, text: '' }))
}

/** The holder's own account: how it happened, and the own part in it. Refused: no book, an account open already, a part of it missing. */
export function reportBook(
  entries: readonly NotebookEntry[],
  of: BookOf & { event: BookLoss; text: string; responsibility: string },
  by: Signature,
): Answer {
  const book = foldBook(entries)
  if (book.number === null) return refuse('book/none-issued')
  if (book.state !== 'HELD') return refuse('book/report-open')
  const [text, responsibility] = [of.text.trim(), of.responsibility.trim()]
  if (text === '' || responsibility === '') return refuse('book/account-missing')
  return ok(line(of, by, { event: of.event, bookNumber: book.number, text, responsibility }))
}

/** The organisation's word on the account. Refused: none open, one's own, no word. */
export function confirmBookReport(entries: readonly NotebookEntry[], of: BookOf & { word: string; isOwn: boolean }, by: Signature): Answer {
  const { state, report, number } = foldBook(entries)
  if (state !== 'REPORTED' || !report) return refuse('book/no-report')
  if (of.isOwn) return refuse('book/own-report')
  const text = of.word.trim()
  if (text === '') return refuse('book/word-missing')
  return ok({ ...line(of, by, { event: 'REPORT_CONFIRMED', bookNumber: number ?? '', text }), aboutId: report.entryId })
}

/** A new book under a new number, after the account and its confirmation. Refused: without these, without a number, with one this person had. */
export function reissueBook(entries: readonly NotebookEntry[], of: BookOf & { number: string }, by: Signature): Answer {
  const { state, report, numbers } = foldBook(entries)
  if (state !== 'CONFIRMED') return refuse('book/not-confirmed')
  const number = of.number.trim()
  if (number === '') return refuse('book/number-missing')
  if (numbers.includes(number)) return refuse('book/number-used')
  return ok({ ...line(of, by, { event: 'REISSUED', bookNumber: number, text: '' }), aboutId: report?.entryId ?? null })
}

/** A number stands for one book of a cell: refused when a book of someone else there has it, or had it. */
export function freeNumber(answer: Answer, others: readonly NotebookEntry[]): Answer {
  if (!answer.ok || answer.value.kind !== 'BOOK') return answer
  const { bookNumber } = answer.value.body
  const taken = bookEntriesOf(others).some(({ body }) => isGiven[body.event] && body.bookNumber === bookNumber)
  return taken ? refuse('book/number-taken') : answer
}

const isGiven: Partial<Record<BookEvent, true>> = { ISSUED: true, REISSUED: true }

/** The book goes along to another cell; `from` is the name of the one it comes from. Said once a membership: null when it was. */
export function moveBook(entries: readonly NotebookEntry[], of: BookOf & { from: string }, by: Signature): NotebookEntry | null {
  const said = bookEntriesOf(entries).some(({ memberId, body }) => memberId === of.memberId && body.event === 'MOVED')
  return said ? null : line(of, by, { event: 'MOVED', bookNumber: foldBook(entries).number ?? '', text: of.from })
}

/** The holder goes to another cell for a time, or out of the tree; `to` is the name of that place. Said in the cell's part that is left. */
export const leaveWithBook = (
  entries: readonly NotebookEntry[],
  { event, to, ...of }: BookOf & { event: 'LENT' | 'LEFT'; to: string },
  by: Signature,
): NotebookEntry => line(of, by, { event, bookNumber: foldBook(entries).number ?? '', text: to })

type Answer = Result<NotebookEntry, BookRefusal>

const line = (
  { cellId, memberId, year }: BookOf,
  by: Signature,
  body: { event: BookEvent; bookNumber: string; text: string; responsibility?: string },
): NotebookEntry => ({ cellId, memberId, year, ...by, meetingId: null, digest: null, aboutId: null, kind: 'BOOK', body })
