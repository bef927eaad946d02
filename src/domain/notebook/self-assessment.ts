import { isLevel, type Level } from '#domain/classification/levels.ts'
import type { WorkKind } from '#domain/organization/types.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { RegistrationRefusal, SelfAssessmentRefusal, ShortfallRefusal } from './refusals.ts'
import { checkRegistration } from './registration.ts'
import { checkShortfall } from './shortfall.ts'
import type { SelfAssessmentAnswers, SelfAssessmentTemplate, SelfGrade, TemplateField, TemplateKind } from './types.ts'

export const selfGrades: readonly SelfGrade[] = ['EXCELLENT', 'GOOD', 'AVERAGE', 'POOR']

export type FieldRefusal = { field: string; code: SelfAssessmentRefusal | RegistrationRefusal | ShortfallRefusal }

export const emptyAnswers = (): SelfAssessmentAnswers => ({
  text: {},
  grade: {},
  registration: [],
  shortfalls: [],
  levelAsEmployee: null,
  levelAsMember: null,
})

/** Which form a member answers: 02B with a leadership post, 02A without. */
export const templateKindFor = (member: { hasPost: boolean }): TemplateKind =>
  member.hasPost ? 'SELF_ASSESSMENT_WITH_POST' : 'SELF_ASSESSMENT_WITHOUT_POST'

/** All that stands in the way of handing in, each beside its field; none: it may be handed in. A draft may hold anything. */
export function validateSubmission(
  template: SelfAssessmentTemplate,
  answers: SelfAssessmentAnswers,
  member: { workKind: WorkKind },
): FieldRefusal[] {
  const fields = template.sections.flatMap((section) => section.fields)
  return [...unknownFields(fields, answers), ...fields.flatMap((field) => fieldRefusals(field, answers, { template, member }))]
}

/** Where a self-assessment stands. Handed in once; frozen when the meeting that spoke of it closes (rule 9). */
export type AssessmentState = { handedIn: boolean; frozen: boolean }

/** Whether a draft may still be saved. */
export const mayWrite = ({ handedIn, frozen }: AssessmentState): Result<null, SelfAssessmentRefusal> => {
  if (frozen) return refuse('self-assessment/frozen')
  return handedIn ? refuse('self-assessment/already-handed-in') : ok(null)
}

/** A draft written on another form, or on an older version of it, is not handed in as it stands: the member looks at the new form first. */
export const mayHandInOn = (
  template: Pick<SelfAssessmentTemplate, 'kind' | 'version'>,
  written: Pick<SelfAssessmentTemplate, 'kind' | 'version'>,
): Result<null, SelfAssessmentRefusal> =>
  template.kind === written.kind && template.version === written.version ? ok(null) : refuse('self-assessment/other-template')

type Context = { template: SelfAssessmentTemplate; member: { workKind: WorkKind } }

function fieldRefusals(field: TemplateField, answers: SelfAssessmentAnswers, { template, member }: Context): FieldRefusal[] {
  switch (field.kind) {
    case 'TEXT':
      return textRefusals(field, answers)
    case 'REGISTRATION':
      if (field.required && answers.registration.length === 0) return [{ field: 'registration', code: 'registration/none' }]
      return checkRegistration(answers.registration)
    case 'SHORTFALLS':
      return shortfallRefusals(field, answers, template)
    case 'LEVEL_AS_EMPLOYEE':
      return employeeLevel(answers.levelAsEmployee, member.workKind)
    case 'LEVEL_AS_MEMBER':
      return isLevel(answers.levelAsMember) ? [] : [{ field: 'levelAsMember', code: 'self-assessment/level-missing' }]
  }
}

function textRefusals(field: TemplateField, answers: SelfAssessmentAnswers): FieldRefusal[] {
  const text = (answers.text[field.code] ?? '').trim()
  const found: FieldRefusal[] = []
  if (text === '' && field.required) found.push({ field: `text.${field.code}`, code: 'self-assessment/answer-missing' })
  if (text.length > field.maxLength) found.push({ field: `text.${field.code}`, code: 'self-assessment/answer-too-long' })
  const asked = field.graded && (field.required || text !== '')
  if (asked && !selfGrades.some((grade) => grade === answers.grade[field.code])) {
    found.push({ field: `grade.${field.code}`, code: 'self-assessment/grade-missing' })
  }
  return found
}

function shortfallRefusals(field: TemplateField, { shortfalls }: SelfAssessmentAnswers, template: SelfAssessmentTemplate): FieldRefusal[] {
  if (field.required && shortfalls.length === 0) return [{ field: 'shortfalls', code: 'self-assessment/answer-missing' }]
  const codes = template.topics.map((topic) => topic.code)
  return shortfalls.flatMap((shortfall) => checkShortfall(shortfall, codes))
}

function employeeLevel(level: Level | null, workKind: WorkKind): FieldRefusal[] {
  if (workKind === 'OUTSIDE') return level === null ? [] : [{ field: 'levelAsEmployee', code: 'self-assessment/level-not-for-you' }]
  return isLevel(level) ? [] : [{ field: 'levelAsEmployee', code: 'self-assessment/level-missing' }]
}

function unknownFields(fields: readonly TemplateField[], answers: SelfAssessmentAnswers): FieldRefusal[] {
  const known = new Set(fields.filter((field) => field.kind === 'TEXT').map((field) => field.code))
  const strange = (part: 'text' | 'grade') =>
    Object.keys(answers[part])
      .filter((code) => !known.has(code))
      .map((code) => `${part}.${code}`)
  return [...strange('text'), ...strange('grade')].map((field) => ({ field, code: 'self-assessment/unknown-field' }))
}
