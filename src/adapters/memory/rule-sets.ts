import type { RuleSetStore } from '#application/ports/people.ts'
import { defaultRuleSet, type RuleSet, ruleSetOn } from '#domain/classification/rule-set.ts'
import type { CivilDate } from '#domain/organization/types.ts'
import { by } from './shelf.ts'
import type { Tables } from './tables.ts'

export function memoryRuleSets({ ruleSets }: Tables): RuleSetStore {
  const versions = (unitId: string, year: number) => versionsIn({ ruleSets }, unitId, year)
  const newest = (unitId: string, year: number) => versions(unitId, year).at(-1)
  return {
    of: async (unitIds, of) => nearestRuleSet({ ruleSets }, unitIds, of) ?? defaultRuleSet(of.year),
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

type RuleSets = Pick<Tables, 'ruleSets'>

const versionsIn = ({ ruleSets }: RuleSets, unitId: string, year: number) =>
  ruleSets
    .where((row) => row.unitId === unitId && row.ruleSet.year === year)
    .map((row) => row.ruleSet)
    .toSorted(by((ruleSet) => ruleSet.version))

/** The version in force on a day of the first of these units that has one. */
export const nearestRuleSet = (
  tables: RuleSets,
  unitIds: readonly string[],
  { year, on }: { year: number; on: CivilDate },
): RuleSet | null => unitIds.flatMap((unitId) => ruleSetOn(versionsIn(tables, unitId, year), on) ?? [])[0] ?? null
