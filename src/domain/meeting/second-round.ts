import { cellOpinions, isUnsettled } from './cell-opinions.ts'
import type { Meeting } from './meeting.ts'

/**
 * The members over whom the cell has come to a level, by the last counted ballot that had them on a row. Everybody else stands on the
 * sheet of a second round: those without a majority are discussed and voted on again (rule 22) unless their counts are passed on, and so are
 * those who came later.
 */
export const settledMembers = (meeting: Pick<Meeting, 'ballots'>): ReadonlySet<string> =>
  new Set([...cellOpinions(meeting).values()].filter((one) => !isUnsettled(one)).map(({ memberId }) => memberId))
