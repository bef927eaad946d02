import { ok, type Result, refuse } from '#domain/result.ts'
import type { ProposalRefusal } from './refusals.ts'
import type { ProposalGroup, ProposalRound } from './round.ts'

export type GroupingAct =
  | { type: 'newGroup'; groupId: string; title: string; proposalIds: readonly string[] }
  | { type: 'put'; groupId: string; proposalIds: readonly string[] }
  | { type: 'takeOut'; proposalIds: readonly string[] }
  | { type: 'rename'; groupId: string; title: string }
  | { type: 'merge'; groupId: string; intoId: string }
  | { type: 'choose'; groupId: string; chosen: boolean }
  | { type: 'dissolve'; groupId: string }

type Groups = readonly ProposalGroup[]

/** How many steps can be taken back. */
const pastKept = 10

/**
 * One act of the reader: a proposal lies in one group at most. Splitting is a new group of some of the proposals of another. A group that
 * is left empty by moving stays: its title was thought of.
 */
export function group(round: ProposalRound, act: GroupingAct, known: ReadonlySet<string>): Result<ProposalRound, ProposalRefusal> {
  if (round.published) return refuse('proposals/already-published')
  const groups = grouped(round.groups, act, known)
  if (!groups.ok) return groups
  return ok({ ...round, groups: groups.value, past: [...round.past, round.groups].slice(-pastKept) })
}

/** Back by one act. */
export function undoGrouping(round: ProposalRound): Result<ProposalRound, ProposalRefusal> {
  if (round.published) return refuse('proposals/already-published')
  const before = round.past.at(-1)
  return before ? ok({ ...round, groups: before, past: round.past.slice(0, -1) }) : refuse('proposals/nothing-to-undo')
}

function grouped(groups: Groups, act: GroupingAct, known: ReadonlySet<string>): Result<Groups, ProposalRefusal> {
  const named = 'groupId' in act && act.type !== 'newGroup' ? groups.find(({ id }) => id === act.groupId) : undefined
  if ('groupId' in act && act.type !== 'newGroup' && !named) return refuse('proposals/no-such-group')
  if ('proposalIds' in act && act.proposalIds.some((id) => !known.has(id))) return refuse('proposals/no-such-proposal')
  if ('title' in act && act.title.trim() === '') return refuse('proposals/group-title-missing')
  switch (act.type) {
    case 'newGroup': {
      const founded = { id: act.groupId, title: act.title.trim(), proposalIds: [...new Set(act.proposalIds)], chosen: false }
      return ok([...without(groups, act.proposalIds), founded])
    }
    case 'put':
      return ok(adding(without(groups, act.proposalIds), act.groupId, act.proposalIds))
    case 'takeOut':
      return ok(without(groups, act.proposalIds))
    case 'rename':
      return ok(changed(groups, act.groupId, { title: act.title.trim() }))
    case 'choose':
      return ok(changed(groups, act.groupId, { chosen: act.chosen }))
    case 'merge':
      return merged(groups, act, named?.proposalIds ?? [])
    case 'dissolve':
      return ok(groups.filter(({ id }) => id !== act.groupId))
  }
}

function merged(
  groups: Groups,
  { groupId, intoId }: { groupId: string; intoId: string },
  moving: readonly string[],
): Result<Groups, ProposalRefusal> {
  if (groupId === intoId || !groups.some(({ id }) => id === intoId)) return refuse('proposals/no-such-group')
  return ok(
    adding(
      groups.filter(({ id }) => id !== groupId),
      intoId,
      moving,
    ),
  )
}

const without = (groups: Groups, proposalIds: readonly string[]): Groups => {
  const gone = new Set(proposalIds)
  return groups.map((one) => ({ ...one, proposalIds: one.proposalIds.filter((id) => !gone.has(id)) }))
}

const adding = (groups: Groups, groupId: string, proposalIds: readonly string[]): Groups =>
  groups.map((one) => (one.id === groupId ? { ...one, proposalIds: [...new Set([...one.proposalIds, ...proposalIds])] } : one))

const changed = (groups: Groups, groupId: string, change: Partial<ProposalGroup>): Groups =>
  groups.map((one) => (one.id === groupId ? { ...one, ...change } : one))

/** Groups by how many proposed it, the most first; the same number is the same place, and the next place is skipped. */
export function ranked(groups: Groups, standing: ReadonlySet<string>): { group: ProposalGroup; proposals: number; place: number }[] {
  const counted = groups
    .map((one) => ({ group: one, proposals: one.proposalIds.filter((id) => standing.has(id)).length }))
    .toSorted((a, b) => b.proposals - a.proposals)
  return counted.map((one) => ({ ...one, place: counted.findIndex(({ proposals }) => proposals === one.proposals) + 1 }))
}
