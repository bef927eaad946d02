/** A hall of 500 that casts in one second, each phone trying three times, passes; one that floods the box does not stop another's. */
const burst = 3000
const perSecond = 1500
const ballotsKept = 1000

/** Never by address: a hall is one address, and addresses are not looked at here. */
export function ballotRate(monotonic: () => number): (ballotId: string) => boolean {
  const buckets = new Map<string, { left: number; at: number }>()
  return (ballotId) => {
    const now = monotonic()
    const known = buckets.get(ballotId)
    const left = Math.min(burst, (known?.left ?? burst) + ((now - (known?.at ?? now)) / 1000) * perSecond)
    buckets.delete(ballotId)
    buckets.set(ballotId, { left: Math.max(0, left - 1), at: now })
    const oldest = buckets.keys().next()
    if (buckets.size > ballotsKept && !oldest.done) buckets.delete(oldest.value)
    return left >= 1
  }
}
