import type { Decision } from '#domain/classification/decide-level.ts'
import type { Figures, Level } from '#domain/classification/levels.ts'
import type { Proposal } from '#domain/classification/proposed-level.ts'
import type { Instant } from '#domain/organization/types.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { CellOpinionBody, ConcludedShortfall, EntryAuthor, NotebookEntry, TaskLine } from './entry.ts'
import type { EntryRefusal } from './refusals.ts'

/** What a closed meeting knows of one member. */
export type MeetingResult = {
  memberId: string
  remark: { remark: string; proposedLevel: Level | null; author: EntryAuthor; at: Instant } | null
  /** Of the last counted classification ballot that had the member on a row, and of the second sheet after it. */
  opinion: CellOpinionBody | null
  commendation: { passed: boolean; reason: string; figures: Figures; base: number; ballotId: string } | null
  conclusions: readonly ConcludedShortfall[]
  /** Assigned by this meeting, or of an earlier one and heard in this. */
  tasks: readonly TaskLine[]
  /** Carried by open vote; apart from the yearly level (domain.md 0). */
  praise: readonly PraiseResult[]
}

export type PraiseResult = { kind: 'PRAISE' | 'REMINDER'; reason: string; agreed: number; base: number; voteId: string }

export type ClosedMeeting = { id: string; cellId: string; year: number; digest: string; closedAt: Instant }

/**
 * What a meeting leaves in the notebooks when it closes: for each member the cell committee's remark under its own author and time, the
 * cell's opinion with counts and base (always PROPOSED, rule 23), the commendation, each concluded shortfall, tasks, praise and reminders. `newId` gives ids.
 */
export function entriesOfMeeting(meeting: ClosedMeeting, results: readonly MeetingResult[], newId: () => string): NotebookEntry[] {
  return results.flatMap((result) => {
    const head = {
      memberId: result.memberId,
      cellId: meeting.cellId,
      year: meeting.year,
      meetingId: meeting.id,
      digest: meeting.digest,
      aboutId: null,
    }
    const own = { ...head, author: ofTheMeeting, at: meeting.closedAt }
    const lines: NotebookEntry[] = []
    const { remark, opinion, commendation } = result
    if (remark) {
      const { author, at, ...body } = remark
      lines.push({ ...head, author, at, id: newId(), kind: 'REMARK', body })
    }
    if (opinion) lines.push({ ...own, id: newId(), kind: 'CELL_OPINION', body: { status: 'PROPOSED', ...opinion } })
    if (commendation) lines.push({ ...own, id: newId(), kind: 'COMMENDATION', body: { status: 'PROPOSED', ...commendation } })
    for (const conclusion of result.conclusions) lines.push({ ...own, id: newId(), kind: 'CONCLUSION', body: conclusion })
    for (const task of result.tasks) lines.push({ ...own, id: newId(), kind: 'TASK', body: task })
    for (const { kind, ...body } of result.praise) lines.push({ ...own, id: newId(), kind, body })
    return lines
  })
}

export const ofTheMeeting: EntryAuthor = { id: null, name: '', role: 'MEETING' }

/** Who signs a new line, under which id, and when. */
export type Signature = { id: string; author: EntryAuthor; at: Instant }

/** The secretary confirms all that one meeting wrote for one member, once (rule 9). Refused: nothing there, confirmed already. */
export function confirmMeeting(
  entries: readonly NotebookEntry[],
  of: { memberId: string; meetingId: string; minutes: string | null },
  by: Signature,
): Result<NotebookEntry, EntryRefusal> {
  const written = entries.filter((entry) => entry.memberId === of.memberId && entry.meetingId === of.meetingId)
  const [first] = written
  if (!first) return refuse('entry/nothing-to-confirm')
  if (written.some((entry) => entry.kind === 'CONFIRMATION')) return refuse('entry/already-confirmed')
  const { cellId, memberId, year, meetingId, digest } = first
  const body = { entryIds: written.map((entry) => entry.id), minutes: of.minutes }
  return ok({ cellId, memberId, year, meetingId, digest, ...by, aboutId: null, kind: 'CONFIRMATION', body })
}

/** The committee's decision as it reaches the notebook (rule 23). `proposal` is what the cell had proposed. */
export const decidedEntry = (decision: Decision, proposal: Proposal, by: Signature): NotebookEntry => ({
  ...by,
  cellId: decision.cellId,
  memberId: decision.memberId,
  year: decision.year,
  meetingId: null,
  digest: null,
  aboutId: null,
  kind: 'DECIDED',
  body: {
    decisionId: decision.id,
    level: decision.level,
    number: decision.number,
    decidedOn: decision.decidedOn,
    reason: decision.reason,
    proposal,
    revokedId: decision.revokesId,
  },
})

/** The member has seen an entry, once. Refused: another member's entry, one acknowledged already. */
export function acknowledge(
  entries: readonly NotebookEntry[],
  of: { entryId: string; memberId: string },
  by: Signature,
): Result<NotebookEntry, EntryRefusal> {
  const entry = entries.find((one) => one.id === of.entryId)
  if (!entry || entry.memberId !== of.memberId) return refuse('entry/not-yours')
  if (entries.some((one) => one.kind === 'ACKNOWLEDGED' && one.aboutId === entry.id)) return refuse('entry/already-acknowledged')
  return ok({ ...about(entry), ...by, kind: 'ACKNOWLEDGED', body: {} })
}

const about = ({ id, cellId, memberId, year, meetingId, digest }: NotebookEntry) => ({
  cellId,
  memberId,
  year,
  meetingId,
  digest,
  aboutId: id,
})
