import type { OrgTree } from '#domain/organization/org-tree.ts'
import { type ProposalRound, type RoundProposal, roundState } from '#domain/proposals/round.ts'
import { ok } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { isAsked } from './asked-in-round.ts'
import { treeToday } from './org-today.ts'
import type { Ports } from './ports.ts'
import { headOf } from './read-rounds.ts'
import { type MemberPass, takeMemberPass } from './take-member-pass.ts'

type Needs = Pick<Ports, 'stores' | 'clock'>

/** The rounds that ask this member or once did, with the own proposals and what was published; and the answers that all may read. */
export async function readUpward(ports: Needs, actor: Actor) {
  const pass = await takeMemberPass(ports, actor, undefined)
  if (!pass.ok) return pass
  const tree = await treeToday(ports)
  const above = tree.ancestors(pass.value.cellId).map(({ id }) => id)
  const [rounds, published] = await Promise.all([ownRounds(ports, pass.value, tree), ports.stores.questions.published(above)])
  const unitName = (unitId: string) => tree.unit(unitId)?.name ?? ''
  return ok({
    cellId: pass.value.cellId,
    rounds: rounds.map(({ round, own, asked }) => ({
      ...headOf(round, pass.value.on),
      unitName: unitName(round.unitId),
      asked,
      own: own.map(({ id, text, at }) => ({ id, text, at, inChosen: isInChosen(round, id) })),
      published: publishedTo(round, own),
    })),
    answers: published.flatMap((one) => (one.published ? [{ id: one.id, unitName: unitName(one.toUnitId), ...one.published }] : [])),
  })
}

/** Rounds that are open to this member's proposals and hold none yet: what the first page reminds of. */
export async function roundsToAnswer(ports: Needs, pass: MemberPass, tree: OrgTree): Promise<ProposalRound[]> {
  const rounds = await ownRounds(ports, pass, tree)
  return rounds.flatMap(({ round, own, asked }) => (asked && own.length === 0 && roundState(round, pass.on) === 'OPEN' ? [round] : []))
}

async function ownRounds(ports: Needs, { cellId, memberId, member }: MemberPass, tree: OrgTree) {
  const above = tree.ancestors(cellId).map(({ id }) => id)
  const [rounds, proposals] = await Promise.all([ports.stores.rounds.ofUnits(above), ports.stores.rounds.ofMember(cellId, memberId)])
  const all = rounds.map(async (round) => ({
    round,
    own: proposals.filter(({ roundId }) => roundId === round.id),
    asked: await isAsked(ports, member, round, tree),
  }))
  return (await Promise.all(all)).filter(({ own, asked }) => asked || own.length > 0)
}

/** Once published: whether the own proposal is in a group that was chosen. */
const isInChosen = ({ published, groups }: ProposalRound, proposalId: string): boolean =>
  published !== null && groups.some((group) => group.chosen && group.proposalIds.includes(proposalId))

function publishedTo({ published, groups }: ProposalRound, own: readonly RoundProposal[]) {
  if (!published) return null
  const mine = (groupId: string) =>
    groups.find(({ id }) => id === groupId)?.proposalIds.some((id) => own.some((one) => one.id === id)) ?? false
  return { ...published, measures: published.measures.map((measure) => ({ ...measure, mine: mine(measure.groupId) })) }
}
