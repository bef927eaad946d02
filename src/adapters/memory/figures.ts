import type {
  CellFigureRow,
  FigureOrder,
  FigureStore,
  KeptFigureRow,
  LeaderAsk,
  PublishedPart,
  StaleFigures,
  UnitFigureRow,
} from '#application/ports/figures.ts'
import { orgTreeOn } from '#domain/organization/org-tree.ts'
import type { OrgUnit } from '#domain/organization/types.ts'
import { foldPart } from '#domain/statistics/fold-part.ts'
import { noPart } from '#domain/statistics/no-figures.ts'
import type { Counted } from '#domain/statistics/parts.ts'
import { keptParts, partsOf } from '#domain/statistics/period.ts'
import { noGroups, type YearGroups } from '#domain/statistics/publication.ts'
import { factsOf, rulesOf } from './cell-facts.ts'
import { nearestRuleSet } from './rule-sets.ts'
import { keyOf, Shelf } from './shelf.ts'
import type { Tables } from './tables.ts'

type Kept = KeptFigureRow & { published: number }

/** Cells' figures are not kept by the other stores here: they are counted when a test asks (`recount`, rebuildFigures). */
export function memoryFigures(tables: Tables): FigureStore {
  const kept = new Shelf<Kept>((row) => keyOf(row.cellId, row.period, row.part))
  const published = new Shelf<PublishedPart>((row) => keyOf(row.unitId, row.period, row.part))
  const groups = new Map<number, YearGroups>()
  const orders = new Shelf<FigureOrder>((one) => keyOf(one.unitId ?? '', one.period, one.reason))
  const taken = new Shelf<Pick<FigureOrder, 'unitId' | 'period'>>((one) => keyOf(one.unitId ?? '', one.period))
  const days = new Set<string>()
  let isAlone = true
  const recount: FigureStore['recount'] = async ({ cellIds, periods, today }) =>
    cellIds.flatMap((cellId) => {
      const facts = factsOf(tables, cellId)
      const rules = rulesOf(tables, cellId, today)
      const count = (period: string) =>
        partsOf(period).map((part) => ({ cellId, period, part, figures: foldPart(part, { facts, rules, period, today }) }))
      return periods.flatMap(count)
    })
  return {
    recount,
    refresh: async (of) => (await recount(of)).filter((row) => keepRow(kept, row)).length,
    keep: async (rows) => rows.filter((row) => keepRow(kept, row)).length,
    kept: async ({ periods, parts, cellIds = null }) =>
      kept
        .where((row) => periods.includes(row.period) && parts.includes(row.part) && (cellIds === null || cellIds.includes(row.cellId)))
        .map(({ published: _published, ...row }) => row),
    firstYear: async () => {
      const years = [
        ...tables.registrations.where(() => true).map(({ year }) => year),
        ...tables.assessments.where(() => true).map(({ year }) => year),
        ...tables.meetings.where(() => true).map(({ summary }) => summary.year),
        ...tables.reflections.where(() => true).map(({ month }) => Number(month.slice(0, 4))),
        ...tables.decisions.where(() => true).map(({ year }) => year),
        ...tables.notebooks.where(() => true).map(({ year }) => year),
      ]
      return years.length === 0 ? null : Math.min(...years)
    },
    stale: async () => staleIn(kept),
    groups: async (year) => structuredClone(groups.get(year) ?? noGroups),
    async publish({ at, closed, units, groups: parted, seen }) {
      if (parted) groups.set(parted.year, structuredClone(parted.groups))
      for (const unit of units) published.put(asPublished(unit, { closed, publishedAt: at }))
      for (const one of seen) kept.change(keyOf(one.cellId, one.period, one.part), { published: one.version })
    },
    leaderPage: async (ask) => readPage({ tables, published, kept }, ask),
    published: async ({ unitIds, periods }) => published.where((row) => unitIds.includes(row.unitId) && periods.includes(row.period)),
    async order(more) {
      for (const one of more) orders.put(one)
    },
    async takeOrders() {
      for (const { unitId, period, reason } of orders.where(() => true)) {
        orders.remove(keyOf(unitId ?? '', period, reason))
        taken.put({ unitId, period })
      }
      return taken.where(() => true)
    },
    async ordersDone() {
      for (const one of taken.where(() => true)) taken.remove(keyOf(one.unitId ?? '', one.period))
    },
    hasBegun: async (day) => days.has(day),
    async beginDay(day, begun) {
      for (const one of begun) orders.put(one)
      days.add(day)
    },
    async alone(work) {
      if (!isAlone) return false
      isAlone = false
      await work().finally(() => {
        isAlone = true
      })
      return true
    },
  }
}

