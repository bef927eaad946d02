import type { PartyDocument } from '#domain/document/party-document.ts'
import { roundDocument } from '#domain/document/round-document.ts'
import type { CivilDate } from '#domain/organization/types.ts'
import { type ProposalRound, type RoundProposal, roundState } from '#domain/proposals/round.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { askedInRound } from './asked-in-round.ts'
import type { Ports } from './ports.ts'
import { takeUnitPass } from './take-desk-pass.ts'

type Needs = Pick<Ports, 'stores' | 'clock'>

/** Every round that a unit called, with how many proposals came. */
export async function readRounds(ports: Needs, actor: Actor, unitId: string) {
  const pass = await takeUnitPass(ports, actor, unitId)
  if (!pass.ok) return pass
  const rounds = await ports.stores.rounds.ofUnits([unitId])
  const counts = await ports.stores.rounds.counts(rounds.map(({ id }) => id))
  const { unit, on } = pass.value
  return ok({
    unitName: unit.name,
    today: on,
    rounds: rounds.map((round) => ({ ...headOf(round, on), received: counts.get(round.id) ?? 0 })),
  })
}

/** One round with all its proposals, for who reads and groups them: each by its cell, by name only where the round says so. */
export async function readRound(ports: Needs, actor: Actor, { unitId, roundId }: { unitId: string; roundId: string }) {
  const pass = await takeUnitPass(ports, actor, unitId)
  if (!pass.ok) return pass
  const round = await ports.stores.rounds.find(roundId)
  if (round?.unitId !== unitId) return refuse('access/not-found' as const)
  const [proposals, asked] = await Promise.all([ports.stores.rounds.proposals(roundId), askedInRound(ports, pass.value.tree, round)])
  const nameOf = await namesOf(ports, round, proposals)
  return ok({
    ...headOf(round, pass.value.on),
    ...groupingOf(round),
    published: round.published,
    /** How many are asked, and how many of them have proposed. */
    asked: asked.length,
    proposers: new Set(proposals.map(({ memberId }) => memberId)).size,
    proposals: proposals.map(({ id, text, at, cellId, memberId }) => ({
      ...{ id, text, at },
      cellName: pass.value.tree.unit(cellId)?.shortName ?? cellId,
      name: nameOf(memberId),
    })),
  })
}

/** What came of a round as a document, for the committee that called it. */
export async function readRoundDocument(
  ports: Needs,
  actor: Actor,
  { unitId, roundId }: { unitId: string; roundId: string },
): Promise<Result<PartyDocument, 'access/not-found'>> {
  const [pass, read] = await Promise.all([takeUnitPass(ports, actor, unitId), readRound(ports, actor, { unitId, roundId })])
  if (!pass.ok) return pass
  if (!read.ok) return read
  const { unit, tree, on, name: byName } = pass.value
  const { asked, proposers, proposals, ...round } = read.value
  const place = { unitName: unit.name, upperName: tree.ancestors(unitId)[0]?.name ?? '', on, byName }
  return ok(roundDocument({ round, asked, proposers, received: round.published?.all ?? proposals.length, ...place }))
}

export const headOf = (round: ProposalRound, on: CivilDate) => {
  const { id, question, explanation, audience, calledOn, calledByName, deadline, atMost, named, published } = round
  const chosen = published ? published.measures.length : round.groups.filter((group) => group.chosen).length
  return { id, question, explanation, audience, calledOn, calledByName, deadline, atMost, named, chosen, state: roundState(round, on) }
}

/** What an act of grouping changes on the reader's screen. */
export const groupingOf = ({ groups, past, version }: ProposalRound) => ({ groups, mayUndo: past.length > 0, version })

async function namesOf({ stores }: Needs, { named }: ProposalRound, proposals: readonly RoundProposal[]) {
  if (!named) return () => null
  const cells = [...new Set(proposals.map(({ cellId }) => cellId))]
  const files = (await Promise.all(cells.map((cellId) => stores.members.ofCell(cellId)))).flat()
  const names = new Map(files.map(({ member }) => [member.id, member.name]))
  return (memberId: string): string | null => names.get(memberId) ?? null
}
