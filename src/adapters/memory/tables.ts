import { isDeepStrictEqual } from 'node:util'
import type { VersionedTemplate } from '#application/ports/agendas.ts'
import type { BallotRecord } from '#application/ports/ballots.ts'
import type { CampaignMeetingRecord, CampaignReportRecord, PromiseRecord } from '#application/ports/campaigns.ts'
import type { PackRecord } from '#application/ports/content.ts'
import type { DeedRecord } from '#application/ports/deeds.ts'
import type { ReportRecord, TaskRecord } from '#application/ports/follow-up.ts'
import type { HelpPlanRecord } from '#application/ports/help-plans.ts'
import type { InboxRecord, PushDevice, ReplyRecord } from '#application/ports/inbox.ts'
import type { MeetingSummary } from '#application/ports/meetings.ts'
import type { MinutesTextRecord, SentMinutesRecord } from '#application/ports/minutes.ts'
import type { AssessmentRecord, NominationRecord, ReviewRecord, ShortfallRecord } from '#application/ports/notebooks.ts'
import type { AuditLine, OutstandingUnitRecord, PersonRecord, PinResetRecord, SlipRecord } from '#application/ports/people.ts'
import type { ProgrammeRecord } from '#application/ports/programmes.ts'
import type { ReflectionRecord } from '#application/ports/reflections.ts'
import type { RegistrationRecord } from '#application/ports/registrations.ts'
import type { RemarkRecord } from '#application/ports/remarks.ts'
import type { ScoreSheetRecord } from '#application/ports/score-sheets.ts'
import type { PrintedEntry } from '#domain/ballot/printed-papers.ts'
import type { Board, CastPaper } from '#domain/ballot/types.ts'
import type { Campaign } from '#domain/campaign/campaign.ts'
import type { Decision } from '#domain/classification/decide-level.ts'
import type { RuleSet } from '#domain/classification/rule-set.ts'
import type { SentBack } from '#domain/classification/sent-back.ts'
import type { CollectiveDecision } from '#domain/collective/decide-collectives.ts'
import type { CollectiveReview } from '#domain/collective/review.ts'
import type { Commendation } from '#domain/commendation/commendation.ts'
import type { PackRead } from '#domain/content/pack.ts'
import type { SealedEvent } from '#domain/meeting/chain.ts'
import type { IssuedNumber } from '#domain/minutes/numbering.ts'
import type { NormList, NormReview } from '#domain/norms/norms.ts'
import type { EmulationQuarter } from '#domain/norms/quarter.ts'
import type { NotebookEntry } from '#domain/notebook/entry.ts'
import type { InspectionMandate } from '#domain/notebook/mandate.ts'
import type { CellGroup } from '#domain/organization/cell-groups.ts'
import type { Transfer } from '#domain/organization/transfer.ts'
import type { Member, MemberStatus, OrgUnit, Position } from '#domain/organization/types.ts'
import type { UnitChange } from '#domain/organization/unit-change.ts'
import type { ProgrammeUse } from '#domain/programme/programme.ts'
import type { ProposalRound, RoundProposal } from '#domain/proposals/round.ts'
import type { UpwardQuestion } from '#domain/questions/question.ts'
import { keyOf, Shelf } from './shelf.ts'

export type WallLink = {
  cellId: string
  id: string
  meetingId: string
  tokenHash: string
  madeById: string
  madeAt: string
  revokedAt: string | null
}

export type MeetingRow = { summary: MeetingSummary; events: SealedEvent[]; checkInSecret: Uint8Array }

/** A ballot and its box. `marks`: member -> hash of the blinded message, null for a printed paper; `entries`: counts of these; `papers`: number -> paper, gone after count and cancellation. */
export type BallotRow = {
  record: BallotRecord
  marks: Map<string, Uint8Array | null>
  entries: Map<string, PrintedEntry>
  papers: Map<string, CastPaper> | null
  board: Board | null
  boardDropped: boolean
  recounts: Map<string, boolean>
}

export type Tables = ReturnType<typeof emptyTables>

/** All of it as it stands, for a test that begins again from here; what happens to one happens not to the other. */
export function copyOf(tables: Tables): Tables {
  const copies = Object.entries(tables).map(([name, rows]) => [name, rows instanceof Shelf ? rows.copy() : structuredClone(rows)])
  return Object.fromEntries(copies) as Tables
}

/** Whether both hold the same rows. */
export const areAlike = (one: Tables, other: Tables): boolean =>
  Object.entries(one).every(([name, rows]) => {
    const there = other[name as keyof Tables]
    return rows instanceof Shelf && there instanceof Shelf
      ? (rows as Shelf<unknown>).isLike(there as Shelf<unknown>)
      : isDeepStrictEqual(rows, there)
  })

