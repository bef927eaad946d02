import { changesDecided, holdsFromPast } from '#domain/classification/change-rules.ts'
import type { RuleSetRefusal } from '#domain/classification/refusals.ts'
import type { RuleSet } from '#domain/classification/rule-set.ts'
import { validateRuleSet } from '#domain/classification/validate-rule-set.ts'
import type { OrgTree } from '#domain/organization/org-tree.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { lastMeetingOn } from './counted-since.ts'
import { noteAct } from './note-act.ts'
import { ruleSetOf } from './org-today.ts'
import type { Ports } from './ports.ts'
import { type RefusedFields, refuseFields } from './refused-fields.ts'
import { takeAdminPass } from './take-desk-pass.ts'

type Refused = 'access/not-found' | 'access/changed-meanwhile' | RefusedFields<RuleSetRefusal>

/**
 * A new version of a unit's rule set for a year, in force from its day on (left out: today); no version is ever changed. `ruleSet.version` is the
 * newest that the writer has seen. Ballots that were opened keep the one they printed.
 */
export async function saveRuleSet(
  ports: Pick<Ports, 'stores' | 'clock' | 'chance'>,
  actor: Actor,
  { unitId, year, ruleSet }: { unitId: string; year: number; ruleSet: RuleSet },
): Promise<Result<{ version: number }, Refused>> {
  const pass = await takeAdminPass(ports, actor, unitId)
  if (!pass.ok) return pass
  const { tree, on: today } = pass.value
  const inForce = await ruleSetOf(ports, tree, unitId, year)
  const newest = newestVersion(inForce, await ports.stores.ruleSets.versions(unitId, year))
  if (ruleSet.version !== newest) return refuse('access/changed-meanwhile')
  const holdsFrom = ruleSet.holdsFrom ?? today
  const next = { ...ruleSet, year, version: newest + 1, holdsFrom }
  const yearIsDecided = await isYearDecided(ports, tree, { unitId, year })
  const cellIds = holdsFrom < today ? tree.cellsUnder(unitId).map(({ id }) => id) : []
  const counted = { today, yearIsDecided, lastMeetingOn: await lastMeetingOn(ports, cellIds, year) }
  const problems = [...validateRuleSet(next), ...changesDecided(inForce, next, yearIsDecided), ...holdsFromPast(holdsFrom, counted)]
  if (problems.length > 0) return refuseFields(problems)
  const saved = await ports.stores.ruleSets.save(unitId, next)
  if (saved === 'clash') return refuse('access/changed-meanwhile')
  await noteAct(ports, actor, { unitId, act: 'rule-set-saved', about: { year, version: next.version, holdsFrom } })
  return ok({ version: next.version })
}

/** The newest version on record that a unit stands under or has written for later. */
export const newestVersion = (inForce: RuleSet, own: readonly RuleSet[]): number =>
  Math.max(inForce.version, ...own.map(({ version }) => version))

/** Whether a level of the year is decided in any organisation that the unit's rules reach. */
export async function isYearDecided(
  { stores }: Pick<Ports, 'stores'>,
  tree: OrgTree,
  { unitId, year }: { unitId: string; year: number },
): Promise<boolean> {
  const below = tree.subtree(unitId).filter(({ grassroots }) => grassroots)
  const own = tree.grassrootsOf(unitId)
  const organisations = new Set([...below.map(({ id }) => id), ...(own ? [own.id] : [])])
  for (const id of organisations) {
    const standing = await stores.decisions.standing(id, year)
    if (standing.some(({ cellId }) => tree.isSelfOrAbove(unitId, cellId))) return true
  }
  return false
}
