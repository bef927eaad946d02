import type { NoticeFacts } from '#domain/inbox/notice.ts'
import type { ProposalRefusal } from '#domain/proposals/refusals.ts'
import { type ProposalRound, roundProblem, type WantedRound } from '#domain/proposals/round.ts'
import { ok, type Result } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { askedInRound } from './asked-in-round.ts'
import { notify } from './notify.ts'
import type { Ports } from './ports.ts'
import { type RefusedFields, refuseField } from './refused-fields.ts'
import { takeUnitPass, type UnitPass } from './take-desk-pass.ts'

type Needs = Pick<Ports, 'stores' | 'clock' | 'chance' | 'push'>
type Refused = 'access/not-found' | RefusedFields<ProposalRefusal>

/** A committee asks the secretaries or all members below it for proposals; everybody who is asked is told. */
export async function callRound(
  ports: Needs,
  actor: Actor,
  { unitId, ...wanted }: WantedRound & { unitId: string },
): Promise<Result<{ roundId: string }, Refused>> {
  const pass = await takeUnitPass(ports, actor, unitId)
  if (!pass.ok) return pass
  const problem = roundProblem(wanted, pass.value.on)
  if (problem) return refuseField(problem.field, problem.code)
  const round: ProposalRound = {
    ...{ ...wanted, question: wanted.question.trim(), explanation: wanted.explanation.trim() },
    ...{ id: ports.chance.id(), unitId, calledOn: pass.value.on, calledByName: actor.name },
    ...{ endedEarly: false, groups: [], past: [], published: null, version: 0 },
  }
  await ports.stores.rounds.save(round)
  const { id: roundId, question, deadline } = round
  await tellAsked(ports, pass.value, { round, facts: { kind: 'ROUND_CALLED', roundId, question, deadline }, key: `round:${roundId}` })
  return ok({ roundId })
}

/** The same to everybody whom the round asks. */
export async function tellAsked(
  ports: Needs,
  { tree }: UnitPass,
  { round, facts, key }: { round: ProposalRound; facts: NoticeFacts; key: string },
): Promise<void> {
  const at = ports.clock.now()
  const asked = await askedInRound(ports, tree, round)
  await notify(
    ports,
    asked.map(({ cellId, id: memberId }) => ({ cellId, memberId, key, at, facts })),
  )
}
