import { type OrgTree, orgTreeOn } from '#domain/organization/org-tree.ts'
import type { OrgUnit } from '#domain/organization/types.ts'
import { grouped } from '#domain/statistics/grouped.ts'
import { noFigures } from '#domain/statistics/no-figures.ts'
import { type Counted, monthParts, type Part, type Period } from '#domain/statistics/parts.ts'
import { isClosed, isMonthPeriod, judgedOn, monthsIn, quarterOfMonth, yearOfPeriod, yearPeriodOf } from '#domain/statistics/period.ts'
import { isPartedAlike, nextGroups, type YearGroups } from '#domain/statistics/publication.ts'
import type { Judged } from '#domain/statistics/published-next.ts'
import { isJudged, judgedParts, pagesOfUnits, sumPages } from '#domain/statistics/unit-pages.ts'
import type { UnitPage } from '#domain/statistics/unit-rows.ts'
import { capsOfUnits } from './caps-of-units.ts'
import type { KeptFigureRow, UnitFigureRow } from './ports/figures.ts'
import type { Ports } from './ports.ts'

type Needs = Pick<Ports, 'stores' | 'clock'>

/**
 * Brings what leaders read up to date with what the cells keep: for every period that has changed, rows of units that are sums of whole
 * groups of cells (rule 30). Any process may call it; one works at a time. The units whose figures have changed.
 */
export async function publishFigures(ports: Needs): Promise<string[]> {
  let changed: string[] = []
  await ports.stores.figures.alone(async () => {
    changed = await publishStale(ports)
  })
  return changed
}

/** The same for whoever works alone already (`figures.alone`). */
export async function publishStale(ports: Needs): Promise<string[]> {
  const { figures, organization } = ports.stores
  const stale = await figures.stale()
  if (stale.length === 0) return []
  const changed = new Set<string>()
  const units = await organization.units()
  for (const year of [...new Set(stale.map(({ period }) => yearOfPeriod(period)))].toSorted()) {
    const own = stale.filter(({ period }) => yearOfPeriod(period) === year)
    for (const id of await publishYear(ports, units, { year, stale: own })) changed.add(id)
  }
  return [...changed]
}

/** `cellIds` null: all of them. */
type Stale = { period: Period; part: Part; cellIds: readonly string[] | null }

/** The year's judgements first: they say which cells are shown together in all its months. */
async function publishYear(ports: Needs, units: readonly OrgUnit[], { year, stale }: { year: number; stale: readonly Stale[] }) {
  const { figures } = ports.stores
  const period = yearPeriodOf(year)
  const known = await figures.groups(year)
  const isJudging = known.cells.length === 0 || stale.some((one) => one.period === period && isJudged(one.part))
  const kept = isJudging ? await figures.kept({ periods: [period], parts: judgedParts }) : []
  const tree = orgTreeOn(units, judgedOn(period, ports.clock.today()))
  const isClosedYear = isClosed(period, ports.clock.today())
  const groups = isJudging ? nextGroups(known, { tree, ofCell: judgedByCell(kept), isClosedYear }) : known
  const isNew = isJudging && !isPartedAlike(known, groups)
  const wanted = isNew ? everything(year, ports.clock.today()) : stale
  const written = new Set<string>()
  const months: MonthWritten[] = []
  for (const [one, parts] of grouped(wanted, (one) => one.period)) {
    const judged =
      isJudging && one === period ? judgedParts.map((part) => ({ period, part, cellIds: isNew ? null : cellsOf(stale, period) })) : []
    const others = parts.filter(({ part }) => !(isJudged(part) && isJudging))
    const unitIds = await publishPeriod(ports, units, {
      ...{ period: one, stale: [...judged, ...others], groups },
      judged: isJudging && one === period ? { groups: { year, groups }, kept } : null,
    })
    if (isMonthPeriod(one)) months.push({ month: one, unitIds, parts: others.map(({ part }) => part) })
    for (const id of unitIds) written.add(id)
  }
  await sumMonths(ports, year, months)
  return written
}

const cellsOf = (stale: readonly Stale[], period: Period): string[] => [
  ...new Set(stale.flatMap((one) => (one.period === period && isJudged(one.part) ? (one.cellIds ?? []) : []))),
]

type Asked = {
  period: Period
  stale: readonly Stale[]
  groups: YearGroups
  judged: { groups: { year: number; groups: YearGroups }; kept: readonly KeptFigureRow[] } | null
}

