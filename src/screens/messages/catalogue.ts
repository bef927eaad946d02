/* One line a language for each area; the area is the first segment of a key: t('phone.…'). */
import enAdmin from './en/admin.json' with { type: 'json' }
import enAgenda from './en/agenda.json' with { type: 'json' }
import enAssessment from './en/assessment.json' with { type: 'json' }
import enBallot from './en/ballot.json' with { type: 'json' }
import enBook from './en/book.json' with { type: 'json' }
import enCalendar from './en/calendar.json' with { type: 'json' }
import enCampaignDesk from './en/campaign-desk.json' with { type: 'json' }
import enCampaigns from './en/campaigns.json' with { type: 'json' }
import enChanges from './en/changes.json' with { type: 'json' }
import enCharts from './en/charts.json' with { type: 'json' }
import enCollectives from './en/collectives.json' with { type: 'json' }
import enCommendations from './en/commendations.json' with { type: 'json' }
import enCommittee from './en/committee.json' with { type: 'json' }
import enConsole from './en/console.json' with { type: 'json' }
import enDecisions from './en/decisions.json' with { type: 'json' }
import enDeeds from './en/deeds.json' with { type: 'json' }
import enDesk from './en/desk.json' with { type: 'json' }
import enDrafts from './en/drafts.json' with { type: 'json' }
import enExchange from './en/exchange.json' with { type: 'json' }
import enGroups from './en/groups.json' with { type: 'json' }
import enHelp from './en/help.json' with { type: 'json' }
import enInbox from './en/inbox.json' with { type: 'json' }
import enInvitation from './en/invitation.json' with { type: 'json' }
import enKit from './en/kit.json' with { type: 'json' }
import enLeader from './en/leader.json' with { type: 'json' }
import enLists from './en/lists.json' with { type: 'json' }
import enMinutes from './en/minutes.json' with { type: 'json' }
import enNorms from './en/norms.json' with { type: 'json' }
import enNotebook from './en/notebook.json' with { type: 'json' }
import enOversight from './en/oversight.json' with { type: 'json' }
import enPapers from './en/papers.json' with { type: 'json' }
import enPhone from './en/phone.json' with { type: 'json' }
import enPrinted from './en/printed.json' with { type: 'json' }
import enProgrammes from './en/programmes.json' with { type: 'json' }
import enProjector from './en/projector.json' with { type: 'json' }
import enReading from './en/reading.json' with { type: 'json' }
import enReflection from './en/reflection.json' with { type: 'json' }
import enRefusals from './en/refusals.json' with { type: 'json' }
import enRegistration from './en/registration.json' with { type: 'json' }
import enRemarks from './en/remarks.json' with { type: 'json' }
import enRemote from './en/remote.json' with { type: 'json' }
import enScore from './en/score.json' with { type: 'json' }
import enSignin from './en/signin.json' with { type: 'json' }
import enTablet from './en/tablet.json' with { type: 'json' }
import enUnit from './en/unit.json' with { type: 'json' }
import enUpward from './en/upward.json' with { type: 'json' }
import viAdmin from './vi/admin.json' with { type: 'json' }
import viAgenda from './vi/agenda.json' with { type: 'json' }
import viAssessment from './vi/assessment.json' with { type: 'json' }
import viBallot from './vi/ballot.json' with { type: 'json' }
import viBook from './vi/book.json' with { type: 'json' }
import viCalendar from './vi/calendar.json' with { type: 'json' }
import viCampaignDesk from './vi/campaign-desk.json' with { type: 'json' }
import viCampaigns from './vi/campaigns.json' with { type: 'json' }
import viChanges from './vi/changes.json' with { type: 'json' }
import viCharts from './vi/charts.json' with { type: 'json' }
import viCollectives from './vi/collectives.json' with { type: 'json' }
import viCommendations from './vi/commendations.json' with { type: 'json' }
import viCommittee from './vi/committee.json' with { type: 'json' }
import viConsole from './vi/console.json' with { type: 'json' }
import viDecisions from './vi/decisions.json' with { type: 'json' }
import viDeeds from './vi/deeds.json' with { type: 'json' }
import viDesk from './vi/desk.json' with { type: 'json' }
import viDrafts from './vi/drafts.json' with { type: 'json' }
import viExchange from './vi/exchange.json' with { type: 'json' }
import viGroups from './vi/groups.json' with { type: 'json' }
import viHelp from './vi/help.json' with { type: 'json' }
import viInbox from './vi/inbox.json' with { type: 'json' }
import viInvitation from './vi/invitation.json' with { type: 'json' }
import viKit from './vi/kit.json' with { type: 'json' }
import viLeader from './vi/leader.json' with { type: 'json' }
import viLists from './vi/lists.json' with { type: 'json' }
import viMinutes from './vi/minutes.json' with { type: 'json' }
import viNorms from './vi/norms.json' with { type: 'json' }
import viNotebook from './vi/notebook.json' with { type: 'json' }
import viOversight from './vi/oversight.json' with { type: 'json' }
import viPapers from './vi/papers.json' with { type: 'json' }
import viPhone from './vi/phone.json' with { type: 'json' }
import viPrinted from './vi/printed.json' with { type: 'json' }
import viProgrammes from './vi/programmes.json' with { type: 'json' }
import viProjector from './vi/projector.json' with { type: 'json' }
import viReading from './vi/reading.json' with { type: 'json' }
import viReflection from './vi/reflection.json' with { type: 'json' }
import viRefusals from './vi/refusals.json' with { type: 'json' }
import viRegistration from './vi/registration.json' with { type: 'json' }
import viRemarks from './vi/remarks.json' with { type: 'json' }
import viRemote from './vi/remote.json' with { type: 'json' }
import viScore from './vi/score.json' with { type: 'json' }
import viSignin from './vi/signin.json' with { type: 'json' }
import viTablet from './vi/tablet.json' with { type: 'json' }
import viUnit from './vi/unit.json' with { type: 'json' }
import viUpward from './vi/upward.json' with { type: 'json' }
export const vi = {
  kit: viKit,
  calendar: viCalendar,
  inbox: viInbox,
  invitation: viInvitation,
  agenda: viAgenda,
  refusals: viRefusals,
  phone: viPhone,
  ballot: viBallot,
  projector: viProjector,
  console: viConsole,
  desk: viDesk,
  groups: viGroups,
  notebook: viNotebook,
  assessment: viAssessment,
  drafts: viDrafts,
  leader: viLeader,
  admin: viAdmin,
  committee: viCommittee,
  remote: viRemote,
  signin: viSignin,
  minutes: viMinutes,
  printed: viPrinted,
  tablet: viTablet,
  unit: viUnit,
  registration: viRegistration,
  reflection: viReflection,
  remarks: viRemarks,
  book: viBook,
  reading: viReading,
  programmes: viProgrammes,
  campaignDesk: viCampaignDesk,
  campaigns: viCampaigns,
  upward: viUpward,
  norms: viNorms,
  deeds: viDeeds,
  score: viScore,
  help: viHelp,
  oversight: viOversight,
  changes: viChanges,
  papers: viPapers,
  exchange: viExchange,
  lists: viLists,
  charts: viCharts,
  commendations: viCommendations,
  collectives: viCollectives,
  decisions: viDecisions,
}

