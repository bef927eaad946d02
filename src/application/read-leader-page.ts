import { defaultRuleSet, rhythmOf } from '#domain/classification/rule-set.ts'
import { changesBetween } from '#domain/organization/lineage.ts'
import type { OrgTree } from '#domain/organization/org-tree.ts'
import { mayReadAggregates } from '#domain/organization/roles.ts'
import { ok } from '#domain/result.ts'
import { capSeries, type UnitCap } from '#domain/statistics/cap-series.ts'
import { allParts, comparedParts, monthParts, type PeriodFigures, partsByUnit } from '#domain/statistics/parts.ts'
import { isClosed, monthsIn, yearPeriodOf } from '#domain/statistics/period.ts'
import { smallestShown } from '#domain/statistics/suppression.ts'
import type { Actor } from './actor.ts'
import { capsOfYear } from './caps-of-year.ts'
import { nothing } from './figure-book.ts'
import { liveLines } from './live-lines.ts'
import type { MeetingDeps } from './live-meetings.ts'
import type { LeaderAsk, LeaderRead } from './ports/figures.ts'
import type { Ports } from './ports.ts'
import { asked, type ChosenPeriod, eachOnce, namedRow, periodChosen, publishedAt, readAsLeader } from './read-as-leader.ts'

const years = 5

/**
 * A leader's page of one unit: aggregates only, and what would show fewer than five members joined with its neighbours (rule 30). The
 * grassroots committee, which knows its cells one by one, sees them unjoined. All figures come by one round trip, those that the page shows
 * and no others; what it costs depends on the units directly below.
 */
export async function readLeaderPage(deps: MeetingDeps, actor: Actor, of: { unitId: string } & ChosenPeriod) {
  const { ports } = deps
  const today = ports.clock.today()
  const periods = periodsOf(periodChosen(of, today))
  const { year, quarter, month, period, before } = periods
  const found = await readAsLeader(ports, actor, { unitId: of.unitId, year, ...asksOf(periods), changesSince: `${year - years + 1}-01-01` })
  if (!found.ok) return found
  const { read, tree, unit, holder, isOpen, book } = found.value
  const row = namedRow(tree)
  const parent = tree.ancestors(unit.id)[0]
  const mayCompare = parent !== undefined && mayReadAggregates(holder, parent.id, tree)
  return ok({
    ...{ unitId: unit.id, unitName: unit.name, year, quarter, month, period },
    ...{ closed: isClosed(period, today), today, at: ports.clock.now(), publishedAt: publishedAt(read), isOpen, smallestShown },
    breadcrumb: breadcrumb(tree, found.value),
    aims: aimsOf(read, year),
    rows: book.rows(period, partsByUnit).map(row),
    total: book.total(period, allParts) ?? nothing,
    lastYear: book.total(before, comparedParts),
    years: periods.years.map((one) => ({
      year: Number(one),
      closed: isClosed(one, today),
      levels: book.total(one, ['levels'])?.levels ?? null,
    })),
    months: periods.months.map((one) => ({ month: one, total: book.total(one, monthParts) })),
    siblings: mayCompare ? book.beside(period, comparedParts).map((one) => ({ ...row(one), isOwn: one.unitIds.includes(unit.id) })) : [],
    changes: changesBetween(read.changes, unit.id, { from: year - years + 1, to: year }),
    caps: isOpen ? await openCaps(ports, tree, { unitId: unit.id, year, read }) : book.caps(yearPeriodOf(year)),
    live: await liveLines(deps, unit.id),
  })
}

type Periods = ReturnType<typeof periodsOf>

const periodsOf = (chosen: ReturnType<typeof periodChosen>) => ({
  ...chosen,
  years: Array.from({ length: years }, (_, index) => yearPeriodOf(chosen.year - years + 1 + index)),
  months: monthsIn(yearPeriodOf(chosen.year)),
})

/** What the page shows: of units below some parts, of other years less. */
function asksOf({ year, period, before, years: five, months }: Periods): Pick<LeaderAsk, 'figures' | 'beside'> {
  const figures = [
    ...asked(period, partsByUnit, { withRows: true }),
    ...asked(period, allParts, { withRows: false }),
    ...asked(before, comparedParts, { withRows: false }),
    ...five.flatMap((one) => asked(one, ['levels'], { withRows: false })),
    ...months.flatMap((one) => asked(one, monthParts, { withRows: false })),
    { period: yearPeriodOf(year), part: 'caps' as const, withRows: true },
  ]
  return { figures: eachOnce(figures), beside: asked(period, comparedParts, { withRows: true }) }
}

/** What the figures are held against: days and shares of the rule set, never of the screen. */
function aimsOf({ ruleSet }: LeaderRead, year: number) {
  const rules = ruleSet ?? defaultRuleSet(year)
  return { registrationDueOn: `${year}-${rules.deadlines.registration}`, attendancePercent: rhythmOf(rules).attendancePercent }
}

const breadcrumb = (
  tree: OrgTree,
  { unit, holder }: { unit: { id: string; shortName: string }; holder: Parameters<typeof mayReadAggregates>[0] },
) =>
  [unit, ...tree.ancestors(unit.id)]
    .filter((one) => mayReadAggregates(holder, one.id, tree))
    .toReversed()
    .map((one) => ({ unitId: one.id, name: one.shortName }))

/** The committee's own cap, from its cells as they stand. */
async function openCaps(
  ports: Pick<Ports, 'stores' | 'clock'>,
  tree: OrgTree,
  { unitId, year, read }: { unitId: string; year: number; read: LeaderRead },
): Promise<UnitCap[]> {
  const rows = (read.cells?.rows ?? []).filter(({ period, part }) => period === yearPeriodOf(year) && part === 'levels')
  const ofCell = new Map(rows.map(({ cellId, figures }) => [cellId, figures as PeriodFigures['levels']]))
  const [own, capOf] = await Promise.all([
    ports.stores.ruleSets.ofYear({ year, on: ports.clock.today() }),
    capsOfYear(ports, [unitId], year),
  ])
  const nearest = (id: string) => [id, ...tree.ancestors(id).map((unit) => unit.id)].flatMap((one) => own.get(one) ?? [])[0]
  return capSeries(tree, unitId, { ofCell, ruleOf: (id) => capOf(id, nearest(id) ?? defaultRuleSet(year)), mayShow: () => true })
}
