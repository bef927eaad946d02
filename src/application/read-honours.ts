import { ok } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { assessmentYear } from './assessment-year.ts'
import { commendationLines } from './commendation-lines.ts'
import type { Ports } from './ports.ts'
import { takeUpperPass } from './take-desk-pass.ts'

/**
 * The roll of honour of a year: what this committee decided or had its word on. What lower committees decided among themselves is not told
 * upwards by name (rule 30).
 */
export async function readHonours(ports: Pick<Ports, 'stores' | 'clock'>, actor: Actor, of: { unitId: string; year?: number | undefined }) {
  const pass = await takeUpperPass(ports, actor, of.unitId)
  if (!pass.ok) return pass
  const { unit, tree, on } = pass.value
  const year = of.year ?? assessmentYear(on)
  const below = await ports.stores.commendations.from(
    tree.subtree(unit.id).map(({ id }) => id),
    year,
  )
  const honoured = below.filter(({ state, way, fromUnitId }) => state === 'DECIDED' && (way.includes(unit.id) || fromUnitId === unit.id))
  const lines = await commendationLines(ports, { tree, unitId: unit.id, commendations: honoured })
  return ok({ unitId: unit.id, unitName: unit.name, upperName: tree.ancestors(unit.id)[0]?.name ?? '', year, today: on, lines })
}
