import type { Level } from '#domain/classification/levels.ts'
import { type CollectiveDecision, decideCollectives as decide, type RefusedCollective } from '#domain/collective/decide-collectives.ts'
import type { CollectiveRefusal } from '#domain/collective/refusals.ts'
import { invariant, ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { collectivesUnder } from './collectives-under.ts'
import { headsOfCells } from './heads-of-cells.ts'
import { notify } from './notify.ts'
import type { Ports } from './ports.ts'
import { type RefusedFields, refuseField } from './refused-fields.ts'
import { takeUpperPass, type UpperPass } from './take-desk-pass.ts'

export type CollectiveDocumentToRecord = {
  unitId: string
  year: number
  number: string
  decidedOn: string
  signedBy: string
  items: { unitId: string; level: Level; reason: string | null; revokesId: string | null }[]
}

type Needs = Pick<Ports, 'stores' | 'clock' | 'chance' | 'push'>
type Refused = 'access/not-found' | RefusedFields<CollectiveRefusal>

/**
 * The committee immediately above decides on collectives with one document, all of it or nothing: lower before higher, within the cap,
 * judged under a lock of the committee. Who leads a cell is told.
 */
export async function decideCollectives(
  ports: Needs,
  actor: Actor,
  given: CollectiveDocumentToRecord,
): Promise<Result<{ decided: number }, Refused>> {
  const pass = await takeUpperPass(ports, actor, given.unitId)
  if (!pass.ok) return pass
  const { unit, tree } = pass.value
  const { year, number, decidedOn, signedBy } = given
  const { cases, rule } = await collectivesUnder(ports, { tree, unitId: unit.id, year })
  const unitIds = cases.map((one) => one.unit.id)
  if (given.items.some((item) => !unitIds.includes(item.unitId))) return refuse('access/not-found')
  const at = ports.clock.now()
  const document = { byUnitId: unit.id, year, number, decidedOn, signedBy, signerId: actor.personId, recordedAt: at }
  const lines = given.items.map((item) => ({ ...item, id: ports.chance.id() }))
  let judged: Result<CollectiveDecision[], RefusedCollective> | null = null
  await ports.stores.collectives.record({ byUnitId: unit.id, unitIds, year }, (standing) => {
    judged = decide(document, lines, { cases, standing, rule })
    return judged.ok ? judged.value : null
  })
  const answer = answerOf(judged)
  if (answer.ok) await tell(ports, pass.value, answer.value)
  return answer.ok ? ok({ decided: answer.value.length }) : answer
}

/** A refusal of one line stands beside that collective, one of the document beside its field. */
function answerOf(
  judged: Result<CollectiveDecision[], RefusedCollective> | null,
): Result<CollectiveDecision[], RefusedFields<CollectiveRefusal>> {
  invariant(judged, 'the store asks the judge before it answers')
  if (judged.ok) return judged
  const { code, unitId } = judged.refusal
  if (unitId !== null) return refuseField(unitId, code)
  const fields: Partial<Record<CollectiveRefusal, string>> = {
    'collective/number-missing': 'number',
    'collective/signer-missing': 'signedBy',
  }
  return refuseField(fields[code] ?? 'decidedOn', code)
}

async function tell(ports: Needs, { tree, on }: UpperPass, decisions: readonly CollectiveDecision[]): Promise<void> {
  const cells = decisions.filter(({ unitId }) => tree.unit(unitId)?.isCell)
  const heads = await headsOfCells(
    ports,
    cells.map(({ unitId }) => unitId),
    on,
  )
  await notify(
    ports,
    cells.flatMap(({ id, unitId: cellId, year, level, number, decidedOn, recordedAt: at }) =>
      heads
        .filter((head) => head.cellId === cellId)
        .map((head) => ({
          ...{ ...head, key: `collective:${id}`, at },
          facts: { kind: 'COLLECTIVE_DECIDED' as const, cellId, year, level, number, decidedOn },
        })),
    ),
  )
}
