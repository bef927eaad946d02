import type { Stores } from '#application/ports/stores.ts'
import { memoryMaterials, memoryTemplates } from './agendas.ts'
import { memoryAssessments } from './assessments.ts'
import { memoryAudit } from './audit.ts'
import { memoryBallots } from './ballots.ts'
import { memoryCampaignReports, memoryCampaigns, memoryPromises } from './campaigns.ts'
import { memoryCollectives } from './collectives.ts'
import { memoryCommendations } from './commendations.ts'
import { memoryContent } from './content.ts'
import { memoryDecisions } from './decisions.ts'
import { memoryDeeds } from './deeds.ts'
import { memoryFigures } from './figures.ts'
import { memoryReports, memoryTasks } from './follow-up.ts'
import { memoryGroups } from './groups.ts'
import { memoryHelpPlans } from './help-plans.ts'
import { memoryImports } from './imports.ts'
import { memoryInbox, memoryPushDevices, memoryReplies } from './inbox.ts'
import { memoryMandates } from './mandates.ts'
import { memoryMeetings } from './meetings.ts'
import { memoryMembers } from './members.ts'
import { memoryMinutes } from './minutes.ts'
import { memoryNominations } from './nominations.ts'
import { memoryNorms } from './norms.ts'
import { memoryNotebooks } from './notebooks.ts'
import { memoryOrganization } from './organization.ts'
import { memoryOutstandingUnits } from './outstanding-units.ts'
import { memoryPeople } from './people.ts'
import { memoryProgrammes } from './programmes.ts'
import { memoryReflections } from './reflections.ts'
import { memoryRegistrations } from './registrations.ts'
import { memoryRemarks } from './remarks.ts'
import { memoryReviews } from './reviews.ts'
import { memoryRuleSets } from './rule-sets.ts'
import { memoryScoreSheets } from './score-sheets.ts'
import { memorySentBack } from './sent-back.ts'
import { memoryShortfalls } from './shortfalls.ts'
import { emptyTables, type Tables } from './tables.ts'
import { memoryTransfers, memoryUnitChanges } from './unit-changes.ts'
import { memoryQuestions, memoryRounds } from './upward.ts'
import { memoryWallLinks } from './wall-links.ts'
import { memoryWeeks } from './weeks.ts'

/** The database's clock, ISO 8601 in UTC; a test sets it. */
export type MemoryOptions = { now: () => string; tables?: Tables }

/** Stores that live as long as the test, held by tests/contract to the promises of PostgreSQL. */
export function memoryStores({ now, tables = emptyTables() }: MemoryOptions): Stores {
  return {
    meetings: memoryMeetings(tables, now),
    wallLinks: memoryWallLinks(tables),
    minutes: memoryMinutes(tables),
    templates: memoryTemplates(tables),
    materials: memoryMaterials(tables),
    ballots: memoryBallots(tables, now),
    organization: memoryOrganization(tables),
    unitChanges: memoryUnitChanges(tables),
    transfers: memoryTransfers(tables),
    members: memoryMembers(tables),
    groups: memoryGroups(tables),
    people: memoryPeople(tables),
    ruleSets: memoryRuleSets(tables),
    outstandingUnits: memoryOutstandingUnits(tables),
    audit: memoryAudit(tables),
    registrations: memoryRegistrations(tables),
    assessments: memoryAssessments(tables),
    reflections: memoryReflections(tables),
    reviews: memoryReviews(tables),
    shortfalls: memoryShortfalls(tables),
    nominations: memoryNominations(tables),
    notebooks: memoryNotebooks(tables),
    mandates: memoryMandates(tables),
    replies: memoryReplies(tables),
    inbox: memoryInbox(tables),
    pushDevices: memoryPushDevices(tables),
    tasks: memoryTasks(tables),
    reports: memoryReports(tables),
    decisions: memoryDecisions(tables),
    collectives: memoryCollectives(tables),
    commendations: memoryCommendations(tables),
    deeds: memoryDeeds(tables),
    sentBack: memorySentBack(tables),
    scoreSheets: memoryScoreSheets(tables),
    campaigns: memoryCampaigns(tables),
    campaignReports: memoryCampaignReports(tables),
    promises: memoryPromises(tables),
    content: memoryContent(tables),
    programmes: memoryProgrammes(tables),
    remarks: memoryRemarks(tables),
    helpPlans: memoryHelpPlans(tables),
    rounds: memoryRounds(tables),
    questions: memoryQuestions(tables),
    norms: memoryNorms(tables),
    figures: memoryFigures(tables),
    weeks: memoryWeeks(tables),
    imports: memoryImports(tables),
  }
}
