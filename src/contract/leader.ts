import { z } from 'zod'
import type { Level } from '#domain/classification/levels.ts'
import type { LiveLine } from '#domain/meeting/view.ts'
import { identifier, year } from './fields.ts'

export const leaderPageInput = z.strictObject({ unitId: identifier, year: year.optional() })

/** Figures of one unit, itself an aggregate. Never a name. */
export type ShareFigures = {
  cells: number
  cellsDone: number
  /** Members to be classified, and those assessed (a level is proposed or decided). */
  due: number
  assessed: number
  handedIn: number
  levels: Record<Level, number>
  noMajority: number
}

export type ShareLine = {
  unitId: string
  name: string
  shortName: string
  isCell: boolean
  /** Has units below it: may be opened. */
  hasBelow: boolean
  /** Null: fewer than five assessed, or another unit's figure would follow by subtraction; then it is part of `merged`. */
  figures: ShareFigures | null
}

/** leader.page: aggregates only; what would show fewer than five members is folded into one line. */
export type LeaderPage = {
  unitId: string
  unitName: string
  year: number
  today: string
  at: string
  /** From the highest unit the reader may open down to this one. */
  breadcrumb: { unitId: string; name: string }[]
  total: ShareFigures | null
  units: ShareLine[]
  /** The folded units together; null where none is folded, or where even together they may not be shown. */
  merged: { unitIds: string[]; names: string[]; figures: ShareFigures | null } | null
  /** DECIDED where decisions stand, else what cells propose. */
  status: 'PROPOSED' | 'DECIDED' | 'MIXED'
  live: LiveLine[]
  threshold: number
}
