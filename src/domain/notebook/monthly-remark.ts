import type { Instant } from '#domain/organization/types.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { EntryAuthor, NotebookEntry } from './entry.ts'
import { type Month, yearOfMonth } from './month.ts'
import type { RemarkRefusal } from './refusals.ts'
import type { RemarkProposal } from './year-entries.ts'

/** What the cell committee says of a member's month before the meeting, and what it proposes to the meeting (001, Cao Lãnh). */
export type RemarkDraft = { text: string; proposes: RemarkProposal | null; reason: string }

/**
 * What a remark still lacks, field by field: words, and a reason with every proposal. Nobody remarks on oneself: the secretary's own
 * reflection is read by the deputy or another member of the committee.
 */
export function checkRemark(draft: RemarkDraft, of: { memberId: string; byMemberId: string | null }) {
  const found: { field: keyof RemarkDraft | 'memberId'; code: RemarkRefusal }[] = []
  if (of.memberId === of.byMemberId) found.push({ field: 'memberId', code: 'remark/own' })
  if (draft.text.trim() === '') found.push({ field: 'text', code: 'remark/text-missing' })
  if (draft.proposes !== null && draft.reason.trim() === '') found.push({ field: 'reason', code: 'remark/reason-missing' })
  return found
}

/** A remark as it is kept until it stands in the notebook. */
export type MonthlyRemark = RemarkDraft & {
  cellId: string
  memberId: string
  month: Month
  author: EntryAuthor
  recordedAt: Instant
  /** When it was put into the notebook; from then on it is final (rule 9). */
  enteredAt: Instant | null
}

/** The line that a remark becomes, under its own author and time; `meeting` is the one whose close enters it, null when entered by hand. */
export function remarkEntry(
  remark: MonthlyRemark,
  at: { id: string; meeting: { id: string; digest: string } | null },
): Extract<NotebookEntry, { kind: 'MONTHLY_REMARK' }> {
  const { cellId, memberId, month, text, proposes, reason, author, recordedAt } = remark
  return {
    ...{ id: at.id, cellId, memberId, year: yearOfMonth(month), author, at: recordedAt },
    ...{ meetingId: at.meeting?.id ?? null, digest: at.meeting?.digest ?? null, aboutId: null },
    kind: 'MONTHLY_REMARK',
    body: { month, text, proposes, reason: proposes === null ? '' : reason },
  }
}

/** A remark that is entered, by the version that was read, and the line that it becomes. */
export type RemarkToEnter = { memberId: string; month: Month; version: number; entry: NotebookEntry }

/** Refused once it stands in the notebook: what is to be said later is a line of its own. */
export const mayChangeRemark = (remark: Pick<MonthlyRemark, 'enteredAt'> | null): Result<null, RemarkRefusal> =>
  remark?.enteredAt ? refuse('remark/final') : ok(null)
