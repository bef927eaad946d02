import { type Commendation, passedBy } from '#domain/commendation/commendation.ts'
import { decides } from '#domain/commendation/title.ts'
import { ok } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { assessmentYear } from './assessment-year.ts'
import { candidatesOf } from './commendation-candidates.ts'
import { commendationLines } from './commendation-lines.ts'
import type { Ports } from './ports.ts'
import { takeUpperPass, type UpperPass } from './take-desk-pass.ts'
import { titleLimits } from './title-limits.ts'
import { titlesFor } from './titles-in-force.ts'

/** A committee's board: what waits for it, what it sent on or decided in a year, its limits, and whom it may propose itself. */
export async function readUnitCommendations(
  ports: Pick<Ports, 'stores' | 'clock'>,
  actor: Actor,
  of: { unitId: string; year?: number | undefined },
) {
  const pass = await takeUpperPass(ports, actor, of.unitId)
  if (!pass.ok) return pass
  const { unit, tree, on } = pass.value
  const year = of.year ?? assessmentYear(on)
  const [below, here, candidates] = await Promise.all([
    ports.stores.commendations.from(
      tree.subtree(unit.id).map(({ id }) => id),
      year,
    ),
    ports.stores.commendations.at([unit.id], null),
    // Members are proposed by their own cell unless a title says otherwise: the committee's own candidates are those immediately below and itself.
    Promise.all([unit, ...tree.children(unit.id)].map((one) => candidatesOf(ports, one, { tree, year, fromUnitId: unit.id }))),
  ])
  const waiting = here.filter(({ state }) => state === 'ON_ITS_WAY' || state === 'RETURNED')
  const known = new Set(waiting.map(({ id }) => id))
  const others = below.filter((one) => !known.has(one.id) && passedBy(one, unit.id))
  return ok({
    ...{ unitId: unit.id, unitName: unit.name, year, today: on, candidates: candidates.flat() },
    lines: await commendationLines(ports, { tree, unitId: unit.id, commendations: [...waiting, ...others] }),
    limits: await limitsOf(ports, pass.value, { year, here }),
  })
}

/** Of the titles that this committee decides, counted now. */
async function limitsOf(
  ports: Pick<Ports, 'stores'>,
  { unit, tree }: UpperPass,
  { year, here }: { year: number; here: readonly Commendation[] },
) {
  const titles = (await titlesFor(ports, tree, unit.id)).filter((title) => decides(unit, title))
  const limitOf = await titleLimits(ports, { tree, unitId: unit.id, year, titles })
  const decided = here.filter((one) => one.year === year)
  return titles.map((title) => ({ key: title.key, name: title.name, form: title.form, ...limitOf(title, decided) }))
}
