import type { MyCampaign } from '#contract/campaign.ts'
import type { PartWords } from '../drafts/draft-choice.tsx'
import type { ReportPart } from './report-draft.ts'

/** The parts of a report by the words of its form. */
export const partWords = (form: Pick<MyCampaign, 'form'>): PartWords<ReportPart> => ({
  titleOf: ({ code }) => form.form.find((one) => one.code === code)?.label ?? code,
  reading: ({ text }) => <p className="whitespace-pre-line">{text}</p>,
})
