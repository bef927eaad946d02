import { addDays, vietnamDay } from '#domain/organization/civil-date.ts'
import type { CivilDate, Instant } from '#domain/organization/types.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Signature } from './entries.ts'
import type { AnsweringCommittee, AppealStage, EntryAuthor, NotebookEntry } from './entry.ts'
import type { AppealRefusal } from './refusals.ts'

// A member asks that the own level be looked at again. No central text sets a term for it: the days are those of the rule set, local
// custom. Every function takes one member's entries of one year, oldest first.

/** The result that may be looked at again, and the last day to ask. */
export type AppealWindow = { stage: AppealStage; resultId: string; until: CivilDate }

export type Appeal = {
  id: string
  stage: AppealStage
  reason: string
  at: Instant
  state: 'OPEN' | 'WITHDRAWN' | 'ANSWERED'
  answer: { text: string; by: EntryAuthor; at: Instant } | null
}

/**
 * The decided level, from the day it reaches the notebook; before it the cell's opinion, from the day it was confirmed. Days are those of
 * Vietnam, the last one counts whole. Null while there is neither.
 */
export function appealWindow(entries: readonly NotebookEntry[], days: number): AppealWindow | null {
  const until = (at: Instant) => addDays(vietnamDay(at), days)
  const decided = entries.findLast((one) => one.kind === 'DECIDED')
  if (decided) return { stage: 'DECIDED', resultId: decided.id, until: until(decided.at) }
  const opinion = entries.findLast((one) => one.kind === 'CELL_OPINION')
  const confirmed = opinion && entries.find((one) => one.kind === 'CONFIRMATION' && one.body.entryIds.includes(opinion.id))
  return confirmed ? { stage: 'PROPOSED', resultId: opinion.id, until: until(confirmed.at) } : null
}

/**
 * Who has to answer: about the decided level the grassroots committee, about the proposed one the cell committee. A cell whose only officer
 * appeals has nobody left to answer, so that the grassroots committee does.
 */
export const answeringCommittee = (stage: AppealStage, of: { personId: string; officerIds: readonly string[] }): AnsweringCommittee =>
  stage === 'PROPOSED' && of.officerIds.some((id) => id !== of.personId) ? 'CELL' : 'GRASSROOTS'

/** Every appeal with what became of it, oldest first. */
export const appealsOf = (entries: readonly NotebookEntry[]): Appeal[] =>
  entries.flatMap((entry) => (entry.kind === 'APPEAL' ? [appealOf(entry, entries)] : []))

export const openAppeal = (entries: readonly NotebookEntry[]): Appeal | null =>
  appealsOf(entries).find((one) => one.state === 'OPEN') ?? null

/** What the member may ask for today; null without a result, after the last day, and while an appeal is open. */
export function mayAppeal(entries: readonly NotebookEntry[], { days, at }: { days: number; at: Instant }): AppealWindow | null {
  const window = appealWindow(entries, days)
  return window && vietnamDay(at) <= window.until && !openAppeal(entries) ? window : null
}

/** Refused: no result yet, too late, one open already, without a reason. */
export function askAppeal(
  entries: readonly NotebookEntry[],
  of: { memberId: string; days: number; reason: string },
  by: Signature,
): Result<NotebookEntry, AppealRefusal> {
  const window = appealWindow(entries, of.days)
  const result = entries.find((one) => one.id === window?.resultId)
  if (!window || !result || result.memberId !== of.memberId) return refuse('appeal/no-result')
  if (openAppeal(entries)) return refuse('appeal/already-open')
  if (vietnamDay(by.at) > window.until) return refuse('appeal/too-late')
  const reason = of.reason.trim()
  if (reason === '') return refuse('appeal/reason-missing')
  return ok({ ...lineAbout(result), ...by, kind: 'APPEAL', body: { stage: window.stage, reason } })
}

/** Refused: answered or withdrawn already. */
export function withdrawAppeal(entries: readonly NotebookEntry[], by: Signature): Result<NotebookEntry, AppealRefusal> {
  const appeal = entries.find((one) => one.id === openAppeal(entries)?.id)
  return appeal ? ok({ ...lineAbout(appeal), ...by, kind: 'APPEAL_WITHDRAWN', body: {} }) : refuse('appeal/none-open')
}

/** Refused: answered or withdrawn already, without a text. */
export function answerAppeal(
  entries: readonly NotebookEntry[],
  of: { appealId: string; text: string },
  by: Signature,
): Result<NotebookEntry, AppealRefusal> {
  const appeal = entries.find((one) => one.id === of.appealId)
  if (!appeal || openAppeal(entries)?.id !== appeal.id) return refuse('appeal/none-open')
  const text = of.text.trim()
  if (text === '') return refuse('appeal/answer-missing')
  return ok({ ...lineAbout(appeal), ...by, kind: 'APPEAL_ANSWER', body: { text } })
}

/** The member's own words: there is nothing in them for the member to take note of. */
export const isOwnWord = ({ author }: NotebookEntry): boolean => author.role === 'MEMBER'

function appealOf(entry: Extract<NotebookEntry, { kind: 'APPEAL' }>, entries: readonly NotebookEntry[]): Appeal {
  const { id, at, body } = entry
  const end = entries.find((one) => one.aboutId === id && (one.kind === 'APPEAL_ANSWER' || one.kind === 'APPEAL_WITHDRAWN'))
  const answer = end?.kind === 'APPEAL_ANSWER' ? { text: end.body.text, by: end.author, at: end.at } : null
  return { id, at, ...body, state: answer ? 'ANSWERED' : end ? 'WITHDRAWN' : 'OPEN', answer }
}

const lineAbout = ({ id, cellId, memberId, year }: NotebookEntry) => ({
  ...{ cellId, memberId, year, meetingId: null, digest: null },
  aboutId: id,
})
