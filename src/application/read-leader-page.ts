import { defaultRuleSet, rhythmOf } from '#domain/classification/rule-set.ts'
import { changesBetween } from '#domain/organization/lineage.ts'
import { type OrgTree, orgTreeOn } from '#domain/organization/org-tree.ts'
import { isCommittee, isGrassrootsCommittee, mayReadAggregates } from '#domain/organization/roles.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import { capSeries, type UnitCap } from '#domain/statistics/cap-series.ts'
import { noFigures } from '#domain/statistics/no-figures.ts'
import type { PeriodFigures } from '#domain/statistics/parts.ts'
import { isClosed, monthsIn, yearPeriodOf } from '#domain/statistics/period.ts'
import { smallestShown } from '#domain/statistics/suppression.ts'
import type { Actor } from './actor.ts'
import { assessmentYear } from './assessment-year.ts'
import { capsOfYear } from './caps-of-year.ts'
import { type FigureBook, openFigures, publishedFigures } from './figure-book.ts'
import { liveLines } from './live-lines.ts'
import type { MeetingDeps } from './live-meetings.ts'
import { holderOf } from './org-today.ts'
import type { LeaderRead } from './ports/figures.ts'
import type { Ports } from './ports.ts'

type Of = { unitId: string; year?: number | undefined; quarter?: number | undefined; month?: number | undefined }

const years = 5

/**
 * A leader's page of one unit: aggregates only, and what would show fewer than five members joined with its neighbours (rule 30). The
 * grassroots committee, which knows its cells one by one, sees them unjoined. All figures come by one round trip; what it costs depends on
 * the units directly below.
 */
export async function readLeaderPage(deps: MeetingDeps, actor: Actor, of: Of) {
  const { ports } = deps
  const today = ports.clock.today()
  const asked = periodsAsked(of, today)
  const found = await readAsLeader(ports, actor, { unitId: of.unitId, ...asked })
  if (!found.ok) return found
  const { read, tree, unit, holder, isOpen } = found.value
  const book = isOpen ? openFigures(tree, unit, read, today) : publishedFigures(unit, read)
  const row = shareRow(tree)
  const parent = tree.ancestors(unit.id)[0]
  const mayCompare = parent !== undefined && mayReadAggregates(holder, parent.id, tree)
  return ok({
    ...{
      unitId: unit.id,
      unitName: unit.name,
      year: asked.year,
      quarter: of.quarter ?? null,
      month: of.month ?? null,
      period: asked.period,
    },
    ...{ closed: isClosed(asked.period, today), today, at: ports.clock.now(), publishedAt: publishedAt(read), isOpen, smallestShown },
    breadcrumb: breadcrumb(tree, found.value),
    aims: aimsOf(read, asked.year),
    rows: book.rows(asked.period).map(row),
    total: book.total(asked.period) ?? nothing,
    lastYear: {
      period: asked.before,
      total: book.total(asked.before),
      rows: book.rows(asked.before).map(({ unitIds, figures }) => ({ unitIds, figures })),
    },
    years: asked.years.map((year) => ({ year: Number(year), closed: isClosed(year, today), total: book.total(year) })),
    months: asked.months.map((month) => ({ month, total: book.month(month) })),
    siblings: mayCompare ? siblings(book, { unitId: unit.id, period: asked.period }).map((one) => ({ ...row(one), isOwn: one.isOwn })) : [],
    changes: changesBetween(read.changes, unit.id, { from: asked.year - years + 1, to: asked.year }),
    caps: isOpen ? await openCaps(ports, tree, { unitId: unit.id, year: asked.year, read }) : book.caps(yearPeriodOf(asked.year)),
    live: await liveLines(deps, unit.id),
  })
}

/** What the figures are held against: days and shares of the rule set, never of the screen. */
function aimsOf({ ruleSet }: LeaderRead, year: number) {
  const rules = ruleSet ?? defaultRuleSet(year)
  return { registrationDueOn: `${year}-${rules.deadlines.registration}`, attendancePercent: rhythmOf(rules).attendancePercent }
}

type Asked = ReturnType<typeof periodsAsked>

function periodsAsked(of: Of, today: string) {
  const year = of.year ?? assessmentYear(today)
  const periodIn = (one: number) => {
    if (of.month !== undefined) return `${one}-${String(of.month).padStart(2, '0')}`
    return of.quarter === undefined ? yearPeriodOf(one) : `${one}-Q${of.quarter}`
  }
  return {
    ...{ year, period: periodIn(year), before: periodIn(year - 1) },
    years: Array.from({ length: years }, (_, index) => yearPeriodOf(year - years + 1 + index)),
    months: monthsIn(yearPeriodOf(year)),
  }
}

/** The unit with its figures, for whoever may read them; to anyone else it looks like one that isn't there. */
async function readAsLeader(ports: Pick<Ports, 'stores' | 'clock'>, actor: Actor, of: { unitId: string } & Asked) {
  const on = ports.clock.today()
  const holder = await holderOf(ports, actor)
  const isOpen = isCommittee(holder, of.unitId, on)
  const withRows = [...new Set([of.period, of.before, yearPeriodOf(of.year), yearPeriodOf(of.year - 1)])]
  const totals = [...of.years, ...of.months]
  const read = await ports.stores.figures.leaderPage({
    ...{ unitId: of.unitId, on, withRows, totals, period: of.period, isOpen },
    changesSince: `${of.year - years + 1}-01-01`,
  })
  const tree = orgTreeOn([...read.units, ...(read.cells?.units ?? [])], on)
  const unit = tree.unit(of.unitId)
  if (!unit || !mayReadAggregates(holder, unit.id, tree)) return refuse('access/not-found') as Result<never, 'access/not-found'>
  return ok({ read, tree, unit, holder, isOpen: isGrassrootsCommittee(holder, unit.id, tree) })
}

const publishedAt = ({ published }: LeaderRead): string | null =>
  published
    .map((one) => one.publishedAt)
    .toSorted()
    .at(-1) ?? null

const breadcrumb = (
  tree: OrgTree,
  { unit, holder }: { unit: { id: string; shortName: string }; holder: Parameters<typeof mayReadAggregates>[0] },
) =>
  [unit, ...tree.ancestors(unit.id)]
    .filter((one) => mayReadAggregates(holder, one.id, tree))
    .toReversed()
    .map((one) => ({ unitId: one.id, name: one.shortName }))

type Row = { unitIds: string[]; beyond: boolean; figures: PeriodFigures | null }

const shareRow =
  (tree: OrgTree) =>
  ({ unitIds, beyond, figures }: Row) => {
    const units = unitIds.flatMap((id) => tree.unit(id) ?? [])
    const [only] = units
    const opens = units.length === 1 && only && !only.isCell ? only.id : null
    return { unitIds, names: units.map((one) => one.name), shortNames: units.map((one) => one.shortName), opens, beyond, figures }
  }

const siblings = (book: FigureBook, { unitId, period }: { unitId: string; period: string }) =>
  book.beside(period).map((row) => ({ ...row, isOwn: row.unitIds.includes(unitId) }))

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

const nothing: PeriodFigures = { ...noFigures, posts: null, streaks: null }
