import { packsReaching } from '#domain/content/reach.ts'
import { shippedPacks } from '#domain/content/shipped/shipped-packs.ts'
import { ok, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { PackRecord } from './ports/content.ts'
import type { Ports } from './ports.ts'
import { takeUnitPass } from './take-desk-pass.ts'

type Needs = Pick<Ports, 'stores' | 'clock'>

/** The packs of a unit, withdrawn ones too, and what else its cells read. */
export async function readUnitReading(ports: Needs, actor: Actor, { unitId }: { unitId: string }) {
  const pass = await takeUnitPass(ports, actor, unitId)
  if (!pass.ok) return pass
  const { unit, tree } = pass.value
  const unitIds = [unitId, ...tree.ancestors(unitId).map(({ id }) => id)]
  const published = await ports.stores.content.newestOf(unitIds)
  const packs = published.filter((pack) => pack.unitId === unitId).toSorted((a, b) => a.part - b.part || (a.title < b.title ? -1 : 1))
  const others = packsReaching(published, { unitIds, shipped: shippedPacks }).filter((pack) => pack.unitId !== unitId)
  return ok({
    unitName: unit.name,
    packs: packs.map((pack) => ({ id: pack.id, part: pack.part, ...headOf(pack) })),
    others: others.map(({ id, part, title, unitId: from }) => ({ id, part, title, unit: from && (tree.unit(from)?.name ?? '') })),
  })
}

/** Every version of one of the unit's packs, whole. */
export async function readPackHistory(ports: Needs, actor: Actor, { unitId, packId }: { unitId: string; packId: string }) {
  const pass = await takeUnitPass(ports, actor, unitId)
  if (!pass.ok) return pass
  const versions = await ports.stores.content.versions(packId)
  const [newest] = versions
  if (!newest || newest.unitId !== unitId) return refuse('access/not-found' as const)
  return ok({ id: packId, part: newest.part, versions: versions.map((one) => ({ ...headOf(one), text: one.text })) })
}

const headOf = ({ version, title, changed, withdrawn, publishedAt, publishedByName }: PackRecord) => ({
  ...{ version, title, changed, withdrawn, publishedAt, publishedByName },
})
