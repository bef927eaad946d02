import type { Certificate } from '#domain/commendation/certificate.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { treeToday } from './org-today.ts'
import type { Ports } from './ports.ts'
import { takeCollectivePass } from './take-collective-pass.ts'

/** For a decision that stands: to every committee on its way, whose roll of honour names it too, to who proposed, and to the person. */
export async function readCertificate(
  ports: Pick<Ports, 'stores' | 'clock'>,
  actor: Actor,
  id: string,
): Promise<Result<Certificate, 'access/not-found'>> {
  const found = await ports.stores.commendations.find(id)
  if (!found?.decision || found.state !== 'DECIDED') return refuse('access/not-found')
  const { who, atUnitId, fromUnitId, way, title, year, decision } = found
  const isOwn = who.subject === 'PERSON' && who.personId === actor.personId
  const readers = new Set([fromUnitId, ...way, atUnitId])
  const passes = isOwn ? [] : await Promise.all([...readers].map((unitId) => takeCollectivePass(ports, actor, unitId)))
  if (!isOwn && !passes.some(({ ok: has }) => has)) return refuse('access/not-found')
  const tree = await treeToday(ports)
  const nameOf = (unitId: string | undefined) => tree.unit(unitId ?? '')?.name ?? ''
  return ok({
    ...{ form: title.form, title: title.name, year, name: who.name, isUnit: who.subject === 'UNIT' },
    unitName: nameOf(who.subject === 'PERSON' ? who.cellId : tree.ancestors(who.unitId)[0]?.id),
    ...{ deciderName: nameOf(atUnitId), deciderUpper: nameOf(tree.ancestors(atUnitId)[0]?.id) },
    ...decision,
  })
}
