import type { Month } from '#domain/notebook/month.ts'
import type { OrgTree } from '#domain/organization/org-tree.ts'
import type { OrgUnit } from '#domain/organization/types.ts'
import { addCounted } from '#domain/statistics/add.ts'
import type { UnitCap } from '#domain/statistics/cap-series.ts'
import { grouped } from '#domain/statistics/grouped.ts'
import { noFigures } from '#domain/statistics/no-figures.ts'
import {
  type Counted,
  type MonthParts,
  monthParts,
  type Part,
  type Period,
  type PeriodFigures,
  yearParts,
} from '#domain/statistics/parts.ts'
import { isMonthPart, monthsIn, yearOfPeriod, yearPeriodOf } from '#domain/statistics/period.ts'
import { openUnitPage, type UnitPage, type UnitRow } from '#domain/statistics/unit-rows.ts'
import type { LeaderRead, PublishedPart } from './ports/figures.ts'

export type BookRow = { unitIds: string[]; beyond: boolean; figures: PeriodFigures | null }

/** The figures of one unit by period: month parts of what is asked, year parts of the year that it lies in. */
export type FigureBook = {
  /** Null where nothing was published. */
  total(period: Period): PeriodFigures | null
  month(month: Month): MonthParts | null
  rows(period: Period): BookRow[]
  /** Rows of the unit above. */
  beside(period: Period): BookRow[]
  caps(year: Period): UnitCap[]
}

/** As leaders read them: of a cell, its row of the unit above. */
export function publishedFigures(unit: OrgUnit, { published }: LeaderRead): FigureBook {
  const ownId = unit.isCell ? (unit.parentId ?? unit.id) : unit.id
  const isWithin = (row: UnitRow) => !unit.isCell || row.unitIds.includes(unit.id)
  const pageOf = (unitId: string | null, period: Period, part: Part) => {
    const found = published.find((one) => one.unitId === unitId && one.period === period && one.part === part)
    return found && asPage(found)
  }
  const own = (period: Period, part: Part): UnitPage | undefined => {
    const page = pageOf(ownId, period, part)
    if (!page || !unit.isCell) return page
    const rows = page.rows.filter(isWithin)
    return { rows, total: rows[0]?.figures ?? null }
  }
  return {
    total: (period) => total(own, period),
    month: (month) => totalOfMonth(own, month),
    rows: (period) => rowsOf(own, period),
    beside: (period) =>
      unit.isCell
        ? rowsOf((one, part) => pageOf(ownId, one, part), period)
        : rowsOf((one, part) => pageOf(unit.parentId, one, part), period),
    caps: (year) =>
      (published.find((one) => one.unitId === ownId && one.period === year && one.part === 'caps')?.rows as UnitCap[] | null) ?? [],
  }
}

/** As the grassroots committee reads them: its cells' own, as they are kept. */
export function openFigures(tree: OrgTree, unit: OrgUnit, read: LeaderRead, today: string): FigureBook {
  const published = publishedFigures(unit, read)
  const kept = grouped(read.cells?.rows ?? [], ({ period, part }) => `${period} ${part}`)
  const own = (period: Period, part: Part): UnitPage => {
    const periods = isMonthPart(part) ? monthsIn(period).filter((month) => month <= today.slice(0, 7)) : [period]
    const ofCell = new Map<string, Counted>()
    for (const { cellId, figures } of periods.flatMap((one) => kept.get(`${one} ${part}`) ?? []))
      ofCell.set(cellId, addCounted(ofCell.get(cellId) ?? {}, figures))
    return openUnitPage(tree, unit.id, { ofCell, none: noFigures[part] })
  }
  return {
    ...published,
    total: (period) => total(own, period),
    month: (month) => totalOfMonth(own, month),
    rows: (period) => rowsOf(own, period),
  }
}

type PageOf = (period: Period, part: Part) => UnitPage | undefined

const pagesOf = (pageOf: PageOf, period: Period) => [
  ...monthParts.map((part) => ({ part, page: pageOf(period, part) })),
  ...yearParts.map((part) => ({ part, page: pageOf(yearPeriodOf(yearOfPeriod(period)), part) })),
]

const total = (pageOf: PageOf, period: Period): PeriodFigures | null =>
  together(pagesOf(pageOf, period).map(({ part, page }) => [part, page?.total ?? null]))

/** Of a month alone, without the year that it lies in. */
function totalOfMonth(pageOf: PageOf, month: Month): MonthParts | null {
  const told = monthParts.flatMap((part) => pageOf(month, part)?.total ?? [])
  if (told.length === 0) return null
  const of = <P extends keyof MonthParts>(part: P) => (pageOf(month, part)?.total ?? noFigures[part]) as MonthParts[P]
  return {
    ...{ reflections: of('reflections'), meetings: of('meetings'), shortfallFlow: of('shortfallFlow') },
    ...{ mentions: of('mentions'), norms: of('norms') },
  }
}

/** The rows of all parts, each unit's together. */
function rowsOf(pageOf: PageOf, period: Period): BookRow[] {
  const found = new Map<string, { row: UnitRow; figures: [Part, Counted | null][] }>()
  for (const { part, page } of pagesOf(pageOf, period))
    for (const row of page?.rows ?? []) {
      const key = row.unitIds.toSorted().join()
      const known = found.get(key) ?? { row, figures: [] }
      found.set(key, { row: known.row, figures: [...known.figures, [part, row.figures]] })
    }
  return [...found.values()].map(({ row, figures }) => ({ unitIds: row.unitIds, beyond: row.beyond, figures: together(figures) }))
}

/** Null where no part says anything. */
function together(parts: readonly (readonly [Part, Counted | null])[]): PeriodFigures | null {
  const told = parts.filter(([, figures]) => figures !== null)
  return told.length === 0 ? null : { ...noFigures, posts: null, streaks: null, ...Object.fromEntries(told) }
}

const asPage = ({ total: sum, rows }: PublishedPart): UnitPage => ({ total: sum, rows: (rows ?? []) as UnitRow[] })
