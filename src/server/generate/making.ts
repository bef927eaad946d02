import type { Digests } from '#application/ports/world.ts'
import type { CivilDate } from '#domain/organization/types.ts'
import type { Bulk } from './bulk.ts'
import type { NotebookRows } from './notebook-rows.ts'
import type { Cell } from './people.ts'
import type { Seeded } from './seeded.ts'

/** What every part of a made-up cell is written with. */
export type Making = {
  bulk: Bulk
  chance: Seeded
  today: CivilDate
  digests: Digests
  cell: Cell
  book: NotebookRows
  /** How much the cell keeps of what it should, 0 to 100: a few keep little, and leaders look for those. */
  diligence: number
  /** Numbers that run through the cell. */
  next: (kind: 'meeting' | 'shortfall' | 'minutes' | 'deed') => number
}

export const onDay = (day: CivilDate, time: string): string => `${day}T${time}:00.000Z`
