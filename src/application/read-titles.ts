import { mayDefine, titlesKind } from '#domain/commendation/title.ts'
import { ok } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { Ports } from './ports.ts'
import { takeUnitPass } from './take-desk-pass.ts'
import { titlesFor } from './titles-in-force.ts'

/** The titles that hold for a unit, and which of them it may change. `decidedAt`: who may decide one, by the types of the tree. */
export async function readTitles(ports: Pick<Ports, 'stores' | 'clock'>, actor: Actor, unitId: string) {
  const pass = await takeUnitPass(ports, actor, unitId)
  if (!pass.ok) return pass
  const { unit, tree } = pass.value
  const [titles, own] = await Promise.all([titlesFor(ports, tree, unitId), ports.stores.templates.of([unitId], titlesKind)])
  const around = [...tree.ancestors(unitId), ...tree.subtree(unitId)].filter((one) => !one.isCell)
  return ok({
    ...{ unitId, unitName: unit.name, version: own?.version ?? 0, isOwn: own !== null },
    titles: titles.map(({ ofUnitId, ...title }) => ({
      title: { ...title, passesBy: [...title.passesBy] },
      ofUnit: ofUnitId === null ? null : (tree.unit(ofUnitId)?.name ?? ''),
      mayChange: mayDefine(tree, unitId, title),
    })),
    types: [...new Set(around.map(({ type }) => type))],
  })
}
