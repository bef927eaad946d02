import { z } from 'zod'
import type { CapState } from '#domain/classification/excellent-cap.ts'
import type { LiveLine } from '#domain/meeting/view.ts'
import type { ChangeMark } from '#domain/organization/lineage.ts'
import type { ComparedFigures, LevelFigures, MonthParts, PeriodFigures, UnitFigures } from '#domain/statistics/parts.ts'
import { identifier, year } from './fields.ts'

/** A year, a quarter of it (1 to 4), or a month of it (1 to 12). */
export const leaderPageInput = z.strictObject({
  unitId: identifier,
  year: year.optional(),
  quarter: z.int().min(1).max(4).optional(),
  month: z.int().min(1).max(12).optional(),
})

/** One bar of the charts: a unit directly below, or several that are only shown together (rule 30). Never a name of a person. */
export type ShareRow<Figures = UnitFigures> = {
  unitIds: string[]
  names: string[]
  shortNames: string[]
  /** Has units below it and may be opened; null where the row joins several. */
  opens: string | null
  /** Also holds cells outside this page's unit, because a small one there could not be shown otherwise. */
  beyond: boolean
  /** Null where nothing may be said: nobody to classify, or too few and no neighbour to join. */
  figures: Figures | null
}

/** A row beside this unit's, for comparison; `isOwn`: the one that this unit is in. */
export type SiblingRow = ShareRow<ComparedFigures> & { isOwn: boolean }

/** Levels of a year; null where nothing was published of it. `closed`: nothing more is waited for. */
export type YearLevels = { year: number; closed: boolean; levels: LevelFigures | null }

export type MonthTotal = { month: string; total: MonthParts | null }

export type LeaderPage = {
  unitId: string
  unitName: string
  /** Year parts are of the whole year also where a quarter or a month is chosen; month parts are summed over what is chosen. */
  year: number
  quarter: number | null
  month: number | null
  /** '2026', '2026-Q4' or '2026-11'. */
  period: string
  /** Nothing more is waited for in this period. */
  closed: boolean
  today: string
  at: string
  /** When the newest of these figures was published; null: nothing was yet. */
  publishedAt: string | null
  /** The reader is the grassroots committee, which sees its cells one by one. */
  isOpen: boolean
  /** From the highest unit the reader may open down to this one. */
  breadcrumb: { unitId: string; name: string }[]
  /** By the unit's rule set of the year: the day registrations are due (rule 6), who of those convened are to come (rule 14). */
  aims: { registrationDueOn: string; attendancePercent: number }
  rows: ShareRow[]
  /** The sum of the rows, so that it gives away nothing that they hide. */
  total: PeriodFigures
  /** The same period a year before; null where nothing was published of it. */
  lastYear: ComparedFigures | null
  /** Five years, oldest first, the chosen one last. */
  years: YearLevels[]
  /** The twelve months of the year, January first. */
  months: MonthTotal[]
  /** The units beside this one in the same period; empty at the top, and where the reader may not read the unit above. */
  siblings: SiblingRow[]
  /** What happened to this unit or those it grew out of in these years: figures across such a day are of other cells. */
  changes: ChangeMark[]
  /** Each grassroots organisation below against its own cap; those that may not stand alone are left out. */
  caps: { unitId: string; name: string; proposed: CapState; decided: CapState }[]
  /** The meetings open now; on the socket each comes anew when it moves. */
  live: LiveLine[]
  /** Fewer assessed members than this are not shown alone. */
  smallestShown: number
}

export const figureNamesInput = z.strictObject({ unitId: identifier, campaignIds: z.array(identifier).max(100) })

/** leader.names: campaigns and titles by what the figures know them as. */
export type FigureNames = { campaigns: Record<string, string>; titles: Record<string, string> }
