import type { Overdue } from '#domain/retention/retention.ts'

export interface RetentionStore {
  /** Drops what is older than so many days by the database's clock; how many rows. */
  drop(what: Overdue, days: number): Promise<number>
}
