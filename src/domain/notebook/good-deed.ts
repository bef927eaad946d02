import { isCivilDate, yearOf } from '../organization/civil-date.ts'
import type { CivilDate, Instant } from '../organization/types.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { EntryAuthor, NotebookEntry } from './entry.ts'
import type { GoodDeedRefusal } from './refusals.ts'

/**
 * A good deed (việc làm tốt): proposed in the year by a member, for themselves or another, or by the cell committee; confirmed by the cell
 * or declined with a word. 12-HD/HU: the cell committee compiles good deeds, records the names, praises, and proposes exemplary members.
 */
export type GoodDeed = {
  id: string
  /** Whose deed it is. */
  memberId: string
  year: number
  text: string
  doneOn: CivilDate | null
  proposedById: string
  proposedAt: Instant
  state: 'PROPOSED' | 'CONFIRMED' | 'REFUSED'
  /** What was said on settling it; a declined one has always some. */
  word: string
  settledById: string | null
  settledAt: Instant | null
  /** The meeting in which the cell confirmed it; null where the cell committee confirmed it by itself. */
  meetingId: string | null
}

export type DeedProposed = Pick<GoodDeed, 'id' | 'memberId' | 'text' | 'doneOn' | 'proposedById' | 'proposedAt'> & { today: CivilDate }

/** Concrete and already done. The year is that of the day it was done on, else the running one. */
export function proposeDeed({ today, ...deed }: DeedProposed): Result<GoodDeed, GoodDeedRefusal> {
  const text = deed.text.trim()
  if (text === '') return refuse('deed/text-missing')
  if (deed.doneOn !== null && (!isCivilDate(deed.doneOn) || deed.doneOn > today)) return refuse('deed/in-the-future')
  const year = yearOf(deed.doneOn ?? today)
  return ok({ ...deed, text, year, state: 'PROPOSED', word: '', settledById: null, settledAt: null, meetingId: null })
}

export type DeedSettled = { confirmed: boolean; word: string; meetingId: string | null; byId: string; at: Instant; isOwn: boolean }

/**
 * Confirmed or declined, once. Declining takes a word. Nobody confirms their own deed but as the record of a meeting, where the cell did.
 */
export function settleDeed(
  deed: GoodDeed,
  { confirmed, word, meetingId, byId, at, isOwn }: DeedSettled,
): Result<GoodDeed, GoodDeedRefusal> {
  if (deed.state !== 'PROPOSED') return refuse('deed/settled')
  if (!confirmed && word.trim() === '') return refuse('deed/word-missing')
  if (confirmed && isOwn && meetingId === null) return refuse('deed/own-needs-a-meeting')
  const state = confirmed ? 'CONFIRMED' : 'REFUSED'
  return ok({ ...deed, state, word: word.trim(), settledById: byId, settledAt: at, meetingId: confirmed ? meetingId : null })
}

/** A confirmed deed as it stands in the member's notebook (ghi danh). */
export const deedEntry = (deed: GoodDeed, by: { id: string; cellId: string; author: EntryAuthor; at: Instant }): NotebookEntry => ({
  ...by,
  memberId: deed.memberId,
  year: deed.year,
  meetingId: deed.meetingId,
  digest: null,
  aboutId: null,
  kind: 'GOOD_DEED',
  body: { deedId: deed.id, text: deed.text, doneOn: deed.doneOn },
})

/** The roll of honour: members with confirmed deeds, those with the most first; a tie is in the order given. */
export function rollOfHonour<D extends Pick<GoodDeed, 'memberId' | 'state'>>(deeds: readonly D[]): { memberId: string; deeds: D[] }[] {
  const confirmed = deeds.filter(({ state }) => state === 'CONFIRMED')
  const memberIds = [...new Set(confirmed.map(({ memberId }) => memberId))]
  return memberIds
    .map((memberId) => ({ memberId, deeds: confirmed.filter((deed) => deed.memberId === memberId) }))
    .toSorted((a, b) => b.deeds.length - a.deeds.length)
}

/** The reason of a commendation proposal, ready to be edited: the confirmed deeds in the order of their days. Vietnamese as the document is. */
export const reasonFromDeeds = (deeds: readonly Pick<GoodDeed, 'text' | 'doneOn'>[], most: number): string => {
  const lines = deeds
    .toSorted((a, b) => ((a.doneOn ?? '9999') < (b.doneOn ?? '9999') ? -1 : 1))
    .map(({ text, doneOn }) => `- ${text}${doneOn ? ` (${doneOn.split('-').toReversed().join('/')})` : ''}`)
  while (lines.join('\n').length > most) lines.pop()
  return lines.join('\n')
}
