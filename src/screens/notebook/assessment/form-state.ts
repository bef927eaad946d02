import { type FieldRefusal, validateSubmission } from '#domain/notebook/self-assessment.ts'
import type { SelfAssessmentAnswers, SelfAssessmentTemplate, TemplateField, TemplateSection } from '#domain/notebook/types.ts'
import type { WorkKind } from '#domain/organization/types.ts'

/** A question without an answer yet, and where it stands. */
export type Missing = FieldRefusal & { section: TemplateSection }

/** 'open': nothing there, nothing asked. */
export type SectionState = 'written' | 'partly' | 'empty' | 'open'

type Form = { template: SelfAssessmentTemplate; workKind: WorkKind }

/** All that stands in the way of handing in, in the order of the form. */
export function missingIn(form: Form, answers: SelfAssessmentAnswers): Missing[] {
  const problems = validateSubmission(form.template, answers, { workKind: form.workKind })
  return form.template.sections.flatMap((section) =>
    problems.filter((problem) => section.fields.some((field) => holds(field, problem.field))).map((problem) => ({ ...problem, section })),
  )
}

export function sectionState(section: TemplateSection, answers: SelfAssessmentAnswers, missing: readonly Missing[]): SectionState {
  const lacks = missing.some((one) => one.section.code === section.code)
  if (!section.fields.some((field) => isTouched(field, answers))) return lacks ? 'empty' : 'open'
  return lacks ? 'partly' : 'written'
}

/** The part of the form that a refused field ('text.DUTIES', 'shortfalls.s1.cause') belongs to; null: none that is known. */
export const sectionOf = (template: SelfAssessmentTemplate, path: string): TemplateSection | null =>
  template.sections.find((section) => section.fields.some((field) => holds(field, path))) ?? null

/** Who is neither cadre nor civil servant nor employee is not asked for a level as one. */
export const isAsked = (field: TemplateField, workKind: WorkKind): boolean => field.kind !== 'LEVEL_AS_EMPLOYEE' || workKind !== 'OUTSIDE'

function holds(field: TemplateField, path: string): boolean {
  switch (field.kind) {
    case 'TEXT':
      return path === `text.${field.code}` || path === `grade.${field.code}`
    case 'REGISTRATION':
      return path.split('.')[0] === 'registration'
    case 'SHORTFALLS':
      return path.split('.')[0] === 'shortfalls'
    case 'LEVEL_AS_EMPLOYEE':
      return path === 'levelAsEmployee'
    case 'LEVEL_AS_MEMBER':
      return path === 'levelAsMember'
  }
}

function isTouched(field: TemplateField, answers: SelfAssessmentAnswers): boolean {
  switch (field.kind) {
    case 'TEXT':
      return (answers.text[field.code] ?? '').trim() !== '' || (answers.grade[field.code] ?? null) !== null
    case 'REGISTRATION':
      return answers.registration.length > 0
    case 'SHORTFALLS':
      return answers.shortfalls.length > 0
    case 'LEVEL_AS_EMPLOYEE':
      return answers.levelAsEmployee !== null
    case 'LEVEL_AS_MEMBER':
      return answers.levelAsMember !== null
  }
}
