import type { RuleSetStore } from '#application/ports/people.ts'
import { defaultRuleSet, type RuleSet, ruleSetOn } from '#domain/classification/rule-set.ts'
import { by } from './shelf.ts'
import type { Tables } from './tables.ts'

export function memoryRuleSets({ ruleSets }: Tables): RuleSetStore {
  const versions = (unitId: string, year: number) =>
    ruleSets
      .where((row) => row.unitId === unitId && row.ruleSet.year === year)
      .map((row) => row.ruleSet)
      .toSorted(by((ruleSet) => ruleSet.version))
  const newest = (unitId: string, year: number) => versions(unitId, year).at(-1)
  return {
    async of(unitIds, { year, on }) {
      for (const unitId of unitIds) {
        const found = ruleSetOn(versions(unitId, year), on)
        if (found) return found
      }
      return defaultRuleSet(year)
    },
    async ofYear({ year, on }) {
      const unitIds = new Set(ruleSets.where(({ ruleSet }) => ruleSet.year === year).map(({ unitId }) => unitId))
      return new Map(
        [...unitIds].flatMap((unitId): [string, RuleSet][] => {
          const found = ruleSetOn(versions(unitId, year), on)
          return found ? [[unitId, found]] : []
        }),
      )
    },
    versions: async (unitId, year) => versions(unitId, year),
    async save(unitId, ruleSet) {
      if (ruleSet.version <= (newest(unitId, ruleSet.year)?.version ?? 0)) return 'clash'
      ruleSets.put({ unitId, ruleSet })
      return 'saved'
    },
  }
}
