import type { LeaderPage } from '#contract/leader.ts'
import type { LevelCounts } from '#domain/classification/excellent-cap.ts'
import type { ComparedFigures, MonthParts, PeriodFigures, UnitFigures } from '#domain/statistics/parts.ts'
import type { PagePeriod } from './period.ts'

/** A unit on the page, or several that are only shown together (rule 30). */
export type UnitView<Figures = UnitFigures> = {
  id: string
  /** "A, B (gộp)" where several are shown as one. */
  name: string
  href: string | null
  /** The unit that the page is of, among its siblings. */
  isHere?: boolean
  /** Null where nothing may be said: nobody counted, or too few and no neighbour to join. */
  figures: Figures | null
}

/** As far as units are compared. */
export type ComparedUnit = UnitView<ComparedFigures>

export type MonthView = { month: number; figures: MonthParts | null }

export type YearView = { year: number; counts: LevelCounts; isProvisional: boolean }

/** What the figures of the page are drawn from. */
export type PageView = {
  period: PagePeriod
  /** When these figures were counted, in words. */
  asOf: string
  /** Whose figures, of which time, as of when: on everything that is saved or printed. */
  source: string
  total: PeriodFigures
  /** What the year's rule set asks for. */
  aims: LeaderPage['aims']
  /** The same period a year before; null where nothing is on record. */
  before: ComparedFigures | null
  /** Every month of the page's year; null before it begins. */
  months: readonly MonthView[]
  years: readonly YearView[]
  units: readonly UnitView[]
  siblings: readonly ComparedUnit[]
  /** Names of campaigns and of titles by id. */
  names: Readonly<Record<string, string>>
  /** Said under figures by unit: what is joined or left out, and why. */
  leftOut: string
  /** Days on which the unit became another: figures before are of other cells. */
  changes: readonly string[]
}

export type FigureProps = { page: PageView; number: number }
