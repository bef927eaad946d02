import { templateKindFor } from '#domain/notebook/self-assessment.ts'
import { defaultTemplates } from '#domain/notebook/templates.ts'
import type { SelfAssessmentTemplate } from '#domain/notebook/types.ts'
import { invariant } from '#domain/result.ts'
import type { AssessmentRecord } from './ports/notebooks.ts'

/** Handed in on paper and recorded by the cell committee: the level only, on no form of ours. */
export const onPaper = { templateKind: 'ON_PAPER', templateVersion: 0 } as const

export const isOnPaper = (record: Pick<AssessmentRecord, 'templateKind'> | null): boolean => record?.templateKind === onPaper.templateKind

/** The form a member writes on: the one they began with, else the newest for their post. */
export function formFor(record: AssessmentRecord | null, member: { hasPost: boolean }): SelfAssessmentTemplate {
  const begun = defaultTemplates.find((one) => one.kind === record?.templateKind && one.version === record?.templateVersion)
  return begun ?? newest(templateKindFor(member))
}

function newest(kind: string): SelfAssessmentTemplate {
  const [form] = defaultTemplates.filter((one) => one.kind === kind).toSorted((a, b) => b.version - a.version)
  invariant(form, `a form of kind ${kind} is shipped`)
  return form
}
