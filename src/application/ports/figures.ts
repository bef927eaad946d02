import type { RuleSet } from '#domain/classification/rule-set.ts'
import type { OrgUnit } from '#domain/organization/types.ts'
import type { UnitChange } from '#domain/organization/unit-change.ts'
import type { UnitCap } from '#domain/statistics/cap-series.ts'
import type { Counted, Part, Period } from '#domain/statistics/parts.ts'
import type { YearGroups } from '#domain/statistics/publication.ts'
import type { UnitRow } from '#domain/statistics/unit-rows.ts'

/** What one cell counts in one part of a period. Nothing at all is not kept. */
export type CellFigureRow = { cellId: string; period: Period; part: Part; figures: Counted }

/** `version` rises with every change; leaders see the one that was published last. */
export type KeptFigureRow = CellFigureRow & { version: number }

/** Of what leaders have not seen the newest. */
export type StaleFigures = { period: Period; part: Part; cellIds: string[] }

/** What leaders read of a unit. `total` null: nothing may be said. Of the part 'caps' the rows are organisations (rule 27). */
export type UnitFigureRow =
  | { unitId: string; period: Period; part: Part; total: Counted | null; rows: UnitRow[] }
  | { unitId: string; period: Period; part: 'caps'; total: null; rows: UnitCap[] }

/** One period as it is published: in one transaction with the groups that it was parted by and with what of the cells' figures went into it. */
export type Publication = {
  at: string
  closed: boolean
  units: readonly UnitFigureRow[]
  /** Null: as before. */
  groups: { year: number; groups: YearGroups } | null
  seen: readonly Pick<KeptFigureRow, 'cellId' | 'period' | 'part' | 'version'>[]
}

/** Why cells are counted again: a day has begun, a rule set or a campaign above them has changed, the tree has. */
export type FigureOrder = { unitId: string | null; period: Period; reason: string }

/** Figures of one unit as published, without their rows where only the sum was asked. */
export type PublishedPart = {
  unitId: string
  period: Period
  part: Part | 'caps'
  total: Counted | null
  rows: (UnitRow | UnitCap)[] | null
  closed: boolean
  publishedAt: string
}

/** As much of a change of the tree as a chart over years says of it. */
export type UnitChangeLine = Pick<UnitChange, 'id' | 'kind' | 'heldOn' | 'fromIds' | 'toIds' | 'before' | 'after' | 'number' | 'withdrawn'>

export type LeaderRead = {
  /** The unit, all above it, those directly below it and its siblings: those that are there on the day, with their whole way up. */
  units: OrgUnit[]
  /** Of the unit (of a cell: of the unit above it), and of its parent those asked for beside. */
  published: PublishedPart[]
  /** Where they were asked for, and the unit is a grassroots organisation: its cells' own figures, and the units between. */
  cells: { rows: CellFigureRow[]; units: OrgUnit[] } | null
  changes: UnitChangeLine[]
  /** Of the year asked for, in force `on` the day, of the unit or the nearest above it that has its own; null: the shipped one. */
  ruleSet: RuleSet | null
}

/** One part of a period, each asked once: with its rows, as a page shows it, or only the sum. */
export type PartAsk = Pick<PublishedPart, 'period' | 'part'> & { withRows: boolean }

export type LeaderAsk = {
  unitId: string
  /** The day of the tree. */
  on: string
  /** Of the unit; nothing else is read, since most of a page's time is what figures weigh. */
  figures: readonly PartAsk[]
  /** Of the unit above, with rows: siblings. */
  beside: readonly Omit<PartAsk, 'withRows'>[]
  /** Whose rule set the figures are held against. */
  year: number
  /** Also the cells' own figures of the same parts and periods, for the grassroots committee. */
  isOpen: boolean
  changesSince: string
}

/**
 * Figures that leaders read. Cells' rows are kept in the transaction that changes what they count (stores of what is counted do it);
 * units' rows are written by publication, a background job.
 */
export interface FigureStore {
  /** Counts these cells anew from everything on record, without keeping it. A day without a clock: the caller's today. */
  recount(of: { cellIds: readonly string[]; periods: readonly Period[]; today: string }): Promise<CellFigureRow[]>
  /** Counts these cells anew and keeps what differs, in one transaction that no hand-in comes into; how many rows did. */
  refresh(of: { cellIds: readonly string[]; periods: readonly Period[]; today: string }): Promise<number>
  /** Keeps rows that differ from those kept; how many did. */
  keep(rows: readonly CellFigureRow[]): Promise<number>
  /** Rows as they are kept, over all cells or these. */
  kept(of: { periods: readonly Period[]; parts: readonly Part[]; cellIds?: readonly string[] | null }): Promise<KeptFigureRow[]>
  /** The first year of which anything is on record; null on an empty installation. */
  firstYear(): Promise<number | null>
  /** What is kept and not yet published. */
  stale(): Promise<StaleFigures[]>
  groups(year: number): Promise<YearGroups>
  publish(publication: Publication): Promise<void>
  /** All that a leader's page shows, in one round trip. Nothing is judged here: who may read it is the caller's to ask. */
  leaderPage(ask: LeaderAsk): Promise<LeaderRead>
  /** Published rows of these units, for lists and papers. */
  published(of: { unitIds: readonly string[]; periods: readonly Period[] }): Promise<PublishedPart[]>
  order(orders: readonly FigureOrder[]): Promise<void>
  /** All that waits, and what was taken before and not carried out: whoever took it may have died over it. For one process at a time (`alone`). */
  takeOrders(): Promise<Pick<FigureOrder, 'unitId' | 'period'>[]>
  /** What was taken is carried out; what was ordered since then waits on. */
  ordersDone(): Promise<void>
  hasBegun(day: string): Promise<boolean>
  /** Records that a day has begun for the figures, together with what that makes necessary. */
  beginDay(day: string, orders: readonly FigureOrder[]): Promise<void>
  /** Runs it unless another process is at it: false. */
  alone(work: () => Promise<void>): Promise<boolean>
}
