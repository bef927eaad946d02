import { appealDaysOf, auditDaysOf, reflectionDaysOf, registrationRuleOf, rhythmOf } from '#domain/classification/rule-set.ts'
import { ok } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { assessmentYear } from './assessment-year.ts'
import { mayDesignate } from './designate-outstanding.ts'
import { ruleSetOf } from './org-today.ts'
import type { Ports } from './ports.ts'
import { isYearDecided, newestVersion } from './save-rule-set.ts'
import { takeAdminPass } from './take-desk-pass.ts'

/** The rule set in force for a unit and year. `own`: the unit differs from what it would inherit. */
export async function readRuleSet(
  ports: Pick<Ports, 'stores' | 'clock' | 'digests'>,
  actor: Actor,
  of: { unitId: string; year?: number | undefined },
) {
  const pass = await takeAdminPass(ports, actor, of.unitId)
  if (!pass.ok) return pass
  const { unit, tree, on } = pass.value
  const year = of.year ?? assessmentYear(on)
  const above = tree.ancestors(unit.id).map((one) => one.id)
  const [ruleSet, inherited, versions, isDecided] = await Promise.all([
    ruleSetOf(ports, tree, unit.id, year),
    ports.stores.ruleSets.of(above, { year, on }),
    ports.stores.ruleSets.versions(unit.id, year),
    isYearDecided(ports, tree, { unitId: unit.id, year }),
  ])
  const own = ports.digests.canonical(ruleSet) !== ports.digests.canonical(inherited)
  const [designated] = await ports.stores.outstandingUnits.of([unit.id], year)
  const outstanding = designated ? { number: designated.number, decidedOn: designated.decidedOn } : null
  const maySay = await mayDesignate(ports, actor, pass.value)
  return ok({
    unitId: unit.id,
    unitName: unit.name,
    year,
    ruleSet: {
      ...ruleSet,
      auditRetentionDays: auditDaysOf(ruleSet),
      registration: registrationRuleOf(ruleSet),
      deadlines: { ...ruleSet.deadlines, appealDaysAfter: appealDaysOf(ruleSet), reflectionDaysBefore: reflectionDaysOf(ruleSet) },
      rhythm: rhythmOf(ruleSet),
    },
    own,
    inherited,
    newestVersion: newestVersion(ruleSet, versions),
    versions: versions.toReversed(),
    today: on,
    isDecided,
    outstanding,
    mayDesignate: maySay,
  })
}