function keepRow(kept: Shelf<Kept>, row: CellFigureRow): boolean {
  const known = kept.get(keyOf(row.cellId, row.period, row.part))
  const same = (figures: Counted) => keyOfFigures(figures) === keyOfFigures(row.figures)
  if (known ? same(known.figures) : same(noPart(row.part))) return false
  kept.put({ ...row, version: (known?.version ?? 0) + 1, published: known?.published ?? 0 })
  return true
}

const keyOfFigures = (figures: Counted): string =>
  JSON.stringify(figures, (_key, value) =>
    value !== null && typeof value === 'object'
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )

function staleIn(kept: Shelf<Kept>): StaleFigures[] {
  const found = new Map<string, StaleFigures>()
  for (const { period, part, cellId } of kept.where((row) => row.version !== row.published)) {
    const known = found.get(keyOf(period, part)) ?? { period, part, cellIds: [] }
    found.set(keyOf(period, part), { ...known, cellIds: [...known.cellIds, cellId] })
  }
  return [...found.values()]
}

const asPublished = (unit: UnitFigureRow, about: { closed: boolean; publishedAt: string }): PublishedPart => ({ ...unit, ...about })

type Here = { tables: Tables; published: Shelf<PublishedPart>; kept: Shelf<Kept> }

function readPage({ tables, published, kept }: Here, { unitId, on, figures, beside, year, isOpen }: LeaderAsk) {
  const tree = orgTreeOn(
    tables.units.where(() => true),
    on,
  )
  const unit = tree.unit(unitId)
  if (!unit) return { units: [], published: [], cells: null, changes: [], ruleSet: null }
  const above = tree.ancestors(unitId)
  const parentId = unit.parentId ?? ''
  const own = figures.flatMap(({ period, part, withRows }) => {
    const row = published.get(keyOf(unit.isCell ? parentId : unit.id, period, part))
    return row ? [withRows || unit.isCell ? row : { ...row, rows: null }] : []
  })
  const ofSiblings = unit.isCell ? [] : beside.flatMap(({ period, part }) => published.get(keyOf(parentId, period, part)) ?? [])
  const near = [...tree.children(unitId), ...(unit.parentId === null ? [] : tree.children(unit.parentId))]
  return {
    units: byId([unit, ...above, ...near]),
    published: [...own, ...ofSiblings],
    cells: isOpen && unit.grassroots ? openRows({ kept, below: tree.subtree(unitId), figures }) : null,
    changes: tables.unitChanges.where((one) =>
      [...one.fromIds, ...one.toIds].some((id) => [unit, ...above, ...near].some((u) => u.id === id)),
    ),
    ruleSet: nearestRuleSet(
      tables,
      [unit, ...above].map(({ id }) => id),
      { year, on },
    ),
  }
}

function openRows({ kept, below, figures }: { kept: Shelf<Kept>; below: OrgUnit[]; figures: LeaderAsk['figures'] }) {
  const asked = keptParts(figures)
  const cells = below.filter(({ isCell }) => isCell)
  return { rows: cells.flatMap(({ id }) => asked.flatMap(({ period, part }) => kept.get(keyOf(id, period, part)) ?? [])), units: below }
}

const byId = (units: readonly OrgUnit[]): OrgUnit[] => [...new Map(units.map((one) => [one.id, one])).values()]
