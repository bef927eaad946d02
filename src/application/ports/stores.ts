import type { MaterialStore, TemplateStore } from './agendas.ts'
import type { BallotStore } from './ballots.ts'
import type { CampaignReportStore, CampaignStore, PromiseStore } from './campaigns.ts'
import type { CollectiveStore } from './collectives.ts'
import type { CommendationStore } from './commendations.ts'
import type { ContentStore } from './content.ts'
import type { DeedStore } from './deeds.ts'
import type { FigureStore } from './figures.ts'
import type { ReportStore, TaskStore } from './follow-up.ts'
import type { GroupStore } from './groups.ts'
import type { HelpPlanStore } from './help-plans.ts'
import type { ImportStore } from './imports.ts'
import type { InboxStore, PushDeviceStore, ReplyStore } from './inbox.ts'
import type { MandateStore } from './mandates.ts'
import type { MeetingStore, WallLinkStore } from './meetings.ts'
import type { MinutesStore } from './minutes.ts'
import type { NormStore } from './norms.ts'
import type { AssessmentStore, DecisionStore, NominationStore, NotebookStore, ReviewStore, ShortfallStore } from './notebooks.ts'
import type { AuditStore, MemberStore, OrganizationStore, OutstandingUnitStore, PersonStore, RuleSetStore } from './people.ts'
import type { ProgrammeStore } from './programmes.ts'
import type { ReflectionStore } from './reflections.ts'
import type { RegistrationStore } from './registrations.ts'
import type { RemarkStore } from './remarks.ts'
import type { ScoreSheetStore } from './score-sheets.ts'
import type { SentBackStore } from './sent-back.ts'
import type { TransferStore, UnitChangeStore } from './unit-changes.ts'
import type { QuestionStore, RoundStore } from './upward.ts'
import type { WeekStore } from './weeks.ts'

/** Everything that is kept. Two make it: adapters/prisma and, for tests, adapters/memory; tests/contract holds both to the same promises. */
export type Stores = {
  meetings: MeetingStore
  wallLinks: WallLinkStore
  minutes: MinutesStore
  templates: TemplateStore
  materials: MaterialStore
  ballots: BallotStore
  organization: OrganizationStore
  unitChanges: UnitChangeStore
  transfers: TransferStore
  members: MemberStore
  groups: GroupStore
  people: PersonStore
  ruleSets: RuleSetStore
  outstandingUnits: OutstandingUnitStore
  audit: AuditStore
  registrations: RegistrationStore
  assessments: AssessmentStore
  reflections: ReflectionStore
  reviews: ReviewStore
  shortfalls: ShortfallStore
  nominations: NominationStore
  notebooks: NotebookStore
  mandates: MandateStore
  replies: ReplyStore
  inbox: InboxStore
  pushDevices: PushDeviceStore
  tasks: TaskStore
  reports: ReportStore
  decisions: DecisionStore
  collectives: CollectiveStore
  commendations: CommendationStore
  sentBack: SentBackStore
  deeds: DeedStore
  scoreSheets: ScoreSheetStore
  campaigns: CampaignStore
  campaignReports: CampaignReportStore
  promises: PromiseStore
  content: ContentStore
  programmes: ProgrammeStore
  remarks: RemarkStore
  helpPlans: HelpPlanStore
  rounds: RoundStore
  questions: QuestionStore
  norms: NormStore
  weeks: WeekStore
  imports: ImportStore
  figures: FigureStore
}
