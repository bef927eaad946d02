import type { Costs } from './costs.ts'
import type { Act, Asked } from './evening.ts'
import { type Arrival, busiest, departures } from './queue.ts'

/** What an evening was like on some nodes and the database that they share. Times in ms. */
export type Served = {
  castP50: number
  castP95: number
  /** Of the busiest second: votes that came, and the share of the busiest node's and of the database's time that was used. */
  votesInASecond: number
  nodeUse: number
  databaseUse: number
  /** Votes that came, and votes that left. */
  came: number
  left: number
}

const costOf: Record<Act, keyof Costs> = {
  join: 'joinMs',
  checkIn: 'checkInMs',
  push: 'pushMs',
  take: 'takeMs',
  cast: 'castMs',
  count: 'countMs',
  recount: 'recountMs',
}
const asksDatabase = (act: Act): boolean => act !== 'push'

/**
 * Each meeting hangs on one node, which does one thing after the other; what it has done goes on to the database, where all nodes queue for
 * its cores; a commit takes a disk's time more, and no other waits for that.
 */
export function serveEvening(asked: readonly Asked[], nodes: number, costs: Costs): Served {
  const byNode = Array.from({ length: nodes }, (): Asked[] => [])
  for (const one of asked) byNode[one.meeting % nodes]?.push(one)
  const stations = byNode.map((own) => ({ own, arrivals: own.map((one) => arrivalAt(one, costs)) }))
  const done = stations.flatMap(({ own, arrivals }) => {
    const leaves = departures(arrivals, 1)
    return own.map((one, at) => ({ ...one, done: leaves[at] ?? one.at }))
  })
  const toDatabase = done.filter(({ act }) => asksDatabase(act)).toSorted((a, b) => a.done - b.done)
  const statements = toDatabase.map(({ done: at }) => ({ at, service: costs.databaseMs }))
  const leaves = departures(statements, costs.databaseCores)
  const answered = toDatabase.flatMap(({ act, at }, index) => (act === 'cast' ? [(leaves[index] ?? at) + costs.commitMs - at] : []))
  const sorted = answered.toSorted((a, b) => a - b)
  const votes = asked.filter(({ act }) => act === 'cast')
  return {
    castP50: percentile(sorted, 0.5),
    castP95: percentile(sorted, 0.95),
    votesInASecond: Math.round(
      busiest(
        votes.map(({ at }) => ({ at, service: 1 })),
        1,
        1_000,
      ) * 1_000,
    ),
    nodeUse: Math.max(...stations.map(({ arrivals }) => busiest(arrivals, 1, stretchMs))),
    databaseUse: busiest(statements, costs.databaseCores, stretchMs),
    came: votes.length,
    left: answered.length,
  }
}

/** The busiest of these is what a node is sized for. */
const stretchMs = 10_000

const arrivalAt = ({ at, act, weight }: Asked, costs: Costs): Arrival => ({ at, service: costs[costOf[act]] * weight })

const percentile = (sorted: readonly number[], share: number): number => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
