import type { RuleSetRefusal } from '#domain/classification/refusals.ts'
import type { RuleSet } from '#domain/classification/rule-set.ts'
import { validateRuleSet } from '#domain/classification/validate-rule-set.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { noteAct } from './note-act.ts'
import { ruleSetOf } from './org-today.ts'
import type { Ports } from './ports.ts'
import { type RefusedFields, refuseFields } from './refused-fields.ts'
import { takeAdminPass } from './take-desk-pass.ts'

type Refused = 'access/not-found' | 'access/changed-meanwhile' | RefusedFields<RuleSetRefusal>

/** A new version of a unit's rule set for a year; no version is ever changed. Ballots that were opened keep the one they printed. */
export async function saveRuleSet(
  ports: Pick<Ports, 'stores' | 'clock' | 'chance'>,
  actor: Actor,
  { unitId, year, ruleSet }: { unitId: string; year: number; ruleSet: RuleSet },
): Promise<Result<{ version: number }, Refused>> {
  const pass = await takeAdminPass(ports, actor, unitId)
  if (!pass.ok) return pass
  const inForce = await ruleSetOf(ports, pass.value.tree, unitId, year)
  if (ruleSet.version !== inForce.version) return refuse('access/changed-meanwhile')
  const next = { ...ruleSet, year, version: inForce.version + 1 }
  const problems = validateRuleSet(next)
  if (problems.length > 0) return refuseFields(problems)
  const saved = await ports.stores.ruleSets.save(unitId, next)
  if (saved === 'clash') return refuse('access/changed-meanwhile')
  await noteAct(ports, actor, { unitId, act: 'rule-set-saved', about: { year, version: next.version } })
  return ok({ version: next.version })
}
