import type { OrgTree } from '#domain/organization/org-tree.ts'
import type { OrgUnit } from '#domain/organization/types.ts'
import { addCounted } from '#domain/statistics/add.ts'
import type { UnitCap } from '#domain/statistics/cap-series.ts'
import { grouped } from '#domain/statistics/grouped.ts'
import { noFigures } from '#domain/statistics/no-figures.ts'
import type { Counted, FiguresOf, Part, Period, PeriodFigures } from '#domain/statistics/parts.ts'
import { isMonthPart, monthsIn, periodOfPart } from '#domain/statistics/period.ts'
import { openUnitPage, type UnitPage, type UnitRow } from '#domain/statistics/unit-rows.ts'
import type { LeaderRead, PublishedPart } from './ports/figures.ts'

export type BookRow<P extends Part> = { unitIds: string[]; beyond: boolean; figures: FiguresOf<P> | null }

/** The figures of one unit by period, as far as they were read: month parts of what is asked, year parts of the year that it lies in. */
export type FigureBook = {
  /** Null where nothing was published. */
  total<P extends Part>(period: Period, parts: readonly P[]): FiguresOf<P> | null
  rows<P extends Part>(period: Period, parts: readonly P[]): BookRow<P>[]
  /** Rows of the unit above. */
  beside<P extends Part>(period: Period, parts: readonly P[]): BookRow<P>[]
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
  const besideId = unit.isCell ? ownId : unit.parentId
  return {
    total: (period, parts) => total(own, period, parts),
    rows: (period, parts) => rowsOf(own, period, parts),
    beside: (period, parts) => rowsOf((one, part) => pageOf(besideId, one, part), period, parts),
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
    total: (period, parts) => total(own, period, parts),
    rows: (period, parts) => rowsOf(own, period, parts),
  }
}

/** A unit of which nothing was published. */
export const nothing: PeriodFigures = { ...noFigures, posts: null, streaks: null }

type PageOf = (period: Period, part: Part) => UnitPage | undefined

const total = <P extends Part>(pageOf: PageOf, period: Period, parts: readonly P[]): FiguresOf<P> | null =>
  together(parts, new Map(parts.map((part) => [part, pageOf(periodOfPart(period, part), part)?.total ?? null])))

/** The rows of these parts, each unit's together. */
function rowsOf<P extends Part>(pageOf: PageOf, period: Period, parts: readonly P[]): BookRow<P>[] {
  const found = new Map<string, { row: UnitRow; figures: Map<P, Counted | null> }>()
  for (const part of parts)
    for (const row of pageOf(periodOfPart(period, part), part)?.rows ?? []) {
      const key = row.unitIds.toSorted().join()
      const known = found.get(key) ?? { row, figures: new Map() }
      found.set(key, known)
      known.figures.set(part, row.figures)
    }
  return [...found.values()].map(({ row: { unitIds, beyond }, figures }) => ({ unitIds, beyond, figures: together(parts, figures) }))
}

/** Null where no part says anything. */
function together<P extends Part>(parts: readonly P[], told: ReadonlyMap<P, Counted | null>): FiguresOf<P> | null {
  if (parts.every((part) => !told.get(part))) return null
  return Object.fromEntries(parts.map((part) => [part, told.get(part) ?? nothing[part]])) as FiguresOf<P>
}

const asPage = ({ total: sum, rows }: PublishedPart): UnitPage => ({ total: sum, rows: (rows ?? []) as UnitRow[] })
