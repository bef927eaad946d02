import { type CapRule, capRuleFor } from '#domain/classification/excellent-cap.ts'
import type { RuleSet } from '#domain/classification/rule-set.ts'
import type { Ports } from './ports.ts'

/** The cap that holds for each of these units in a year: greater for those designated outstanding (rule 27). */
export async function capsOfYear(
  { stores }: Pick<Ports, 'stores'>,
  unitIds: readonly string[],
  year: number,
): Promise<(unitId: string, rules: Pick<RuleSet, 'cap'>) => CapRule> {
  const outstanding = new Set((await stores.outstandingUnits.of([...unitIds], year)).map(({ unitId }) => unitId))
  return (unitId, { cap }) => capRuleFor(cap, outstanding.has(unitId))
}
