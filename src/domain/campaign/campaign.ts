import type { CivilDate, Instant } from '#domain/organization/types.ts'
import type { CampaignFigures } from './coverage.ts'
import type { CampaignPlan } from './plan.ts'

export type CampaignStatus = 'DRAFT' | 'OPEN' | 'CLOSED'

/** A campaign as it is kept: its plan, how far it is, and what closed it. */
export type Campaign = CampaignPlan & {
  id: string
  unitId: string
  status: CampaignStatus
  openedAt: Instant | null
  closing: CampaignClosing | null
  version: number
}

/** A cell or a unit between, as it stood when the campaign was closed. `depth` under the campaign's unit, which is 0. */
export type ClosedRow = { unitId: string; name: string; isCell: boolean; depth: number; figures: CampaignFigures }

/** The closing report: figures as they were, and the committee's words on them. */
export type CampaignClosing = {
  at: Instant
  byName: string
  on: CivilDate
  rows: readonly ClosedRow[]
  /** Why targets were missed; required when one was. */
  reasons: string
  /** What the committee concludes; may be empty. */
  conclusion: string
}
