import type { ProposalRefusal } from '#domain/proposals/refusals.ts'
import { mayPropose, mayWithdraw, type ProposalRound } from '#domain/proposals/round.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { isAsked } from './asked-in-round.ts'
import { treeToday } from './org-today.ts'
import type { Ports } from './ports.ts'
import { type MemberPass, takeMemberPass } from './take-member-pass.ts'

type Needs = Pick<Ports, 'stores' | 'clock' | 'chance'>
type Refused = 'access/not-found' | ProposalRefusal

/**
 * A proposal of one who is asked, until the end of the round's last day in Vietnam. To whoever is not asked there is no such round.
 * The same words sent again, as after an answer that never came, are the same proposal.
 */
export async function propose(
  ports: Needs,
  actor: Actor,
  { roundId, text }: { roundId: string; text: string },
): Promise<Result<{ proposalId: string }, Refused>> {
  const asked = await askedRound(ports, actor, roundId)
  if (!asked.ok) return asked
  const { round, pass } = asked.value
  const { cellId, memberId, on } = pass
  const own = (await ports.stores.rounds.ofMember(cellId, memberId)).filter((one) => one.roundId === roundId)
  const again = own.find((one) => one.text === text.trim())
  if (again) return ok({ proposalId: again.id })
  const allowed = mayPropose(round, { text, own: own.length, on })
  if (!allowed.ok) return allowed
  const proposal = { cellId, roundId, id: ports.chance.cellRowId(cellId), memberId, text: allowed.value, at: ports.clock.now() }
  return (await ports.stores.rounds.propose(proposal, round.atMost)) === 'enough'
    ? refuse('proposals/enough')
    : ok({ proposalId: proposal.id })
}

/** Takes back an own proposal while the round is open. Again: nothing more. */
export async function withdrawProposal(
  ports: Needs,
  actor: Actor,
  { roundId, proposalId }: { roundId: string; proposalId: string },
): Promise<Result<null, Refused>> {
  const asked = await askedRound(ports, actor, roundId)
  if (!asked.ok) return asked
  const { round, pass } = asked.value
  const allowed = mayWithdraw(round, pass.on)
  if (!allowed.ok) return allowed
  await ports.stores.rounds.withdraw({ cellId: pass.cellId, roundId, id: proposalId, memberId: pass.memberId })
  return ok(null)
}

async function askedRound(
  ports: Needs,
  actor: Actor,
  roundId: string,
): Promise<Result<{ round: ProposalRound; pass: MemberPass }, Refused>> {
  const pass = await takeMemberPass(ports, actor, undefined)
  if (!pass.ok) return pass
  const [round, tree] = await Promise.all([ports.stores.rounds.find(roundId), treeToday(ports)])
  if (!round || !(await isAsked(ports, pass.value.member, round, tree))) return refuse('access/not-found')
  return ok({ round, pass: pass.value })
}
