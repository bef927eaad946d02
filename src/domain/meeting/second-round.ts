import type { Meeting } from './meeting.ts'

/**
 * The members over whom the cell has come to a level, by the last counted ballot that had them on a row. Everybody else stands on the
 * sheet of a second round: those without a majority are discussed and voted on again (rule 22), and so are those who came later.
 */
export function settledMembers(meeting: Meeting): ReadonlySet<string> {
  const outcomes = new Map<string, string | null>()
  for (const { kind, result } of meeting.ballots)
    if (kind === 'CLASSIFICATION') for (const { memberId, outcome } of result?.rows ?? []) if (memberId) outcomes.set(memberId, outcome)
  return new Set([...outcomes].filter(([, outcome]) => outcome !== 'NO_MAJORITY').map(([memberId]) => memberId))
}
