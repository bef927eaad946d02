import type { CivilDate } from '#domain/organization/types.ts'

// A campaign (đợt sinh hoạt chính trị) that a committee holds over all cells below it, after the kế hoạch số 262-KH/HU (2024),
// "Giữ trọn lời thề đảng viên".

/** Who is asked for a report: members with a leadership post answer other questions than members without one. */
export type TargetGroup = 'ALL' | 'WITH_POST' | 'WITHOUT_POST'

export type ReportGroup = 'WITH_POST' | 'WITHOUT_POST'

/** One question of a report. Codes are unique in a form; the words are the committee's own. */
export type ReportSection = { code: string; label: string; hint: string }

export type ReportForms = Readonly<Record<ReportGroup, readonly ReportSection[]>>

/** In percent of those asked; `meetings`: thematic meetings that count, for each cell and quarter of the period. */
export type CampaignTargets = { members: number; leaders: number; cells: number; meetings: number }

/** From the first day to the last one, both of them included. */
export type CampaignPeriod = { startsOn: CivilDate; endsOn: CivilDate }

/** What a committee writes; open, only the period's end may still change. */
export type CampaignPlan = CampaignPeriod & {
  name: string
  /** Of the document that orders it, such as 262-KH/HU; asked for at the latest when it opens. */
  number: string
  issuedOn: CivilDate | null
  /** What it is for, in a few sentences that every member reads. */
  purpose: string
  targets: CampaignTargets
  group: TargetGroup
  forms: ReportForms
}

export const reportGroupOf = ({ hasPost }: { hasPost: boolean }): ReportGroup => (hasPost ? 'WITH_POST' : 'WITHOUT_POST')

/** Whether the campaign asks a report of this group. */
export const asksGroup = ({ group }: Pick<CampaignPlan, 'group'>, of: ReportGroup): boolean => group === 'ALL' || group === of

/** The day by which standing and membership are judged: today while the campaign runs, then its last day. */
export const countingDay = ({ endsOn }: CampaignPeriod, today: CivilDate): CivilDate => (today < endsOn ? today : endsOn)
