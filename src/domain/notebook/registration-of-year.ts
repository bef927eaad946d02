import { isCivilDate } from '#domain/organization/civil-date.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { RegistrationRefusal } from './refusals.ts'
import type { RegisteredItem, RegistrationAnswers } from './year-entries.ts'

/**
 * DRAFT: the member's own, seen by nobody else. HANDED_IN: before the cell committee. RETURNED: to be looked at again, with a remark.
 * APPROVED: holds for the year; a change takes a reason and goes through the cell committee again.
 */
export type RegistrationState = 'DRAFT' | 'HANDED_IN' | 'RETURNED' | 'APPROVED'

/** Where a member's registration of a year stands. `approved` stays in force while a change waits for the cell committee. */
export type RegistrationStanding = {
  state: RegistrationState
  handedIn: RegistrationAnswers | null
  approved: RegistrationAnswers | null
}

export const emptyRegistration = (): RegistrationAnswers => ({ items: [], commitment: '' })

/**
 * What the member is held to, and reports on month by month: the approved version; before the first approval the one handed in, unless it
 * was returned. Null: nothing is in force.
 */
export function registrationInForce(record: RegistrationStanding | null): RegistrationAnswers | null {
  if (!record) return null
  return record.approved ?? (record.state === 'HANDED_IN' ? record.handedIn : null)
}

/** The items in force, in the member's order; none where nothing is. */
export const registeredItems = (record: RegistrationStanding | null): readonly RegisteredItem[] => registrationInForce(record)?.items ?? []

/** Measure and date are there, so that anyone can tell at the end of the year whether it was done (rule 6, 12-HD/HU). */
export const isConcrete = (item: RegisteredItem): boolean =>
  item.what.trim() !== '' && item.measure.trim() !== '' && item.until !== null && isCivilDate(item.until)

export type RegistrationProblem = { field: string; code: RegistrationRefusal }

/** All that stands in the way of handing in, each beside its field. `reason`: why an approved one is changed. */
export function registrationProblems(
  answers: RegistrationAnswers,
  { standing, reason }: { standing: RegistrationStanding | null; reason: string },
): RegistrationProblem[] {
  const found: RegistrationProblem[] = answers.items.flatMap(itemProblems)
  if (answers.items.length === 0) found.push({ field: 'items', code: 'registration/none' })
  else if (!answers.items.some(isConcrete)) found.push({ field: 'items', code: 'registration/none-concrete' })
  if (standing?.approved && reason.trim() === '') found.push({ field: 'reason', code: 'registration/reason-missing' })
  return found
}

/** The cell committee's answer. Refused: nothing waits for one, returned without a word, or the own one while another officer could. */
export function settleRegistration(
  standing: RegistrationStanding,
  { approved, word, isOwn, isOnlyOfficer }: { approved: boolean; word: string; isOwn: boolean; isOnlyOfficer: boolean },
): Result<Extract<RegistrationState, 'APPROVED' | 'RETURNED'>, RegistrationRefusal> {
  if (standing.state !== 'HANDED_IN') return refuse('registration/nothing-to-settle')
  if (isOwn && !isOnlyOfficer) return refuse('registration/own')
  if (!approved && word.trim() === '') return refuse('registration/word-missing')
  return ok(approved ? 'APPROVED' : 'RETURNED')
}

function itemProblems({ id, what, until }: RegisteredItem): RegistrationProblem[] {
  const found: RegistrationProblem[] = []
  if (what.trim() === '') found.push({ field: `items.${id}.what`, code: 'registration/text-missing' })
  if (until !== null && until !== '' && !isCivilDate(until))
    found.push({ field: `items.${id}.until`, code: 'registration/until-unreadable' })
  return found
}
