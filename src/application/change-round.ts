import type { CivilDate } from '#domain/organization/types.ts'
import { type GroupingAct, group, undoGrouping } from '#domain/proposals/groups.ts'
import type { ProposalRefusal } from '#domain/proposals/refusals.ts'
import { endRound, moveDeadline, type ProposalRound, publishRound } from '#domain/proposals/round.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { tellAsked } from './call-round.ts'
import type { Ports } from './ports.ts'
import { takeUnitPass, type UnitPass } from './take-desk-pass.ts'

type Needs = Pick<Ports, 'stores' | 'clock' | 'chance' | 'push'>
type Refused = 'access/not-found' | 'access/changed-meanwhile' | ProposalRefusal

/** What a reader's screen asks for; a new group gets its id here. */
export type WantedAct =
  | Exclude<GroupingAct, { type: 'newGroup' }>
  | Omit<Extract<GroupingAct, { type: 'newGroup' }>, 'groupId'>
  | { type: 'undo'; version: number }

export type RoundChange =
  | { type: 'group'; act: WantedAct }
  | { type: 'end' }
  | { type: 'moveDeadline'; deadline: CivilDate }
  | { type: 'publish'; word: string }

/**
 * Two who read at once each do their act on what stands then, so neither's grouping is lost; only going back asks for the very version
 * that was seen. A publication tells everybody who was asked.
 */
export async function changeRound(
  ports: Needs,
  actor: Actor,
  { unitId, roundId, change }: { unitId: string; roundId: string; change: RoundChange },
): Promise<Result<ProposalRound, Refused>> {
  const pass = await takeUnitPass(ports, actor, unitId)
  if (!pass.ok) return pass
  const proposals = await ports.stores.rounds.proposals(roundId)
  const known = new Set(proposals.map(({ id }) => id))
  for (let tries = 0; tries < 5; tries += 1) {
    const round = await ports.stores.rounds.find(roundId)
    if (round?.unitId !== unitId) return refuse('access/not-found')
    const next = changed(ports, pass.value, { round, change, known })
    if (!next.ok) return next
    if ((await ports.stores.rounds.save(next.value)) === 'clash') continue
    const saved = { ...next.value, version: round.version + 1 }
    await tellIfPublished(ports, pass.value, saved, change)
    return ok(saved)
  }
  return refuse('access/changed-meanwhile')
}

function changed(
  { chance, clock }: Needs,
  { on, name }: UnitPass,
  { round, change, known }: { round: ProposalRound; change: RoundChange; known: ReadonlySet<string> },
): Result<ProposalRound, Refused> {
  switch (change.type) {
    case 'end':
      return endRound(round, on)
    case 'moveDeadline':
      return moveDeadline(round, { deadline: change.deadline, on })
    case 'publish':
      return publishRound(round, { all: known.size, standing: known, byName: name, at: clock.now(), on, word: change.word })
    case 'group': {
      const { act } = change
      if (act.type === 'undo') return act.version === round.version ? undoGrouping(round) : refuse('access/changed-meanwhile')
      return group(round, act.type === 'newGroup' ? { ...act, groupId: chance.id() } : act, known)
    }
  }
}

async function tellIfPublished(ports: Needs, pass: UnitPass, round: ProposalRound, change: RoundChange): Promise<void> {
  if (change.type !== 'publish' || !round.published) return
  const { all, measures } = round.published
  const facts = { kind: 'ROUND_PUBLISHED' as const, roundId: round.id, question: round.question, all, chosen: measures.length }
  await tellAsked(ports, pass, { round, facts, key: `round:${round.id}:published` })
}
