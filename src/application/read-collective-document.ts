import { collectiveDecisionDocument } from '#domain/document/collective-decision-document.ts'
import type { PartyDocument } from '#domain/document/party-document.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { Ports } from './ports.ts'
import { takeUpperPass } from './take-desk-pass.ts'

/** One decision on collectives with its list, for the committee that made it. */
export async function readCollectiveDocument(
  ports: Pick<Ports, 'stores' | 'clock'>,
  actor: Actor,
  of: { unitId: string; year: number; number: string },
): Promise<Result<PartyDocument, 'access/not-found'>> {
  const pass = await takeUpperPass(ports, actor, of.unitId)
  if (!pass.ok) return pass
  const { unit, tree } = pass.value
  const all = await ports.stores.collectives.decidedBy(unit.id, of.year)
  const own = all.filter(({ number }) => number === of.number)
  const [first] = own
  if (!first) return refuse('access/not-found')
  const place = new Map(tree.children(unit.id).map(({ id }, index) => [id, index]))
  const lines = own
    .toSorted((a, b) => (place.get(a.unitId) ?? 0) - (place.get(b.unitId) ?? 0))
    .map(({ unitId, level, reason, revokesId }) => ({
      ...{ name: tree.unit(unitId)?.name ?? '', level, reason },
      replaces: all.find(({ id }) => id === revokesId)?.number ?? null,
    }))
  const { year, number, decidedOn, signedBy } = first
  const upperName = tree.ancestors(unit.id)[0]?.name ?? ''
  return ok(collectiveDecisionDocument({ year, number, decidedOn, signedBy, unitName: unit.name, upperName, lines }))
}
