import { z } from 'zod'
import type { CapState } from '#domain/classification/excellent-cap.ts'
import type { LiveLine } from '#domain/meeting/view.ts'
import type { Figures } from '#domain/statistics/figures.ts'
import { identifier, year } from './fields.ts'

export const leaderPageInput = z.strictObject({ unitId: identifier, year: year.optional() })

/** One bar of the charts: a unit directly below, or several that are only shown together (rule 30). Never a name of a person. */
export type ShareRow = {
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

/** leader.page: aggregates only. The total is the sum of the rows, so that it gives away nothing that they hide. */
export type LeaderPage = {
  unitId: string
  unitName: string
  year: number
  today: string
  at: string
  /** From the highest unit the reader may open down to this one. */
  breadcrumb: { unitId: string; name: string }[]
  rows: ShareRow[]
  total: Figures
  /** Each grassroots organisation below against its own cap; those that may not stand alone are left out. */
  caps: { unitId: string; name: string; proposed: CapState; decided: CapState }[]
  /** The meetings open now; on the socket each comes anew when it moves. */
  live: LiveLine[]
  /** Fewer assessed members than this are not shown alone. */
  smallestShown: number
}
