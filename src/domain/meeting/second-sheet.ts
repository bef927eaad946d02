import type { Proposal } from '../classification/proposed-level.ts'
import { cellOpinions } from './cell-opinions.ts'
import type { Meeting } from './meeting.ts'

/**
 * Who may be asked about on the second sheet (rule 18): whom the first sheet of this meeting made GOOD, or of whom it shows counts alone.
 * A lower level can't become EXCELLENT by the second sheet (worked example A).
 */
export const mayBeExcellent = (meeting: Pick<Meeting, 'ballots'>): ReadonlySet<string> =>
  new Set(
    [...cellOpinions(meeting).values()]
      .filter(({ first }) => isFirstSheet(first.ballot.layout) && (first.row.outcome === 'GOOD' || first.row.outcome === null))
      .map(({ memberId }) => memberId),
  )

/** Of whom the second sheet has asked since the first was counted. */
export const askedAboutExcellent = (meeting: Pick<Meeting, 'ballots'>): ReadonlySet<string> =>
  new Set([...cellOpinions(meeting).values()].filter(({ second }) => second !== null).map(({ memberId }) => memberId))

/** What the first sheet came to for a member; null where it shows counts alone. */
export const firstSheetOutcome = (meeting: Pick<Meeting, 'ballots'>, memberId: string | null): Proposal =>
  ((memberId === null ? undefined : cellOpinions(meeting).get(memberId))?.first.row.outcome ?? null) as Proposal

export const hasFirstSheet = (meeting: Pick<Meeting, 'ballots'>): boolean =>
  meeting.ballots.some(({ kind, layout, status }) => kind === 'CLASSIFICATION' && isFirstSheet(layout) && status === 'COUNTED')

const isFirstSheet = (layout: string): boolean => layout === 'TWO_SHEET'