export const en = {
  kit: enKit,
  calendar: enCalendar,
  inbox: enInbox,
  invitation: enInvitation,
  agenda: enAgenda,
  refusals: enRefusals,
  phone: enPhone,
  ballot: enBallot,
  projector: enProjector,
  console: enConsole,
  desk: enDesk,
  groups: enGroups,
  notebook: enNotebook,
  assessment: enAssessment,
  drafts: enDrafts,
  leader: enLeader,
  admin: enAdmin,
  committee: enCommittee,
  remote: enRemote,
  signin: enSignin,
  minutes: enMinutes,
  printed: enPrinted,
  tablet: enTablet,
  unit: enUnit,
  registration: enRegistration,
  reflection: enReflection,
  remarks: enRemarks,
  book: enBook,
  reading: enReading,
  programmes: enProgrammes,
  campaignDesk: enCampaignDesk,
  campaigns: enCampaigns,
  upward: enUpward,
  norms: enNorms,
  deeds: enDeeds,
  score: enScore,
  help: enHelp,
  oversight: enOversight,
  changes: enChanges,
  papers: enPapers,
  exchange: enExchange,
  lists: enLists,
  charts: enCharts,
  commendations: enCommendations,
  collectives: enCollectives,
  decisions: enDecisions,
}

export type Messages = typeof vi
export type Area = keyof Messages
