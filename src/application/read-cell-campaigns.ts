import type { Campaign } from '#domain/campaign/campaign.ts'
import { mayCount } from '#domain/campaign/counted-meeting.ts'
import { cellQuarters, flagsOf, noCampaignFigures } from '#domain/campaign/coverage.ts'
import { vietnamDay } from '#domain/organization/civil-date.ts'
import { compareNames } from '#domain/organization/names.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { type CampaignCount, countCampaign } from './count-campaign.ts'
import type { CampaignMeetingRecord, CampaignReportRecord } from './ports/campaigns.ts'
import type { MeetingSummary } from './ports/meetings.ts'
import type { Ports } from './ports.ts'
import { promisesOf } from './read-my-campaigns.ts'
import { campaignLine } from './read-unit-campaigns.ts'
import { type CellPass, takeCellPass } from './take-cell-pass.ts'

type Needs = Pick<Ports, 'stores' | 'clock'>

/** The campaigns that the organisations above hold over this cell, the latest first. */
export async function readCellCampaigns(ports: Needs, actor: Actor, { cellId }: { cellId: string }) {
  const pass = await takeCellPass(ports, actor, cellId)
  if (!pass.ok) return pass
  const { tree, cell, on } = pass.value
  const campaigns = await ports.stores.campaigns.ofUnits(unitsAbove(pass.value))
  const shown = campaigns.filter(({ status }) => status !== 'DRAFT')
  return ok({
    cellId,
    cellName: cell.name,
    today: on,
    campaigns: shown.map((one) => ({ ...campaignLine(one), unitName: tree.unit(one.unitId)?.name ?? '' })),
  })
}

/** One campaign in this cell: who has reported, who is not asked and why, and which meetings count. */
export async function readCellCampaign(ports: Needs, actor: Actor, of: { cellId: string; campaignId: string }) {
  const found = await campaignOfCell(ports, actor, of)
  if (!found.ok) return found
  const { campaign, pass } = found.value
  const { cellId } = of
  const { stores } = ports
  const [count, reports, meetings] = await Promise.all([
    countCampaign(ports, campaign, pass.tree),
    stores.campaignReports.handedIn(cellId, campaign.id),
    stores.meetings.ofCell(cellId),
  ])
  const marked = count.meetings.filter((one) => one.cellId === cellId)
  const figures = count.figures.get(cellId) ?? noCampaignFigures
  const held = marked.flatMap((one) => one.held ?? [])
  return ok({
    ...campaignLine(campaign),
    unitName: pass.tree.unit(campaign.unitId)?.name ?? '',
    cellName: pass.cell.name,
    purpose: campaign.purpose,
    targets: campaign.targets,
    today: pass.on,
    figures,
    flags: flagsOf(figures, campaign.targets),
    quarters: cellQuarters(campaign, held, pass.on),
    people: peopleOf(count, reports, cellId),
    meetings: meetingsOf(campaign, meetings, marked),
  })
}

function peopleOf({ placed, reported }: CampaignCount, reports: readonly CampaignReportRecord[], cellId: string) {
  return placed
    .filter((one) => one.cellId === cellId)
    .toSorted((a, b) => compareNames(a.name, b.name))
    .map(({ memberId, personId, name, standing, group, excluded }) => {
      const report = reports.find((one) => one.memberId === memberId)
      return { memberId, name, standing, group, excluded, reported: reported.has(personId), handedInAt: report?.handedInAt ?? null }
    })
}

/** Those that count or could, the latest first. */
const meetingsOf = (campaign: Campaign, meetings: readonly MeetingSummary[], marked: readonly CampaignMeetingRecord[]) =>
  meetings
    .filter((one) => mayCount(campaign, { ...one, day: vietnamDay(one.startsAt) }))
    .map(({ id: meetingId, title, startsAt, status }) => {
      const mark = marked.find((one) => one.meetingId === meetingId)
      return { meetingId, title, startsAt, status, counts: mark !== undefined, held: mark?.held ?? null }
    })

/** A report that was handed in, for the cell committee; its author's oath and promises beside it. */
export async function readCampaignReport(
  ports: Needs,
  actor: Actor,
  of: { cellId: string; campaignId: string; memberId: string },
): Promise<Result<ReportRead, 'access/not-found'>> {
  const found = await campaignOfCell(ports, actor, of)
  if (!found.ok) return found
  const [report, file] = await Promise.all([
    ports.stores.campaignReports.find(of.cellId, of.campaignId, of.memberId),
    ports.stores.members.find(of.cellId, of.memberId),
  ])
  if (!report?.handedIn || !report.handedInAt || !file) return refuse('access/not-found')
  const { campaign } = found.value
  const { handedIn } = report
  const sections = campaign.forms[report.group].map(({ code, label }) => ({ code, label, text: handedIn[code] ?? '' }))
  const promises = await promisesOf(ports, file.member)
  return ok({ name: file.member.name, campaign: campaign.name, handedInAt: report.handedInAt, sections, promises })
}

type ReportRead = {
  name: string
  campaign: string
  handedInAt: string
  sections: { code: string; label: string; text: string }[]
  promises: Awaited<ReturnType<typeof promisesOf>>
}

/** A campaign of an organisation above the cell, on the cell's own desk. A draft is not there yet. */
export async function campaignOfCell(
  ports: Needs,
  actor: Actor,
  { cellId, campaignId }: { cellId: string; campaignId: string },
): Promise<Result<{ campaign: Campaign; pass: CellPass }, 'access/not-found'>> {
  const [pass, campaign] = await Promise.all([takeCellPass(ports, actor, cellId), ports.stores.campaigns.find(campaignId)])
  if (!pass.ok) return pass
  const isHere = campaign && campaign.status !== 'DRAFT' && unitsAbove(pass.value).includes(campaign.unitId)
  return isHere ? ok({ campaign, pass: pass.value }) : refuse('access/not-found')
}

const unitsAbove = ({ tree, cell }: CellPass): string[] => [cell.id, ...tree.ancestors(cell.id).map(({ id }) => id)]
