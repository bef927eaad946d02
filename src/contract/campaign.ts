import { z } from 'zod'
import type { Campaign, CampaignStatus, ClosedRow } from '#domain/campaign/campaign.ts'
import type { CampaignFigures, CampaignFlag, CountedMeeting } from '#domain/campaign/coverage.ts'
import type { Excluded } from '#domain/campaign/place-people.ts'
import type { CampaignTargets, ReportGroup, ReportSection } from '#domain/campaign/plan.ts'
import type { Quarter, QuarterState } from '#domain/campaign/quarters.ts'
import type { MeetingStatus } from '#domain/meeting/meeting.ts'
import type { CampaignAnswers, PromiseKind } from '#domain/notebook/year-entries.ts'
import type { Standing } from '#domain/organization/types.ts'
import { choice, day, draftText, identifier, mayBeEmpty, text } from './fields.ts'

const atDesk = { unitId: identifier, campaignId: identifier }
const inCell = { cellId: identifier, campaignId: identifier }
const version = z.int().min(0)
const percent = z.int({ error: 'field/out-of-range' }).min(1, { error: 'field/out-of-range' }).max(100, { error: 'field/out-of-range' })

const section = z.strictObject({
  code: z.string().regex(/^[A-Z][A-Z0-9_]{0,39}$/, { error: 'field/unreadable' }),
  label: text(200),
  hint: mayBeEmpty(500),
})
const form = z.array(section).max(12, { error: 'field/too-long' })

export const unitCampaignsInput = z.strictObject({ unitId: identifier })
export const unitCampaignInput = z.strictObject(atDesk)
export const campaignInput = z.strictObject({ campaignId: identifier })
export const saveCampaignInput = z.strictObject({
  unitId: identifier,
  campaignId: identifier.nullable(),
  version,
  plan: z.strictObject({
    name: text(200),
    number: mayBeEmpty(60),
    issuedOn: day.nullable(),
    purpose: mayBeEmpty(3000),
    startsOn: day,
    endsOn: day,
    group: choice('ALL', 'WITH_POST', 'WITHOUT_POST'),
    targets: z.strictObject({
      members: percent,
      leaders: percent,
      cells: percent,
      meetings: z.int({ error: 'field/out-of-range' }).min(1, { error: 'field/out-of-range' }).max(3, { error: 'field/out-of-range' }),
    }),
    forms: z.strictObject({ WITH_POST: form, WITHOUT_POST: form }),
  }),
})
export const openCampaignInput = z.strictObject({ ...atDesk, version })
export const closeCampaignInput = z.strictObject({ ...atDesk, version, reasons: mayBeEmpty(4000), conclusion: mayBeEmpty(4000) })

export const cellCampaignsInput = z.strictObject({ cellId: identifier })
export const cellCampaignInput = z.strictObject(inCell)
export const campaignReportInput = z.strictObject({ ...inCell, memberId: identifier })
export const promisesOfInput = z.strictObject({ cellId: identifier, memberId: identifier })
export const countCampaignMeetingInput = z.strictObject({ ...inCell, meetingId: identifier, counts: z.boolean() })

const answerMax = 6000
export const saveCampaignDraftInput = z.strictObject({
  campaignId: identifier,
  answers: z.record(z.string().max(40), draftText(answerMax)),
  draftVersion: version,
})
export const handInCampaignReportInput = z.strictObject({
  campaignId: identifier,
  answers: z.record(z.string().max(40), mayBeEmpty(answerMax)),
})

const promise = { kind: choice('OATH', 'APPOINTMENT', 'CANDIDACY'), madeOn: day, text: text(3000) }
export const ownPromiseInput = z.strictObject(promise)
export const promiseForInput = z.strictObject({ cellId: identifier, memberId: identifier, ...promise })

/** What every page says of a campaign. */
export type CampaignLine = {
  campaignId: string
  unitId: string
  name: string
  number: string
  status: CampaignStatus
  startsOn: string
  endsOn: string
}

/** campaign.ofUnit: the desk's list. */
export type UnitCampaigns = { unitId: string; unitName: string; today: string; campaigns: CampaignLine[] }

/** The first row is the whole unit. Figures alone: nobody's name and nobody's word go above the cell. */
export type CoverageRow = ClosedRow & { flags: CampaignFlag[] }

/** campaign.atUnit */
export type UnitCampaign = {
  unitName: string
  today: string
  campaign: Campaign
  rows: CoverageRow[]
  /** Grassroots organisations whose cells have all held their meeting. */
  organisations: { covered: number; all: number }
}

/** campaign.ofCell */
export type CellCampaigns = { cellId: string; cellName: string; today: string; campaigns: (CampaignLine & { unitName: string })[] }

export type CampaignPerson = {
  memberId: string
  name: string
  standing: Standing
  group: ReportGroup
  excluded: Excluded | null
  /** Handed in, here or in an earlier cell; readable here when `handedInAt` is given. */
  reported: boolean
  handedInAt: string | null
}

export type CampaignMeetingLine = {
  meetingId: string
  title: string
  startsAt: string
  status: MeetingStatus
  counts: boolean
  held: CountedMeeting | null
}

/** campaign.atCell */
export type CellCampaign = CampaignLine & {
  unitName: string
  cellName: string
  purpose: string
  targets: CampaignTargets
  today: string
  figures: CampaignFigures
  flags: CampaignFlag[]
  quarters: { quarter: Quarter; held: number; state: QuarterState }[]
  people: CampaignPerson[]
  meetings: CampaignMeetingLine[]
}

/** campaign.report: one that was handed in, for the cell committee. */
export type CampaignReportPage = {
  name: string
  campaign: string
  handedInAt: string
  sections: { code: string; label: string; text: string }[]
  promises: PromiseLine[]
}

export type PromiseLine = { promiseId: string; kind: PromiseKind; madeOn: string; text: string; recordedAt: string }

/** campaign.promisesOf: a member's record, for the cell committee. */
export type PromisesOf = { name: string; admittedOn: string; promises: PromiseLine[] }

/** campaign.mine */
export type MyCampaigns = {
  cellId: string
  today: string
  /** The oath was taken on that day, as a rule: proposed as its date. */
  admittedOn: string
  promises: PromiseLine[]
  campaigns: (CampaignLine & { unitName: string; excluded: Excluded | null; begun: boolean; handedInAt: string | null })[]
}

/** campaign.ofMine */
export type MyCampaign = CampaignLine & {
  unitName: string
  purpose: string
  cellId: string
  memberId: string
  today: string
  admittedOn: string
  group: ReportGroup
  /** Null: a report is asked. */
  excluded: Excluded | null
  form: ReportSection[]
  answers: CampaignAnswers
  draftVersion: number
  handedInAt: string | null
  promises: PromiseLine[]
}

export type CampaignDraftSaved =
  | { outcome: 'saved'; draftVersion: number }
  | { outcome: 'clash'; draftVersion: number; newer: CampaignAnswers }
