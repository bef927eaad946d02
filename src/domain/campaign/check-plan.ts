import { ok, type Result, refuse } from '#domain/result.ts'
import type { Campaign } from './campaign.ts'
import { combineAll, flagsOf } from './coverage.ts'
import { asksGroup, type CampaignPlan, type ReportGroup, type ReportSection } from './plan.ts'
import type { CampaignRefusal } from './refusals.ts'

type Checked = Result<null, CampaignRefusal>

/** Whether a plan can be kept: a period, and at least one question for each group that is asked. */
export function checkPlan(plan: CampaignPlan): Checked {
  if (plan.endsOn < plan.startsOn) return refuse('campaign/ends-before-it-starts')
  const groups: ReportGroup[] = ['WITH_POST', 'WITHOUT_POST']
  const lacks = groups.some((group) => asksGroup(plan, group) && plan.forms[group].length === 0)
  return lacks ? refuse('campaign/no-questions') : ok(null)
}

/** A campaign opens once, under a document that orders it. */
export function mayOpen(campaign: Pick<Campaign, 'status' | 'number'>): Checked {
  if (campaign.status !== 'DRAFT') return refuse('campaign/not-a-draft')
  return campaign.number === '' ? refuse('campaign/number-missing') : ok(null)
}

/** It closes with a word on the reasons wherever a target was missed. */
export function mayClose(campaign: Campaign, { rows, reasons }: { rows: readonly CellRow[]; reasons: string }): Checked {
  if (campaign.status !== 'OPEN') return refuse('campaign/not-open')
  const flags = flagsOf(combineAll(rows.map((row) => row.figures)), campaign.targets)
  return flags.some((one) => one !== 'NOT_ALL') && reasons === '' ? refuse('campaign/reasons-missing') : ok(null)
}

type CellRow = { figures: Parameters<typeof flagsOf>[0] }

/** The codes of the questions that a report still leaves open. */
export const unanswered = (form: readonly ReportSection[], answers: Readonly<Record<string, string>>): string[] =>
  form.filter(({ code }) => (answers[code] ?? '').trim() === '').map(({ code }) => code)
