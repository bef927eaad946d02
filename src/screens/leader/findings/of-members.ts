import type { MemberFigures, NotAssessed } from '#domain/statistics/parts.ts'
import { extent, type Finding, finding } from './finding.ts'

/** Everybody, those with a level, and why the most of the others have none. */
export function membersFinding({ total, assessed, notAssessed }: Pick<MemberFigures, 'total' | 'assessed' | 'notAssessed'>): Finding {
  const [most] = reasonsByCount(notAssessed)
  const values = { total, assessed, reason: most?.reason ?? 'OTHER' }
  return finding(`members-${extent(assessed, total)}`, values)
}

/** Reasons that anybody has, the most frequent first. */
export const reasonsByCount = (notAssessed: MemberFigures['notAssessed']): { reason: NotAssessed; count: number }[] =>
  (Object.entries(notAssessed) as [NotAssessed, number][])
    .filter(([, count]) => count > 0)
    .map(([reason, count]) => ({ reason, count }))
    .toSorted((a, b) => b.count - a.count)
