import { sheetPath, templatePath, uploadHeader } from '#contract/exchange.ts'
import { fileNameHeader } from '#contract/material.ts'
import { paths } from '#contract/paths.ts'
import { sheetFile } from '#contract/sheet.ts'
import type { SheetName } from '#domain/document/sheet-name.ts'
import { administrators, anyMember, cellCommittee, cellMembers, inTheHall, readingAggregates, steering, workingForUnit } from './groups.ts'
import type { Role } from './roles.ts'
import type { Targets } from './world.ts'

/**
 * A door of the Node server outside the API. Whoever is not in `may` is told 404, as of an address that leads nowhere, signed in or not;
 * who may and finds nothing there yet, `afterwards`.
 */
export type DoorRow = {
  name: string
  asks: (at: Targets) => { path: string; method?: 'POST'; headers?: Record<string, string>; body?: string }
  may: readonly Role[]
  /** Refused in words, because they know anyway that it is there. */
  but?: { status: number; roles: readonly Role[] }
  afterwards?: number
}

const committee: readonly Role[] = ['grassroots']
const decision = { number: '52-QĐ/ĐU', year: 2026 }
const upload = { 'content-type': 'application/octet-stream' }
const asked = encodeURIComponent(JSON.stringify({ confirmed: [], seen: null, language: 'vi', fileName: 'x.xlsx' }))
const get =
  (of: (at: Targets) => string): DoorRow['asks'] =>
  (at) => ({ path: of(at) })

const files: DoorRow[] = [
  { name: 'the ballot', asks: get(({ ballotId }) => `/ballot-box/${ballotId}`), may: inTheHall },
  { name: 'the board, before the count', asks: get(({ ballotId }) => `/ballot-box/${ballotId}/board`), may: [] },
  { name: 'a file of a draft agenda', asks: get(({ materialId }) => `/material/${materialId}`), may: cellCommittee },
  {
    name: 'a file for a draft agenda',
    asks: ({ draftId, stepId }) => ({
      path: `/material/${draftId}/${stepId}`,
      ...{ method: 'POST', headers: { ...upload, [fileNameHeader]: 'a.pdf' }, body: '%PDF-1.4 x' },
    }),
    may: steering,
    but: { status: 403, roles: ['committee'] },
  },
  { name: 'the calendar file of a meeting', asks: get(({ announcedId }) => paths.calendarFile(announcedId)), may: inTheHall },
  { name: 'minutes', asks: get(({ overId }) => paths.documentFile(overId, 'minutes')), may: inTheHall },
  { name: 'an annex', asks: get(({ signedId, annexId }) => paths.documentFile(signedId, 'annex', { of: annexId })), may: inTheHall },
  {
    name: 'minutes as they were sent up',
    asks: get(({ signedId, unitId }) => paths.documentFile(signedId, 'minutes', { unitId })),
    may: committee,
  },
  { name: 'a member’s review', asks: get(({ memberId, year }) => paths.reviewFile(memberId, year)), may: cellCommittee },
  {
    name: 'a member’s review at the deciding committee',
    asks: get(({ memberId, year, unitId }) => paths.reviewFile(memberId, year, unitId)),
    may: committee,
  },
  { name: 'the cell’s roll of honour', asks: get(({ cellId, year }) => paths.honourFile(cellId, 'honours', year)), may: cellCommittee },
  { name: 'the cell’s proposal', asks: get(({ cellId, year }) => paths.honourFile(cellId, 'commendation', year)), may: cellCommittee },
  { name: 'a campaign’s report', asks: get(({ campaignId }) => paths.campaignReportFile(campaignId)), may: workingForUnit },
  { name: 'what came of a round', asks: get(({ unitId, roundId }) => paths.roundFile(unitId, roundId)), may: workingForUnit },
  { name: 'a decision', asks: get(({ unitId }) => paths.decisionFile(unitId, decision.year, decision.number)), may: committee },
  {
    name: 'notices of a decision',
    asks: get(({ unitId }) => paths.decisionNoticesFile(unitId, decision.year, decision.number)),
    may: committee,
  },
  { name: 'a decision on collectives, not made', asks: get(({ unitId }) => paths.collectiveDecisionFile(unitId, 2026, '1')), may: [] },
  { name: 'the organisation’s roll of honour', asks: get(({ unitId, year }) => paths.rollFile(unitId, year)), may: committee },
  { name: 'the section on programmes', asks: get(({ unitId, year }) => paths.programmeSectionFile(unitId, year)), may: workingForUnit },
  { name: 'the aggregate report', asks: get(({ unitId, year }) => paths.aggregateFile(unitId, year, 'docx')), may: readingAggregates },
  {
    name: 'the aggregate report, as a sheet',
    asks: get(({ unitId, year }) => paths.aggregateFile(unitId, year, 'xlsx')),
    may: readingAggregates,
  },
  { name: 'the yearly report', asks: get(({ unitId, year }) => paths.yearlyReportFile(unitId, year)), may: committee },
  { name: 'one’s own book', asks: get(({ year }) => paths.notebookFile(year)), may: anyMember },
  { name: 'one’s own data', asks: get(() => paths.ownDataFile), may: anyMember },
  { name: 'a form to fill in', asks: get(({ unitId }) => templatePath(unitId, 'MEMBERS')), may: administrators },
  {
    name: 'a filled-in form',
    asks: ({ unitId }) => ({
      path: sheetPath(unitId, 'MEMBERS', 'preview'),
      method: 'POST',
      headers: { ...upload, [uploadHeader]: asked },
      body: 'no sheet',
    }),
    may: administrators,
    afterwards: 415,
  },
]

