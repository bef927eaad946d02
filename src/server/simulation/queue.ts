/** Work that comes to a station: when, and how long one of its servers is busy with it. In ms. */
export type Arrival = { at: number; service: number }

/**
 * First come, first served, at a station of so many equal servers: when each leaves, in the order given, which must be that of arrival.
 * A job takes the server that is free first; nothing is turned away.
 */
export function departures(arrivals: readonly Arrival[], servers: number): number[] {
  const free = new Float64Array(servers)
  return arrivals.map(({ at, service }) => {
    const server = earliest(free)
    const leaves = Math.max(at, free[server] ?? 0) + service
    free[server] = leaves
    return leaves
  })
}

function earliest(free: Float64Array): number {
  let found = 0
  for (let at = 1; at < free.length; at += 1) if ((free[at] ?? 0) < (free[found] ?? 0)) found = at
  return found
}

/** The share of a station's time that was used in its busiest stretch of so many ms. */
export function busiest(arrivals: readonly Arrival[], servers: number, stretchMs: number): number {
  const work = new Map<number, number>()
  for (const { at, service } of arrivals) {
    const stretch = Math.floor(at / stretchMs)
    work.set(stretch, (work.get(stretch) ?? 0) + service)
  }
  return Math.max(0, ...work.values()) / (servers * stretchMs)
}
