import type { MyCampaign } from '#contract/campaign.ts'
import type { CampaignAnswers } from '#domain/notebook/year-entries.ts'
import type { Aside, DraftStart } from '../drafts/draft-keeper.ts'
import { type DraftShape, sameAnswers } from '../drafts/draft-shape.ts'
import { draftShelf, type KeptDraft } from '../drafts/kept-drafts.ts'

export type ReportPart = { code: string; text: string }
export type KeptReport = KeptDraft<MyCampaign, CampaignAnswers>

/** A report is taken apart by its questions. */
export const reportShape: DraftShape<CampaignAnswers, ReportPart> = {
  partsOf: (answers) =>
    new Map(
      Object.entries(answers)
        .filter(([, text]) => text.trim() !== '')
        .map(([code, text]) => [code, { code, text }]),
    ),
  answersOf: (parts) => Object.fromEntries([...parts].map(({ code, text }) => [code, text])),
  signature: ({ text }) => text,
}

export const reportDrafts = draftShelf<MyCampaign, CampaignAnswers>('so-tay-campaign-report')

export const reportKey = ({ memberId, campaignId }: Pick<MyCampaign, 'memberId' | 'campaignId'>): string => `${memberId} ${campaignId}`

/** What to go on writing on: what this device kept and never sent comes before what the server has. */
export function openReport(form: MyCampaign, kept: KeptReport | null): DraftStart<CampaignAnswers> {
  const theirs = { version: form.draftVersion, answers: form.answers }
  const aside = kept?.aside ?? []
  if (!kept || sameAnswers(reportShape, kept.answers, kept.base.answers)) return { answers: form.answers, base: theirs, aside }
  return { answers: kept.answers, base: kept.base, aside }
}

/** After handing in: what this device still has that is not in it. */
export function leftOver(form: MyCampaign, kept: KeptReport | null): Aside<CampaignAnswers>[] {
  if (!kept) return []
  const last = { at: kept.keptAt, answers: kept.answers }
  return [...kept.aside, last].filter(
    ({ answers }) => !sameAnswers(reportShape, answers, form.answers) && reportShape.partsOf(answers).size > 0,
  )
}
