import { type Overdue, overdueDays } from '#domain/retention/retention.ts'
import type { RetentionStore } from './ports/retention.ts'

/** Everything whose time is over by the table of retention; how many rows of each, where there were some. Any process calls it. */
export async function dropOverdue(retention: RetentionStore): Promise<Partial<Record<Overdue, number>>> {
  const dropped: Partial<Record<Overdue, number>> = {}
  for (const [what, days] of overdueDays()) {
    const rows = await retention.drop(what, days)
    if (rows > 0) dropped[what] = rows
  }
  return dropped
}
