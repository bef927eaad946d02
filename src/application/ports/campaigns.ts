import type { Campaign } from '#domain/campaign/campaign.ts'
import type { CountedMeeting } from '#domain/campaign/coverage.ts'
import type { ReportGroup } from '#domain/campaign/plan.ts'
import type { NotebookEntry } from '#domain/notebook/entry.ts'
import type { CampaignAnswers, PromiseKind } from '#domain/notebook/year-entries.ts'

/** That a thematic meeting of a cell counts; `held` null until it has closed. */
export type CampaignMeetingRecord = { cellId: string; campaignId: string; meetingId: string; held: CountedMeeting | null }

/** Campaigns of committees, and which meetings of the cells count towards them. */
export interface CampaignStore {
  find(campaignId: string): Promise<Campaign | null>
  /** Of these units, the latest to begin first. */
  ofUnits(unitIds: string[]): Promise<Campaign[]>
  /** `version` is the one the writer saw, 0 for a new one: 'clash' when another wrote meanwhile. */
  save(campaign: Campaign): Promise<'saved' | 'clash'>
  /** Meetings of these cells that count, held or not, in the order of cell and day. */
  meetings(campaignId: string, cellIds: string[]): Promise<CampaignMeetingRecord[]>
  /** Lets a meeting count; the same once more replaces it. When it closes, `held` is filled in (`Change`). */
  countMeeting(record: CampaignMeetingRecord): Promise<void>
  uncountMeeting(key: Pick<CampaignMeetingRecord, 'cellId' | 'campaignId' | 'meetingId'>): Promise<void>
}

export type CampaignReportRecord = {
  cellId: string
  campaignId: string
  memberId: string
  group: ReportGroup
  draft: CampaignAnswers
  draftVersion: number
  handedIn: CampaignAnswers | null
  handedInAt: string | null
}

type ReportKey = Pick<CampaignReportRecord, 'cellId' | 'campaignId' | 'memberId'>

export interface CampaignReportStore {
  find(cellId: string, campaignId: string, memberId: string): Promise<CampaignReportRecord | null>
  /** What was handed in, of one cell; drafts of others are never read. */
  handedIn(cellId: string, campaignId: string): Promise<CampaignReportRecord[]>
  /** Who handed in, over all these cells: never a word of it. */
  reporters(campaignId: string, cellIds: string[]): Promise<{ cellId: string; memberId: string }[]>
  /** 'clash' when another device saved meanwhile (`draftVersion` is the one the writer saw, 0 for none) or it was handed in. */
  saveDraft(draft: ReportKey & Pick<CampaignReportRecord, 'group' | 'draft' | 'draftVersion'>): Promise<'saved' | 'clash'>
  /** Hands in once, with its line in the notebook in one transaction; 'already' when it was. */
  handIn(
    report: ReportKey & Pick<CampaignReportRecord, 'group'> & { answers: CampaignAnswers; at: string; entry: NotebookEntry },
  ): Promise<'saved' | 'already'>
}

/** The oath on admission, or what was promised on appointment or candidacy. */
export type PromiseRecord = {
  cellId: string
  id: string
  memberId: string
  kind: PromiseKind
  madeOn: string
  text: string
  recordedById: string
  recordedAt: string
}

export interface PromiseStore {
  /** Of these memberships, those of one person as a rule; the earliest made first. */
  ofMembers(memberships: { cellId: string; memberId: string }[]): Promise<PromiseRecord[]>
  /** With its line in the notebook, in one transaction; its id is new. */
  record(promise: PromiseRecord, entry: NotebookEntry): Promise<void>
}
