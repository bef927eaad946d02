/** An answer that takes longer than this is counted as that long. */
const longest = 9_000

/** `delay`: whole milliseconds until the answer. `ahead`: of the server's clock before this device's, in ms; null without an answer. */
export type ServerAnswer = { delay: number; ahead: number | null }

/** How long the server takes to answer, and what time it is there, taken as the middle of the wait. */
export async function askServer(door: '/healthz' | '/readyz'): Promise<ServerAnswer> {
  const [began, at] = [performance.now(), Date.now()]
  const answer = await fetch(door, { cache: 'no-store', signal: AbortSignal.timeout(longest) }).catch(() => null)
  const delay = Math.round(performance.now() - began)
  const there = Date.parse(answer?.headers.get('x-time') ?? '')
  return { delay, ahead: Number.isNaN(there) ? null : there - (at + delay / 2) }
}
