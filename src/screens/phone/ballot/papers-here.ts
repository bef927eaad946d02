/** Ballots of which this phone holds a paper still to be recounted; ids only, never a mark. */
const keyOf = (memberId: string) => `so-tay-phieu-cho-kiem:${memberId}`

export function papersHere(memberId: string): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(memberId)) ?? '[]')
    return Array.isArray(kept) ? kept.filter((id): id is string => typeof id === 'string') : []
  } catch {
    return []
  }
}

export function expectRecount(memberId: string, ballotId: string): void {
  const kept = papersHere(memberId)
  if (!kept.includes(ballotId)) keep(memberId, [...kept, ballotId])
}

export function recounted(memberId: string, ballotId: string): void {
  const kept = papersHere(memberId)
  if (kept.includes(ballotId))
    keep(
      memberId,
      kept.filter((id) => id !== ballotId),
    )
}

function keep(memberId: string, ballotIds: string[]): void {
  try {
    localStorage.setItem(keyOf(memberId), JSON.stringify(ballotIds))
  } catch {
    // A browser that keeps nothing holds no paper either.
  }
}
