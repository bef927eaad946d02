import type { SheetName } from '#domain/document/sheet-name.ts'
import { membersList, positionsList } from './admin-lists.ts'
import { askedList } from './asked-list.ts'
import { calendarList, cellYearList, registrationsList, remarksList, shortfallsList } from './cell-lists.ts'
import { cellCampaignList, cellQuestionsList, deedsList, honoursList, normPointsList, scoreList } from './cell-record-lists.ts'
import { boardList, candidatesList, capList, decisionsList } from './committee-lists.ts'
import { cellCommendationsList, collectivesList, unitCommendationsList, unitHonoursList } from './honour-lists.ts'
import { leaderList } from './leader-lists.ts'
import type { ReadList } from './list.ts'
import { campaignList, programmesList, proposalsList, questionsList, unitNormsList } from './unit-lists.ts'

/** Every list that leaves as a spreadsheet. A new one: its name (domain/document/sheet-name.ts), its columns, a line here. */
export const lists: Readonly<Record<SheetName, ReadList>> = {
  board: boardList,
  candidates: candidatesList,
  cap: capList,
  decisions: decisionsList,
  collectives: collectivesList,
  'unit-commendations': unitCommendationsList,
  'unit-honours': unitHonoursList,
  'cell-year': cellYearList,
  registrations: registrationsList,
  remarks: remarksList,
  shortfalls: shortfallsList,
  calendar: calendarList,
  honours: honoursList,
  deeds: deedsList,
  'cell-commendations': cellCommendationsList,
  'norm-points': normPointsList,
  score: scoreList,
  'cell-campaign': cellCampaignList,
  'cell-questions': cellQuestionsList,
  campaign: campaignList,
  programmes: programmesList,
  'unit-norms': unitNormsList,
  proposals: proposalsList,
  questions: questionsList,
  members: membersList,
  positions: positionsList,
  leader: leaderList,
  asked: askedList,
}
