import { ok, type Result, refuse } from '#domain/result.ts'
import type { Signature } from './entries.ts'
import type { EntryKind, NotebookEntry } from './entry.ts'
import type { EntryRefusal } from './refusals.ts'

/** Marks on other lines, what follows an order of its own (appeal, decision, the book itself), and corrections themselves. */
const beyondCorrection: ReadonlySet<EntryKind> = new Set<EntryKind>([
  'CONFIRMATION',
  'ACKNOWLEDGED',
  'CORRECTION',
  'DECIDED',
  'APPEAL',
  'APPEAL_WITHDRAWN',
  'APPEAL_ANSWER',
  'BOOK',
])

/** One's own words, and only these: what a meeting wrote is put right by a meeting. */
export const mayCorrect = (entry: NotebookEntry, personId: string): boolean =>
  entry.author.id === personId && !beyondCorrection.has(entry.kind)

/** A correction: a new line about an old one, which stays as it is (rule 9). Refused: of what somebody else wrote, without a text. */
export function correct(entry: NotebookEntry, text: string, by: Signature): Result<NotebookEntry, EntryRefusal> {
  if (by.author.id === null || !mayCorrect(entry, by.author.id)) return refuse('entry/may-not-correct')
  if (text.trim() === '') return refuse('entry/text-missing')
  const { id, cellId, memberId, year } = entry
  const head = { cellId, memberId, year, meetingId: null, digest: null, aboutId: id }
  return ok({ ...head, ...by, kind: 'CORRECTION', body: { text: text.trim() } })
}
