import type { CollectiveRefusal } from '#domain/collective/refusals.ts'
import {
  type CollectiveReport,
  type CollectiveReview,
  type CollectiveVote,
  handInReport,
  newReview,
  recordVote,
  saveReport,
  type VoteSide,
} from '#domain/collective/review.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { treeToday } from './org-today.ts'
import type { Ports } from './ports.ts'
import { takeCollectivePass } from './take-collective-pass.ts'
import { takeUpperPass } from './take-desk-pass.ts'

type Needs = Pick<Ports, 'stores' | 'clock'>
type Refused = 'access/not-found' | 'access/changed-meanwhile' | CollectiveRefusal
type Saved = Promise<Result<{ version: number }, Refused>>

/** `version`: the one the writer saw, 0 for none. */
type Of = { unitId: string; year: number; version: number }

/** Keeps what a collective writes of its year, unseen above until it is handed in. */
export const saveCollectiveReport = (ports: Needs, actor: Actor, { report, ...of }: Of & { report: CollectiveReport }): Saved =>
  byItself(ports, actor, { of, change: (review, writing) => saveReport(review, report, writing) })

/** Hands it in to the committee above, once. */
export const handInCollectiveReport = (ports: Needs, actor: Actor, { report, ...of }: Of & { report: CollectiveReport }): Saved =>
  byItself(ports, actor, { of, change: (review, writing) => handInReport(review, report, writing) })

/**
 * Records the counts of a vote on a collective's level with the meeting they come from: its own vote by itself, the deciding committee's by
 * that committee.
 */
export async function recordCollectiveVote(
  ports: Needs,
  actor: Actor,
  { side, vote, ...of }: Of & { side: VoteSide; vote: CollectiveVote },
): Saved {
  const change: Change = (review, writing) => recordVote(review, { side, vote }, writing)
  if (side === 'own') return byItself(ports, actor, { of, change })
  const upperId = await upperOf(ports, of.unitId)
  const pass = upperId === null ? refuse('access/not-found' as const) : await takeUpperPass(ports, actor, upperId)
  return pass.ok ? write(ports, actor, { of, change }) : pass
}

type Writing = Parameters<typeof saveReport>[2]
type Change = (review: CollectiveReview, writing: Writing) => Result<CollectiveReview, CollectiveRefusal>

async function byItself(ports: Needs, actor: Actor, given: { of: Of; change: Change }): Saved {
  const pass = await takeCollectivePass(ports, actor, given.of.unitId)
  return pass.ok ? write(ports, actor, given) : pass
}

async function write({ stores, clock }: Needs, actor: Actor, { of, change }: { of: Of; change: Change }): Saved {
  const { unitId, year, version } = of
  const [found, standing] = await Promise.all([stores.collectives.find(unitId, year), stores.collectives.standing([unitId], year)])
  const review = found ?? newReview(unitId, year)
  const by = { id: actor.personId, name: actor.name }
  const changed = change(review, { by, at: clock.now(), isDecided: standing.length > 0 })
  if (!changed.ok) return changed
  const saved = await stores.collectives.save({ ...changed.value, version })
  return saved === 'saved' ? ok({ version: version + 1 }) : refuse('access/changed-meanwhile')
}

const upperOf = async (ports: Needs, unitId: string): Promise<string | null> => (await treeToday(ports)).unit(unitId)?.parentId ?? null
