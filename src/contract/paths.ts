// Every address of a page, so that links, QR codes and routes agree.

export const paths = {
  signIn: '/sign-in',
  setup: '/setup',
  slip: (code: string) => `/slip/${encodeURIComponent(code)}`,
  today: '/today',
  me: '/me',
  selfAssessment: '/self-assessment',
  shortfallAnswers: '/self-assessment/wall',
  /** One's own score of the year, of 100. */
  scoreSheet: '/self-assessment/score',
  /** Own remedies and tasks that are open, and what one reports of them. */
  followUp: '/follow-up',
  /** One shortfall from its first word to its remedy. */
  shortfallStory: (shortfallId: string) => `/shortfall/${encodeURIComponent(shortfallId)}`,
  notebook: (year?: number) => (year ? `/notebook/${year}` : '/notebook'),
  phone: (meetingId: string) => `/phone/${encodeURIComponent(meetingId)}`,
  wall: '/wall',
  cell: (cellId: string) => `/cell/${encodeURIComponent(cellId)}`,
  memberFile: (cellId: string, memberId: string) => `${paths.cell(cellId)}/member/${encodeURIComponent(memberId)}`,
  memberScore: (cellId: string, memberId: string) => `${paths.memberFile(cellId, memberId)}/score`,
  agendaShortfalls: (cellId: string) => `${paths.cell(cellId)}/shortfalls`,
  /** Order, minutes, presenters and material of one meeting's agenda. */
  arrange: (cellId: string, meetingId: string) => `${paths.cell(cellId)}/arrange/${encodeURIComponent(meetingId)}`,
  /** What agendas of a unit's meetings start from. */
  templates: (unitId: string) => `/templates/${encodeURIComponent(unitId)}`,
  pins: (cellId: string) => `${paths.cell(cellId)}/pins`,
  /** Party groups (tổ đảng) of a large cell. */
  groups: (cellId: string) => `${paths.cell(cellId)}/groups`,
  planMeeting: (cellId: string) => `${paths.cell(cellId)}/plan`,
  console: (meetingId: string) => `/console/${encodeURIComponent(meetingId)}`,
  /** The console's buttons on the phone of whoever steers. */
  remote: (meetingId: string) => `/remote/${encodeURIComponent(meetingId)}`,
  /** Where the counting team hands out and counts printed papers. */
  count: (ballotId: string) => `/count/${encodeURIComponent(ballotId)}`,
  /** Papers and the list to sign, to print: of an open ballot, or of the one that is coming. */
  printBallot: (ballotId: string) => `/print/ballot/${encodeURIComponent(ballotId)}`,
  printSheet: (meetingId: string, kind: string) => `/print/sheet/${encodeURIComponent(meetingId)}/${encodeURIComponent(kind)}`,
  printResult: (meetingId: string, ballotId: string) => `/print/result/${encodeURIComponent(meetingId)}/${encodeURIComponent(ballotId)}`,
  /** A device of the cell on which members without a phone vote, one after another. */
  tablet: (meetingId: string) => `/tablet/${encodeURIComponent(meetingId)}`,
  /** Invitation of one meeting at the desk: announced or called off, who answered what. */
  invitation: (cellId: string, meetingId: string) => `${paths.cell(cellId)}/invitation/${encodeURIComponent(meetingId)}`,
  /** Invitations to print, each with its member's code. */
  printInvitations: (meetingId: string) => `/print/invitations/${encodeURIComponent(meetingId)}`,
  /** The phone of who may steer, at the door. */
  door: (meetingId: string) => `/door/${encodeURIComponent(meetingId)}`,
  /** A file that calendars read. */
  calendarFile: (meetingId: string) => `/calendar-file/${encodeURIComponent(meetingId)}.ics`,
  inbox: '/inbox',
  /** The year of one's cell, to read. */
  calendar: '/calendar',
  cellCalendar: (cellId: string) => `${paths.cell(cellId)}/calendar`,
  minutes: (meetingId: string) => `/minutes/${encodeURIComponent(meetingId)}`,
  /** Where the minute-taker writes while the meeting runs. */
  writeMinutes: (meetingId: string) => `${paths.minutes(meetingId)}/write`,
  /** A document of the meeting as a file; `of`: the ballot or the annex, `unitId`: for the committee it was sent to. */
  documentFile: (
    meetingId: string,
    kind: 'minutes' | 'resolution' | 'count' | 'annex',
    { of, unitId }: { of?: string; unitId?: string } = {},
  ) =>
    `/documents/${encodeURIComponent(meetingId)}/${kind}${of ? `/${encodeURIComponent(of)}` : ''}.docx${unitId ? `?unit=${encodeURIComponent(unitId)}` : ''}`,
  /** One's individual review as a file; `unitId`: as the deciding committee reads it. */
  reviewFile: (memberId: string, year: number, unitId?: string) =>
    `/documents/${encodeURIComponent(memberId)}/review/${year}.docx${unitId ? `?unit=${encodeURIComponent(unitId)}` : ''}`,
  /** The cell's roll of honour of a year, or the proposal to commend from it, as a file. */
  honourFile: (cellId: string, kind: 'honours' | 'commendation', year: number) =>
    `/documents/${encodeURIComponent(cellId)}/${kind}/${year}.docx`,
  receivedMinutes: (unitId: string, meetingId?: string) =>
    `/committee/${encodeURIComponent(unitId)}/minutes${meetingId ? `/${encodeURIComponent(meetingId)}` : ''}`,
  committee: (unitId: string) => `/committee/${encodeURIComponent(unitId)}`,
  leader: (unitId: string) => `/leader/${encodeURIComponent(unitId)}`,
  admin: '/admin',
  adminCell: (cellId: string) => `/admin/cell/${encodeURIComponent(cellId)}`,
  adminRuleSet: (unitId: string) => `/admin/rules/${encodeURIComponent(unitId)}`,
  // ---------- the notebook's year: one's own ----------
  registration: '/registration',
  /** A month's self-reflection; without one, the month that is due. */
  reflection: (month?: string) => (month ? `/reflection/${encodeURIComponent(month)}` : '/reflection'),
  searchNotebook: '/notebook/search',
  /** The book itself: issue, loss, who has read it, one's own data to take along. */
  book: '/notebook/book',
  printNotebook: (year: number) => `/print/notebook/${year}`,
  /** A year of the own notebook as a book, to keep. */
  notebookFile: (year: number) => `/notebook-file/${year}.pdf`,
  /** All one's own data and books. */
  ownDataFile: '/notebook-file/own-data.zip',
  /** Parts 1 and 2 of the notebook. */
  reading: (packId?: string) => (packId ? `/reading/${encodeURIComponent(packId)}` : '/reading'),
  goodDeeds: '/good-deeds',
  campaigns: '/campaigns',
  campaign: (campaignId: string) => `/campaigns/${encodeURIComponent(campaignId)}`,
  /** Proposals to the committee above, and its answers to the cells' questions. */
  upward: '/upward',
  // ---------- the notebook's year: the cell committee's desk ----------
  cellRegistrations: (cellId: string) => `${paths.cell(cellId)}/registrations`,
  /** The remarks of one month; without one, the month that is due. */
  remarks: (cellId: string, month?: string) => `${paths.cell(cellId)}/remarks${month ? `?month=${encodeURIComponent(month)}` : ''}`,
  cellDeeds: (cellId: string) => `${paths.cell(cellId)}/good-deeds`,
  cellBooks: (cellId: string) => `${paths.cell(cellId)}/books`,
  /** A member's notebook as the cell committee reads it. */
  cellBook: (cellId: string, memberId: string, year?: number) =>
    `${paths.cellBooks(cellId)}/${encodeURIComponent(memberId)}${year ? `?year=${year}` : ''}`,
  cellProgrammes: (cellId: string) => `${paths.cell(cellId)}/programmes`,
  cellCampaigns: (cellId: string) => `${paths.cell(cellId)}/campaigns`,
  cellCampaign: (cellId: string, campaignId: string) => `${paths.cellCampaigns(cellId)}/${encodeURIComponent(campaignId)}`,
  helpPlans: (cellId: string) => `${paths.cell(cellId)}/help`,
  cellNorms: (cellId: string) => `${paths.cell(cellId)}/norms`,
  printNorms: (cellId: string) => `/print/norms/${encodeURIComponent(cellId)}`,
  cellUpward: (cellId: string) => `${paths.cell(cellId)}/upward`,
  // ---------- the notebook's year: the desk of a committee above ----------
  unit: (unitId: string) => `/unit/${encodeURIComponent(unitId)}`,
  unitReading: (unitId: string) => `${paths.unit(unitId)}/reading`,
  unitProgrammes: (unitId: string) => `${paths.unit(unitId)}/programmes`,
  /** The yearly report's section on them, as a file. */
  programmeSectionFile: (unitId: string, year: number) => `/documents/programmes/${encodeURIComponent(unitId)}/${year}.docx`,
  unitCampaigns: (unitId: string) => `${paths.unit(unitId)}/campaigns`,
  unitCampaign: (unitId: string, campaignId: string) => `${paths.unitCampaigns(unitId)}/${encodeURIComponent(campaignId)}`,
  /** The closing report of a campaign, or how it goes, to print. */
  campaignReport: (unitId: string, campaignId: string) => `${paths.unitCampaign(unitId, campaignId)}/report`,
  campaignReportFile: (campaignId: string) => `/documents/campaign/${encodeURIComponent(campaignId)}.docx`,
  /** Rounds of proposals; with one, the reader's board of it. */
  unitProposals: (unitId: string, roundId?: string) =>
    `${paths.unit(unitId)}/proposals${roundId ? `?round=${encodeURIComponent(roundId)}` : ''}`,
  /** What came of a round, as a file. */
  roundFile: (unitId: string, roundId: string) => `/documents/round/${encodeURIComponent(unitId)}/${encodeURIComponent(roundId)}.docx`,
  unitQuestions: (unitId: string) => `${paths.unit(unitId)}/questions`,
  unitNorms: (unitId: string) => `${paths.unit(unitId)}/norms`,
  unitMandates: (unitId: string) => `${paths.unit(unitId)}/mandates`,
  reflectionTemplate: (unitId: string) => `${paths.unit(unitId)}/reflection-template`,
  registrationTemplates: (unitId: string) => `${paths.unit(unitId)}/registration-templates`,
  /** What an inspection mandate opens. */
  inspection: (mandateId: string) => `/inspection/${encodeURIComponent(mandateId)}`,
  inspectedNotebook: (mandateId: string, memberId: string, year?: number) =>
    `${paths.inspection(mandateId)}/${encodeURIComponent(memberId)}${year ? `?year=${year}` : ''}`,
  /** Forgotten PINs of a unit's people who belong to no cell. */
  adminPins: (unitId: string) => `/admin/pins/${encodeURIComponent(unitId)}`,
  adminSlip: (personId: string) => `/admin/slip/${encodeURIComponent(personId)}`,
  // ---------- above the cell ----------
  /** Decisions of a grassroots committee in a year, each a document with its list. */
  decisions: (unitId: string) => `${paths.committee(unitId)}/decisions`,
  decisionFile: (unitId: string, year: number, number: string) =>
    `/documents/decision/${encodeURIComponent(unitId)}/${year}/${encodeURIComponent(number)}.docx`,
  /** What each member is told of it, a sheet each. */
  decisionNoticesFile: (unitId: string, year: number, number: string) =>
    `/documents/notices/${encodeURIComponent(unitId)}/${year}/${encodeURIComponent(number)}.docx`,
  /** One member's classification file of a year, as the deciding committee opens it from its board. */
  classificationFile: (unitId: string, memberId: string, year: number) =>
    `${paths.committee(unitId)}/file/${encodeURIComponent(memberId)}?year=${year}`,
  /** Levels of cells and organisations under a committee. */
  collectives: (unitId: string) => `${paths.committee(unitId)}/collectives`,
  /** What a cell says of itself as a collective. */
  cellCollective: (cellId: string) => `${paths.cell(cellId)}/collective`,
  /** The same of an organisation that is no cell. */
  unitCollective: (unitId: string) => `${paths.unit(unitId)}/collective`,
  /** A decision on collectives with its list. */
  collectiveDecisionFile: (unitId: string, year: number, number: string) =>
    `/documents/collectives/${encodeURIComponent(unitId)}/${year}/${encodeURIComponent(number)}.docx`,
  cellCommendations: (cellId: string) => `${paths.cell(cellId)}/commendations`,
  unitCommendations: (unitId: string) => `${paths.unit(unitId)}/commendations`,
  commendationTitles: (unitId: string) => `${paths.unit(unitId)}/titles`,
  honours: (unitId: string) => `${paths.unit(unitId)}/honours`,
  /** The roll of honour as a document. */
  rollFile: (unitId: string, year: number) => `/documents/roll/${encodeURIComponent(unitId)}/${year}.docx`,
  printCertificate: (commendationId: string) => `/print/certificate/${encodeURIComponent(commendationId)}`,
  /** A leader's question answered as a list of cells: who has not met, not registered, where attendance dropped, what is overdue. */
  leaderList: (unitId: string, ask: string) => `${paths.leader(unitId)}/ask/${encodeURIComponent(ask)}`,
  /** The week on one sheet, to print. */
  leaderWeek: (unitId: string) => `/print/week/${encodeURIComponent(unitId)}`,
  /** The aggregate report and the yearly report of a unit. */
  reports: (unitId: string) => `${paths.unit(unitId)}/reports`,
  aggregateFile: (unitId: string, year: number, format: 'xlsx' | 'docx') =>
    `/documents/aggregate/${encodeURIComponent(unitId)}/${year}.${format}`,
  yearlyReportFile: (unitId: string, year: number) => `/documents/yearly/${encodeURIComponent(unitId)}/${year}.docx`,
  /** Members, units, positions and past levels from a spreadsheet. */
  importSheet: (unitId: string) => `/admin/import/${encodeURIComponent(unitId)}`,
  /** An organisation whole, to take into another installation, and back. */
  exchange: (unitId: string) => `/admin/exchange/${encodeURIComponent(unitId)}`,
  /** What happened to units on which day, and the next change. */
  unitChanges: (unitId: string) => `/admin/changes/${encodeURIComponent(unitId)}`,
  transfers: (unitId: string) => `/admin/transfers/${encodeURIComponent(unitId)}`,
  audit: (unitId: string) => `/admin/audit/${encodeURIComponent(unitId)}`,
  /** Invitation codes of a whole cell, to print. */
  adminCodes: (cellId: string) => `/admin/codes/${encodeURIComponent(cellId)}`,
} as const
