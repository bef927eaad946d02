import type { CollectiveStore } from '#application/ports/collectives.ts'
import { yearsBy } from '#domain/classification/commendation.ts'
import { standingDecisions } from '#domain/classification/decide-level.ts'
import type { CollectiveDecision } from '#domain/collective/decide-collectives.ts'
import { by, keyOf } from './shelf.ts'
import type { Tables } from './tables.ts'

export function memoryCollectives({ collectiveReviews, collectiveDecisions }: Tables): CollectiveStore {
  const standing = (unitIds: readonly string[], year: number): CollectiveDecision[] =>
    standingDecisions(collectiveDecisions.where((one) => one.year === year && unitIds.includes(one.unitId))).toSorted(
      by((one) => one.unitId),
    )
  return {
    find: async (unitId, year) => collectiveReviews.get(keyOf(unitId, year)),
    ofUnits: async (unitIds, year) =>
      collectiveReviews.where((one) => one.year === year && unitIds.includes(one.unitId)).toSorted(by((one) => one.unitId)),
    async save(review) {
      const key = keyOf(review.unitId, review.year)
      if ((collectiveReviews.get(key)?.version ?? 0) !== review.version) return 'clash'
      collectiveReviews.put({ ...review, version: review.version + 1 })
      return 'saved'
    },
    standing: async (unitIds, year) => standing(unitIds, year),
    decidedBy: async (byUnitId, year) =>
      collectiveDecisions
        .where((one) => one.byUnitId === byUnitId && one.year === year)
        .toSorted(
          by(
            (one) => one.recordedAt,
            (one) => one.unitId,
          ),
        ),
    async yearsOf(unitIds) {
      const own = collectiveDecisions.where(({ unitId }) => unitIds.includes(unitId))
      const inOrder = standingDecisions(own).toSorted(
        by(
          (one) => one.year,
          (one) => one.id,
        ),
      )
      return yearsBy(inOrder, ({ unitId }) => unitId)
    },
    async record({ unitIds, year }, judge) {
      for (const decision of judge(standing(unitIds, year)) ?? []) collectiveDecisions.put(decision)
    },
  }
}
