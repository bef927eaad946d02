import type { Stores } from '#application/ports/stores.ts'
import { prismaAssessments } from './assessment-store.ts'
import { prismaAudit } from './audit-store.ts'
import { prismaBallots } from './ballot-store.ts'
import { prismaCampaignReports, prismaPromises } from './campaign-report-store.ts'
import { prismaCampaigns } from './campaign-store.ts'
import { prismaCollectives } from './collective-store.ts'
import { prismaCommendations } from './commendation-store.ts'
import { prismaContent } from './content-store.ts'
import type { PrismaDatabase } from './database.ts'
import { prismaDecisions } from './decision-store.ts'
import { prismaDeeds } from './deed-store.ts'
import { prismaFigures } from './figure-store.ts'
import { prismaReports, prismaTasks } from './follow-up-stores.ts'
import { prismaGroups } from './group-store.ts'
import { prismaHelpPlans } from './help-plan-store.ts'
import { prismaImports } from './import-store.ts'
import { prismaInbox, prismaPushDevices, prismaReplies } from './inbox-store.ts'
import { prismaMandates } from './mandate-store.ts'
import { prismaMaterials } from './material-store.ts'
import { prismaMeetings } from './meeting-store.ts'
import { prismaMembers } from './member-store.ts'
import { prismaMinutes } from './minutes-store.ts'
import { prismaNominations } from './nomination-store.ts'
import { prismaNorms } from './norm-store.ts'
import { prismaNotebooks } from './notebook-store.ts'
import { prismaOrganization } from './organization-store.ts'
import { prismaOutstandingUnits } from './outstanding-unit-store.ts'
import { prismaPeople } from './person-store.ts'
import { prismaProgrammes } from './programme-store.ts'
import { prismaQuestions } from './question-store.ts'
import { prismaReflections } from './reflection-store.ts'
import { prismaRegistrations } from './registration-store.ts'
import { prismaRemarks } from './remark-store.ts'
import { prismaReviews } from './review-store.ts'
import { prismaRounds } from './round-store.ts'
import { prismaRuleSets } from './rule-set-store.ts'
import { prismaScoreSheets } from './score-sheet-store.ts'
import { prismaSentBack } from './sent-back-store.ts'
import { prismaShortfalls } from './shortfall-store.ts'
import { prismaTemplates } from './template-store.ts'
import { prismaTransfers } from './transfer-store.ts'
import { prismaUnitChanges } from './unit-change-store.ts'
import { prismaWallLinks } from './wall-link-store.ts'
import { prismaWeeks } from './week-store.ts'

/** Everything that is kept, in PostgreSQL. */
export const prismaStores = (database: PrismaDatabase): Stores => ({
  meetings: prismaMeetings(database),
  wallLinks: prismaWallLinks(database),
  minutes: prismaMinutes(database),
  templates: prismaTemplates(database),
  materials: prismaMaterials(database),
  ballots: prismaBallots(database),
  organization: prismaOrganization(database),
  unitChanges: prismaUnitChanges(database),
  transfers: prismaTransfers(database),
  members: prismaMembers(database),
  groups: prismaGroups(database),
  people: prismaPeople(database),
  ruleSets: prismaRuleSets(database),
  outstandingUnits: prismaOutstandingUnits(database),
  audit: prismaAudit(database),
  registrations: prismaRegistrations(database),
  assessments: prismaAssessments(database),
  reflections: prismaReflections(database),
  reviews: prismaReviews(database),
  shortfalls: prismaShortfalls(database),
  nominations: prismaNominations(database),
  notebooks: prismaNotebooks(database),
  mandates: prismaMandates(database),
  replies: prismaReplies(database),
  inbox: prismaInbox(database),
  pushDevices: prismaPushDevices(database),
  tasks: prismaTasks(database),
  reports: prismaReports(database),
  decisions: prismaDecisions(database),
  collectives: prismaCollectives(database),
  commendations: prismaCommendations(database),
  deeds: prismaDeeds(database),
  sentBack: prismaSentBack(database),
  scoreSheets: prismaScoreSheets(database),
  campaigns: prismaCampaigns(database),
  campaignReports: prismaCampaignReports(database),
  promises: prismaPromises(database),
  content: prismaContent(database),
  programmes: prismaProgrammes(database),
  remarks: prismaRemarks(database),
  helpPlans: prismaHelpPlans(database),
  rounds: prismaRounds(database),
  questions: prismaQuestions(database),
  norms: prismaNorms(database),
  weeks: prismaWeeks(database),
  imports: prismaImports(database),
  figures: prismaFigures(database),
})
