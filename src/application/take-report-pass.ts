import { mayReadAggregates } from '#domain/organization/roles.ts'
import { type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { Ports } from './ports.ts'
import { takeUnitPass, type UnitPass } from './take-desk-pass.ts'

/** Of the committee that reports on its unit's year: it works for the unit and may read its figures; an administrator reads none. */
export async function takeReportPass(
  ports: Pick<Ports, 'stores' | 'clock'>,
  actor: Actor,
  unitId: string,
): Promise<Result<UnitPass, 'access/not-found'>> {
  const pass = await takeUnitPass(ports, actor, unitId)
  if (!pass.ok) return pass
  return mayReadAggregates(pass.value.holder, unitId, pass.value.tree) ? pass : refuse('access/not-found')
}
