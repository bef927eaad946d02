import type { DecidedYear } from '#domain/classification/commendation.ts'
import type { CollectiveDecision } from '#domain/collective/decide-collectives.ts'
import type { CollectiveReview } from '#domain/collective/review.ts'

/** What cells and organisations say of their own year, and the decisions on their level. */
export interface CollectiveStore {
  find(unitId: string, year: number): Promise<CollectiveReview | null>
  /** Of these units, those that have written anything, in the order of their ids. */
  ofUnits(unitIds: readonly string[], year: number): Promise<CollectiveReview[]>
  /** `version` is the one the writer saw, 0 for none: 'clash' when another wrote meanwhile. */
  save(review: CollectiveReview): Promise<'saved' | 'clash'>
  /** The decisions on these units that still stand, in the order of their ids: whoever decided. */
  standing(unitIds: readonly string[], year: number): Promise<CollectiveDecision[]>
  /** The standing decisions on these units of all years, each unit's in the order of the years. */
  yearsOf(unitIds: readonly string[]): Promise<Map<string, DecidedYear[]>>
  /** All that a committee decided in a year, those revoked later among them, the earliest first. */
  decidedBy(byUnitId: string, year: number): Promise<CollectiveDecision[]>
  /** Records what `judge` allows, seeing the standing decisions on these units under a lock of the deciding unit; null writes nothing. */
  record(
    of: { byUnitId: string; unitIds: readonly string[]; year: number },
    judge: (standing: CollectiveDecision[]) => CollectiveDecision[] | null,
  ): Promise<void>
}
