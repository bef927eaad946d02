import {
  type Acting,
  type Commendation,
  type CommendationPapers,
  forwardCommendation,
  refuseCommendation,
  returnCommendation,
  sendAgain,
  withdrawCommendation,
} from '#domain/commendation/commendation.ts'
import { missingFor } from '#domain/commendation/eligible.ts'
import type { CommendationRefusal } from '#domain/commendation/refusals.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { headsOfCells } from './heads-of-cells.ts'
import { meritsOf } from './merits.ts'
import { notify } from './notify.ts'
import type { Ports } from './ports.ts'
import { actingFor } from './propose-commendation.ts'
import { takeCollectivePass } from './take-collective-pass.ts'

export type CommendationMove =
  | { act: 'FORWARD' | 'RETURN' | 'REFUSE' | 'WITHDRAW'; word: string }
  | { act: 'SEND_AGAIN'; papers: CommendationPapers }

/** `unitId`: for which cell or committee one acts. */
export type CommendationToMove = { id: string; unitId: string; version: number; move: CommendationMove }

type Needs = Pick<Ports, 'stores' | 'clock' | 'chance' | 'push'>

/** One step of a commendation on its way: agreed and passed on, returned, refused, mended and sent again, withdrawn. Who leads the cell is told. */
export async function moveCommendation(
  ports: Needs,
  actor: Actor,
  { id, unitId, version, move }: CommendationToMove,
): Promise<Result<{ version: number }, 'access/not-found' | 'access/changed-meanwhile' | CommendationRefusal>> {
  const pass = await takeCollectivePass(ports, actor, unitId)
  if (!pass.ok) return pass
  const found = await ports.stores.commendations.find(id)
  if (!found || (found.atUnitId !== unitId && found.fromUnitId !== unitId)) return refuse('access/not-found')
  if (found.version !== version) return refuse('access/changed-meanwhile')
  const merits = await meritsOf(ports, [found])
  const missing = missingFor(found.title, found.year, merits(found.who, found.year))
  const moved = stepOf(found, move, { missing, by: actingFor(ports, pass.value) })
  if (!moved.ok) return moved
  if ((await ports.stores.commendations.save(moved.value)) === 'clash') return refuse('access/changed-meanwhile')
  if (move.act === 'RETURN' || move.act === 'REFUSE') await tellProposer(ports, moved.value, move)
  return ok({ version: version + 1 })
}

type Around = { missing: ReturnType<typeof missingFor>; by: Acting }

function stepOf(one: Commendation, move: CommendationMove, { missing, by }: Around): Result<Commendation, CommendationRefusal> {
  switch (move.act) {
    case 'FORWARD':
      return forwardCommendation(one, { word: move.word, missing }, by)
    case 'RETURN':
      return returnCommendation(one, move.word, by)
    case 'REFUSE':
      return refuseCommendation(one, move.word, by)
    case 'WITHDRAW':
      return withdrawCommendation(one, move.word, by)
    case 'SEND_AGAIN':
      return sendAgain(one, move.papers, by)
  }
}

/** A committee that proposed sees it on its board; a cell's secretary is told. */
async function tellProposer(ports: Needs, one: Commendation, { act, word }: { act: CommendationMove['act']; word: string }): Promise<void> {
  const cellId = one.fromUnitId
  const heads = await headsOfCells(ports, [cellId], ports.clock.today())
  const facts = { kind: 'COMMENDATION_BACK' as const, cellId, title: one.title.name, name: one.who.name, refused: act === 'REFUSE', word }
  await notify(
    ports,
    heads.map((head) => ({ ...head, key: `commendation:${one.id}:${one.steps.length}`, at: ports.clock.now(), facts })),
  )
}
