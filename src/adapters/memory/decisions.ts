import type { DecisionStore } from '#application/ports/notebooks.ts'
import { yearsBy } from '#domain/classification/commendation.ts'
import { type Decision, standingDecisions } from '#domain/classification/decide-level.ts'
import { by } from './shelf.ts'
import type { Tables } from './tables.ts'

export function memoryDecisions({ decisions, members, notebooks }: Tables): DecisionStore {
  const standing = (unitId: string, year: number): Decision[] =>
    standingDecisions(decisions.where((one) => one.unitId === unitId && one.year === year)).toSorted(by((one) => one.memberId))
  return {
    async yearsOf(personIds) {
      const personOf = new Map(members.where(({ personId }) => personIds.includes(personId)).map(({ id, personId }) => [id, personId]))
      const own = decisions.where(({ memberId }) => personOf.has(memberId))
      const inOrder = standingDecisions(own).toSorted(
        by(
          (one) => one.year,
          (one) => one.id,
        ),
      )
      return yearsBy(inOrder, ({ memberId }) => personOf.get(memberId))
    },
    all: async (unitId, year) =>
      decisions
        .where((one) => one.unitId === unitId && one.year === year)
        .toSorted(
          by(
            (one) => one.recordedAt,
            (one) => one.memberId,
          ),
        ),
    standing: async (unitId, year) => standing(unitId, year),
    async record(unitId, year, judge) {
      const judged = judge(standing(unitId, year))
      for (const decision of judged?.decisions ?? []) decisions.put(decision)
      for (const entry of judged?.entries ?? []) notebooks.put(entry)
    },
  }
}
