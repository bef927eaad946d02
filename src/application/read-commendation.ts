import { type Commendation, isTurnOf, passedBy } from '#domain/commendation/commendation.ts'
import { missingFor } from '#domain/commendation/eligible.ts'
import { ok, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { meritsOf } from './merits.ts'
import type { Ports } from './ports.ts'
import { commendationRead } from './read-openings.ts'
import { takeCollectivePass } from './take-collective-pass.ts'

/**
 * The file of one commendation, as it travels up with its person (design.md 1): for who proposed and for the committees it has reached, never
 * before it reaches them. Each opening of a person's file is logged, and the member sees it.
 */
export async function readCommendation(
  ports: Pick<Ports, 'stores' | 'clock' | 'chance'>,
  actor: Actor,
  { id, unitId }: { id: string; unitId: string },
) {
  const pass = await takeCollectivePass(ports, actor, unitId)
  if (!pass.ok) return pass
  const found = await ports.stores.commendations.find(id)
  if (!found || !passedBy(found, unitId)) return refuse('access/not-found' as const)
  const { tree } = pass.value
  const merits = (await meritsOf(ports, [found]))(found.who, found.year)
  await noteOpening(ports, actor, { commendation: found, unitId })
  const nameOf = (one: string) => tree.unit(one)?.name ?? ''
  const { way, steps, papers, title, who, year, state, decision, version, atUnitId, fromUnitId } = found
  return ok({
    ...{ id, unitId, version, year, state, decision, papers, steps: [...steps] },
    title: { ...title, passesBy: [...title.passesBy] },
    ...{ subject: who.subject, name: who.name, unitName: who.subject === 'PERSON' ? nameOf(who.cellId) : '' },
    way: [fromUnitId, ...way].map((one) => ({ unitId: one, name: nameOf(one), isHere: one === atUnitId })),
    ...{ years: merits.decided.map((one) => ({ ...one })), missing: missingFor(title, year, merits) },
    ...{ turn: isTurnOf(found, { unitId }), decides: way.at(-1) === unitId, own: fromUnitId === unitId },
    deeds: await deedsOf(ports, found),
  })
}

async function deedsOf({ stores }: Pick<Ports, 'stores'>, { who, year }: Commendation): Promise<string[]> {
  if (who.subject === 'UNIT') return []
  const deeds = await stores.deeds.ofCell(who.cellId, year)
  return deeds.filter((one) => one.memberId === who.memberId && one.state === 'CONFIRMED').map(({ text }) => text)
}

async function noteOpening(
  { stores, clock, chance }: Pick<Ports, 'stores' | 'clock' | 'chance'>,
  actor: Actor,
  { commendation: { id, who, title }, unitId }: { commendation: Commendation; unitId: string },
): Promise<void> {
  if (who.subject === 'UNIT' || who.cellId === unitId) return
  const { cellId, memberId } = who
  const about = { memberId, commendationId: id, title: title.name, unitId }
  await stores.audit.note({ cellId, id: chance.cellRowId(cellId), at: clock.now(), actorId: actor.personId, act: commendationRead, about })
}
