import type { MyRegistration } from '#contract/registration.ts'
import { emptyRegistration } from '#domain/notebook/registration-of-year.ts'
import type { RegistrationAnswers } from '#domain/notebook/year-entries.ts'
import type { DraftKeeper, DraftStart, DraftState } from '../drafts/draft-keeper.ts'
import { draftShelf, type KeptDraft } from '../drafts/kept-drafts.ts'
import { type Part, sameRegistration } from './registration-shape.ts'

export type KeptRegistration = KeptDraft<MyRegistration, RegistrationAnswers>
export type RegistrationDraft = DraftState<RegistrationAnswers>
export type RegistrationKeeper = DraftKeeper<RegistrationAnswers, Part>
export type OpenedRegistration = DraftStart<RegistrationAnswers> & { form: MyRegistration }

export const registrationDrafts = draftShelf<MyRegistration, RegistrationAnswers>('so-tay-registration')

export const draftKey = (of: { memberId: string; year: number }): string => `${of.memberId} ${of.year}`

/** What this device kept and never sent comes before what the server has. */
export function openRegistration(form: MyRegistration, kept: KeptRegistration | null): OpenedRegistration {
  const theirs = { version: form.draftVersion, answers: form.answers }
  const aside = kept?.aside ?? []
  if (!kept || sameRegistration(kept.answers, kept.base.answers)) return { form, answers: form.answers, base: theirs, aside }
  return { form, answers: kept.answers, base: kept.base, aside }
}

/** Something is written that the cell committee has not got: a first draft, an answer to a remark, a change begun. */
export function isBeingWritten(form: MyRegistration, kept: KeptRegistration | null): boolean {
  if (!form.mayWrite) return false
  if (form.state === 'DRAFT' || form.state === 'RETURNED') return true
  return !sameRegistration(openRegistration(form, kept).answers, form.handedIn ?? emptyRegistration())
}