async function publishPeriod(ports: Needs, units: readonly OrgUnit[], { period, stale, groups, judged }: Asked): Promise<string[]> {
  const { figures } = ports.stores
  const today = ports.clock.today()
  const tree = orgTreeOn(units, judgedOn(period, today))
  const parts = [...new Set(stale.map(({ part }) => part))]
  const free = parts.filter((part) => !isJudged(part))
  const kept = [...(judged?.kept ?? []), ...(free.length > 0 ? await figures.kept({ periods: [period], parts: free }) : [])]
  const unitIds = unitsAbove(
    tree,
    groups,
    stale.some(({ cellIds }) => cellIds === null) ? null : stale.flatMap(({ cellIds }) => cellIds ?? []),
  )
  const pages = pagesOfUnits(tree, unitIds, { groups, parts: byPart(parts, kept) })
  const caps = judged ? await capsOfUnits(ports, tree, { period, unitIds, groups }) : []
  const about = { at: ports.clock.now(), closed: isClosed(period, today) }
  const rows: UnitFigureRow[] = [...pages.map((page) => ({ period, ...page })), ...caps]
  await figures.publish({ ...about, units: rows, groups: judged?.groups ?? null, seen: kept })
  return unitIds
}

type MonthWritten = { month: Period; unitIds: readonly string[]; parts: readonly Part[] }

/** Quarters and year of what is published of months: once for all months written, since each sum reads the whole year. */
async function sumMonths({ stores, clock }: Needs, of: number, months: readonly MonthWritten[]) {
  const year = yearPeriodOf(of)
  const parts = [...new Set(months.flatMap((one) => one.parts))]
  const unitIds = [...new Set(months.flatMap((one) => one.unitIds))]
  const periods = [...new Set(months.map(({ month }) => quarterOfMonth(month)))]
  for (let from = 0; from < unitIds.length; from += unitsAtOnce) {
    const some = unitIds.slice(from, from + unitsAtOnce)
    const published = await stores.figures.published({ unitIds: some, periods: monthsIn(year) })
    for (const period of [...periods, year]) {
      const wanted = new Set(monthsIn(period))
      const within = grouped(
        published.filter((one) => wanted.has(one.period)),
        (one) => `${one.unitId} ${one.part}`,
      )
      const rows = some.flatMap((unitId) =>
        parts.map((part) => {
          const pages = within.get(`${unitId} ${part}`) ?? []
          return { unitId, period, part, ...sumPages(pages.map(({ total, rows: own }) => ({ total, rows: own ?? [] }) as UnitPage)) }
        }),
      )
      await stores.figures.publish({ at: clock.now(), closed: isClosed(period, clock.today()), units: rows, groups: null, seen: [] })
    }
  }
}

const unitsAtOnce = 50

/** All units that are no cells, or those above what has changed: a cell's page is a row of the unit above it. */
function unitsAbove(tree: OrgTree, groups: YearGroups, cellIds: readonly string[] | null): string[] {
  if (cellIds === null) return tree.roots().flatMap((root) => tree.subtree(root.id).flatMap((unit) => (unit.isCell ? [] : [unit.id])))
  const changed = new Set(cellIds)
  const together = [...groups.cells, ...groups.posts].filter((group) => group.cellIds.some((id) => changed.has(id)))
  const cells = new Set([...cellIds, ...together.flatMap((group) => group.cellIds)])
  return [...new Set([...cells].flatMap((id) => tree.ancestors(id).map((unit) => unit.id)))]
}

const everything = (year: number, today: string): Stale[] => [
  ...[yearPeriodOf(year)].map((period) => ({ period, part: 'registrations' as const, cellIds: null })),
  ...(['shortfalls', 'campaigns', 'commendations', 'collectives'] as const).map((part) => ({
    period: yearPeriodOf(year),
    part,
    cellIds: null,
  })),
  ...monthsIn(yearPeriodOf(year))
    .filter((month) => month <= today.slice(0, 7))
    .flatMap((period) => monthParts.map((part) => ({ period, part, cellIds: null }))),
]

function byPart(parts: readonly Part[], kept: readonly KeptFigureRow[]): Map<Part, Map<string, Counted>> {
  const found = new Map<Part, Map<string, Counted>>(parts.map((part) => [part, new Map()]))
  for (const { part, cellId, figures } of kept) found.get(part)?.set(cellId, figures)
  return found
}

function judgedByCell(kept: readonly KeptFigureRow[]): Map<string, Judged> {
  const parts = byPart(judgedParts, kept)
  const cells = new Set(kept.map(({ cellId }) => cellId))
  const of = <P extends keyof Judged>(part: P, id: string) => (parts.get(part)?.get(id) ?? noFigures[part]) as Judged[P]
  return new Map(
    [...cells].map((id) => [
      id,
      { members: of('members', id), levels: of('levels', id), posts: of('posts', id), streaks: of('streaks', id) },
    ]),
  )
}