type List = { may: readonly Role[]; of: 'cellId' | 'unitId'; id?: (at: Targets) => string }

const ofCommittee: List = { may: committee, of: 'unitId' }
const ofCell: List = { may: cellCommittee, of: 'cellId' }
const ofUnit: List = { may: workingForUnit, of: 'unitId' }
const ofAdministrator: List = { may: administrators, of: 'cellId' }
const ofLeaders: List = { may: readingAggregates, of: 'unitId' }

/** Each list as a spreadsheet, for whoever may read it on its page; a new one without a row does not compile. */
const lists: Record<SheetName, List> = {
  ...{ board: ofCommittee, candidates: ofCommittee, cap: ofCommittee, decisions: ofCommittee, collectives: ofCommittee },
  ...{ 'unit-commendations': ofCommittee, 'unit-honours': ofCommittee },
  ...{ 'cell-year': ofCell, registrations: ofCell, remarks: ofCell, shortfalls: ofCell, honours: ofCell, deeds: ofCell },
  ...{ 'cell-commendations': ofCell, 'norm-points': ofCell, 'cell-questions': ofCell },
  calendar: { ...ofCell, may: cellMembers },
  score: { ...ofCell, id: ({ memberId }) => memberId },
  'cell-campaign': { ...ofCell, id: ({ campaignId }) => campaignId },
  campaign: { ...ofUnit, id: ({ campaignId }) => campaignId },
  ...{ programmes: ofUnit, 'unit-norms': ofUnit, questions: ofUnit },
  proposals: { ...ofUnit, id: ({ roundId }) => roundId },
  ...{ members: ofAdministrator, positions: ofAdministrator },
  leader: ofLeaders,
  asked: { ...ofLeaders, id: () => 'not-met' },
}

export const doors: DoorRow[] = [
  ...files,
  ...(Object.entries(lists) as [SheetName, List][]).map(
    ([name, { may, of, id }]): DoorRow => ({
      name: `list: ${name}`,
      asks: (at) => ({ path: sheetFile({ name, unitId: at[of], year: at.year, ...(id && { id: id(at) }) }) }),
      may,
    }),
  ),
]
