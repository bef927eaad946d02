import { defaultForms, defaultTargets } from '#domain/campaign/default-plan.ts'
import type { CampaignPlan, ReportSection } from '#domain/campaign/plan.ts'
import { addMonths } from '#domain/organization/civil-date.ts'

/** A plan while it is written: days that are not yet typed are null. */
export type PlanDraft = Omit<CampaignPlan, 'startsOn' | 'endsOn'> & { startsOn: string | null; endsOn: string | null }

/** What a new campaign starts from; the committee edits every word of it. */
export const newPlan = (today: string): PlanDraft => ({
  name: '',
  number: '',
  issuedOn: null,
  purpose: '',
  startsOn: today,
  endsOn: addMonths(today, 3),
  group: 'ALL',
  targets: defaultTargets,
  forms: defaultForms,
})

/** A question more, under a code that no other one has. */
export function withQuestion(form: readonly ReportSection[]): ReportSection[] {
  const codes = new Set(form.map(({ code }) => code))
  let number = form.length + 1
  while (codes.has(`Q${number}`)) number += 1
  return [...form, { code: `Q${number}`, label: '', hint: '' }]
}