/** The tables that the stores share, as they share a database. */
export const emptyTables = () => ({
  meetings: new Shelf<MeetingRow>((row) => row.summary.id),
  wallLinks: new Shelf<WallLink>((row) => row.id),
  templates: new Shelf<VersionedTemplate & { kind: string }>((row) => keyOf(row.unitId, row.kind, row.version)),
  materials: new Shelf<{ id: string; meetingId: string; content: Uint8Array }>((row) => row.id),
  ballots: new Map<string, BallotRow>(),
  units: new Shelf<OrgUnit>((row) => keyOf(row.id, row.validFrom)),
  unitChanges: new Shelf<UnitChange>((row) => row.id),
  transfers: new Shelf<Transfer>((row) => row.id),
  positions: new Shelf<Position>((row) => keyOf(row.personId, row.unitId, row.role, row.validFrom)),
  members: new Shelf<Member>((row) => row.id),
  groups: new Shelf<CellGroup>((row) => row.id),
  statuses: new Shelf<MemberStatus>((row) => keyOf(row.memberId, row.kind, row.from)),
  people: new Shelf<PersonRecord>((row) => row.id),
  slips: new Shelf<SlipRecord>((row) => row.id),
  resets: new Shelf<PinResetRecord>((row) => row.id),
  ruleSets: new Shelf<{ unitId: string; ruleSet: RuleSet }>((row) => keyOf(row.unitId, row.ruleSet.year, row.ruleSet.version)),
  outstanding: new Shelf<OutstandingUnitRecord>((row) => keyOf(row.unitId, row.year)),
  audit: new Shelf<AuditLine>((row) => row.id),
  registrations: new Shelf<RegistrationRecord>((row) => keyOf(row.cellId, row.memberId, row.year)),
  assessments: new Shelf<AssessmentRecord>((row) => keyOf(row.memberId, row.year)),
  reflections: new Shelf<ReflectionRecord>((row) => keyOf(row.cellId, row.memberId, row.month)),
  reviews: new Shelf<ReviewRecord>((row) => keyOf(row.memberId, row.year)),
  shortfalls: new Shelf<ShortfallRecord>((row) => row.id),
  nominations: new Shelf<NominationRecord>((row) => keyOf(row.memberId, row.year)),
  notebooks: new Shelf<NotebookEntry>((row) => row.id),
  minutesTexts: new Shelf<MinutesTextRecord>((row) => keyOf(row.meetingId, row.section)),
  documentNumbers: new Shelf<IssuedNumber & { cellId: string }>((row) => keyOf(row.cellId, row.type, row.termStart, row.number)),
  sentMinutes: new Shelf<SentMinutesRecord>((row) => row.meetingId),
  replies: new Shelf<ReplyRecord>((row) => keyOf(row.meetingId, row.memberId)),
  inbox: new Shelf<InboxRecord>((row) => keyOf(row.cellId, row.memberId, row.key)),
  pushDevices: new Shelf<PushDevice>((row) => keyOf(row.cellId, row.memberId, row.id)),
  tasks: new Shelf<TaskRecord>((row) => row.id),
  reports: new Shelf<ReportRecord>((row) => row.id),
  decisions: new Shelf<Decision>((row) => row.id),
  collectiveReviews: new Shelf<CollectiveReview>((row) => keyOf(row.unitId, row.year)),
  collectiveDecisions: new Shelf<CollectiveDecision>((row) => row.id),
  commendations: new Shelf<Commendation>((row) => row.id),
  sentBack: new Shelf<SentBack>((row) => row.id),
  deeds: new Shelf<DeedRecord>((row) => row.id),
  scoreSheets: new Shelf<ScoreSheetRecord>((row) => keyOf(row.memberId, row.year, row.by)),
  mandates: new Shelf<InspectionMandate>((row) => row.id),
  campaigns: new Shelf<Campaign>((row) => row.id),
  campaignMeetings: new Shelf<CampaignMeetingRecord>((row) => keyOf(row.campaignId, row.meetingId)),
  campaignReports: new Shelf<CampaignReportRecord>((row) => keyOf(row.campaignId, row.memberId)),
  promises: new Shelf<PromiseRecord>((row) => row.id),
  packs: new Shelf<PackRecord>((row) => keyOf(row.id, row.version)),
  packReads: new Shelf<PackRead & { cellId: string; memberId: string }>((row) => keyOf(row.memberId, row.packId)),
  programmes: new Shelf<ProgrammeRecord>((row) => keyOf(row.id, row.version)),
  programmeUses: new Shelf<ProgrammeUse>((row) => keyOf(row.programmeId, row.meetingId)),
  remarks: new Shelf<RemarkRecord>((row) => keyOf(row.memberId, row.month)),
  helpPlans: new Shelf<HelpPlanRecord>((row) => row.id),
  rounds: new Shelf<ProposalRound>((row) => row.id),
  roundProposals: new Shelf<RoundProposal>((row) => keyOf(row.cellId, row.roundId, row.id)),
  questions: new Shelf<UpwardQuestion>((row) => keyOf(row.cellId, row.id)),
  normLists: new Shelf<NormList>((row) => keyOf(row.cellId, row.version)),
  normReviews: new Shelf<NormReview>((row) => row.id),
  quarters: new Shelf<EmulationQuarter>((row) => keyOf(row.cellId, row.year, row.quarter)),
})
