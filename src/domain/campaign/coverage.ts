import type { CivilDate } from '#domain/organization/types.ts'
import { type Excluded, exclusions, type Placed } from './place-people.ts'
import type { CampaignPlan, CampaignTargets } from './plan.ts'
import { type Quarter, type QuarterState, quarterStates } from './quarters.ts'

/** A thematic meeting that was held and counts. `headChaired` null: the cell had no head on that day. */
export type CountedMeeting = { heldOn: CivilDate; headChaired: boolean | null }

/** What one cell counts in a campaign. Added up along the tree as it is: the same fold serves a cell, a commune, a province. */
export type CampaignFigures = {
  cells: number
  /** Members asked for a report, official and probationary. */
  asked: number
  reported: number
  /** Of those asked, how many hold a leadership post or an office. */
  leaders: number
  leadersReported: number
  /** Who is not among those asked, and why. */
  excluded: Readonly<Record<Excluded, number>>
  /** Thematic meetings that count. */
  meetings: number
  /** Of those, how many the head of the cell did not chair in person. */
  notChairedByHead: number
  /** Cells with at least one meeting that counts. */
  cellsMet: number
  /** Cells that lack no quarter so far. */
  cellsOnTime: number
  /** Cells with enough meetings in each quarter of the period. */
  quarters: Readonly<Record<Quarter, number>>
}

export const noCampaignFigures: CampaignFigures = {
  cells: 0,
  asked: 0,
  reported: 0,
  leaders: 0,
  leadersReported: 0,
  excluded: { EXEMPT: 0, AWAY: 0, SUSPENDED: 0, ELSEWHERE: 0, GUEST: 0, OTHER_GROUP: 0 },
  meetings: 0,
  notChairedByHead: 0,
  cellsMet: 0,
  cellsOnTime: 0,
  quarters: {},
}

/** The figures of one cell. `placed`: its part of placePeople; `reported`: the persons whose report is in, in whichever cell they wrote it. */
export function cellCoverage(
  campaign: Pick<CampaignPlan, 'startsOn' | 'endsOn' | 'targets'>,
  { placed, reported, meetings, today }: CellOnDay,
): CampaignFigures {
  const asked = placed.filter((one) => one.excluded === null)
  const leaders = asked.filter((one) => one.group === 'WITH_POST')
  const hasReported = ({ personId }: Placed) => reported.has(personId)
  const quarters = quarterStates(campaign, { heldOn: meetings.map((one) => one.heldOn), least: campaign.targets.meetings, today })
  return {
    cells: 1,
    asked: asked.length,
    reported: asked.filter(hasReported).length,
    leaders: leaders.length,
    leadersReported: leaders.filter(hasReported).length,
    excluded: countExcluded(placed),
    meetings: meetings.length,
    notChairedByHead: meetings.filter((one) => one.headChaired === false).length,
    cellsMet: meetings.length > 0 ? 1 : 0,
    cellsOnTime: quarters.some(({ state }) => state === 'MISSED') ? 0 : 1,
    quarters: Object.fromEntries(quarters.map(({ quarter, state }) => [quarter, state === 'MET' ? 1 : 0])),
  }
}

export type CellOnDay = {
  placed: readonly Placed[]
  reported: ReadonlySet<string>
  meetings: readonly CountedMeeting[]
  today: CivilDate
}

/** Associative and commutative, with `noCampaignFigures` as its zero: cells may be added in any order and grouping. */
export const combine = (a: CampaignFigures, b: CampaignFigures): CampaignFigures => ({
  cells: a.cells + b.cells,
  asked: a.asked + b.asked,
  reported: a.reported + b.reported,
  leaders: a.leaders + b.leaders,
  leadersReported: a.leadersReported + b.leadersReported,
  excluded: addEach(a.excluded, b.excluded),
  meetings: a.meetings + b.meetings,
  notChairedByHead: a.notChairedByHead + b.notChairedByHead,
  cellsMet: a.cellsMet + b.cellsMet,
  cellsOnTime: a.cellsOnTime + b.cellsOnTime,
  quarters: addEach(a.quarters, b.quarters),
})

export const combineAll = (figures: readonly CampaignFigures[]): CampaignFigures => figures.reduce(combine, noCampaignFigures)

/** What does not meet the campaign's aims. NOT_ALL: the target is met, but not by all who are asked. */
export type CampaignFlag =
  | 'MEMBERS_BELOW_TARGET'
  | 'LEADERS_BELOW_TARGET'
  | 'CELLS_BELOW_TARGET'
  | 'QUARTER_MISSED'
  | 'HEAD_NOT_CHAIRED'
  | 'NOT_ALL'

/** The flags of a cell, or of all cells under a unit. */
export function flagsOf(figures: CampaignFigures, targets: CampaignTargets): CampaignFlag[] {
  const members = isBelow(figures.reported, figures.asked, targets.members)
  return [
    ...flag('MEMBERS_BELOW_TARGET', members),
    ...flag('LEADERS_BELOW_TARGET', isBelow(figures.leadersReported, figures.leaders, targets.leaders)),
    ...flag('CELLS_BELOW_TARGET', isBelow(figures.cellsMet, figures.cells, targets.cells)),
    ...flag('QUARTER_MISSED', figures.cellsOnTime < figures.cells),
    ...flag('HEAD_NOT_CHAIRED', figures.notChairedByHead > 0),
    ...flag('NOT_ALL', !members && figures.reported < figures.asked),
  ]
}

/** Without fractions on the way; of nobody nothing is lacking. */
export const isBelow = (part: number, whole: number, percent: number): boolean => part * 100 < whole * percent

/** Tenths of a percent, rounded down: 100 % is said only when nobody lacks. Null of nobody. */
export const coverageTenths = (part: number, whole: number): number | null => (whole === 0 ? null : Math.floor((1000 * part) / whole))

/** How a cell stands in each quarter, for its own page. */
export const cellQuarters = (
  { targets, ...period }: Pick<CampaignPlan, 'startsOn' | 'endsOn' | 'targets'>,
  meetings: readonly CountedMeeting[],
  today: CivilDate,
): { quarter: Quarter; held: number; state: QuarterState }[] =>
  quarterStates(period, { heldOn: meetings.map((one) => one.heldOn), least: targets.meetings, today })

const flag = (code: CampaignFlag, raised: boolean): CampaignFlag[] => (raised ? [code] : [])

const countExcluded = (placed: readonly Placed[]): Record<Excluded, number> => {
  const counts = { ...noCampaignFigures.excluded }
  for (const one of exclusions) counts[one] = placed.filter(({ excluded }) => excluded === one).length
  return counts
}

const addEach = <Key extends string>(a: Readonly<Record<Key, number>>, b: Readonly<Record<Key, number>>): Record<Key, number> => {
  const sum: Record<string, number> = { ...a }
  for (const [key, count] of Object.entries<number>(b)) sum[key] = (sum[key] ?? 0) + count
  return sum as Record<Key, number>
}
