import type { MyAssessment } from '#contract/assessment.ts'
import type { SelfAssessmentAnswers, SelfAssessmentTemplate } from '#domain/notebook/types.ts'
import type { Aside, DraftStart } from '../drafts/draft-keeper.ts'
import { answersOf, partsOf, sameAnswers } from './answer-parts.ts'
import type { KeptAssessment } from './assessment-drafts.ts'

export type OpenedDraft = DraftStart<SelfAssessmentAnswers> & { form: MyAssessment }

/** What to go on writing on: what this device kept and never sent comes before what the server has; nothing is thrown away. */
export function openDraft(form: MyAssessment, kept: KeptAssessment | null): OpenedDraft {
  const theirs = { version: form.draftVersion, answers: form.answers }
  const aside = kept?.aside ?? []
  if (!kept || sameAnswers(kept.answers, kept.base.answers)) return { form, answers: form.answers, base: theirs, aside }
  const { fitting, left } = fitted(kept.answers, form.template)
  const more = left ? [{ at: kept.keptAt, answers: left }] : []
  return { form, answers: fitting, base: kept.base, aside: [...aside, ...more] }
}

/** Handed in, frozen or recorded on paper: what this device still has that is not in it. */
export function unsent(form: MyAssessment, kept: KeptAssessment | null): Aside<SelfAssessmentAnswers>[] {
  if (!kept) return []
  const last = { at: kept.keptAt, answers: kept.answers }
  return [...kept.aside, last].filter((one) => !sameAnswers(one.answers, form.answers) && partsOf(one.answers).size > 0)
}

export const isClosed = (form: MyAssessment): boolean => form.handedInAt !== null || form.frozen || form.onPaper

/** Answers to questions that this form does not ask, as when somebody got a post meanwhile, are set aside. */
function fitted(answers: SelfAssessmentAnswers, template: SelfAssessmentTemplate) {
  const codes = new Set(template.sections.flatMap((section) => section.fields.map((field) => field.code)))
  const parts = [...partsOf(answers).values()]
  const strange = parts.filter((part) => part.kind === 'field' && !codes.has(part.code))
  const fitting = answersOf(parts.filter((part) => !strange.includes(part)))
  return { fitting, left: strange.length > 0 ? answersOf(strange) : null }
}
