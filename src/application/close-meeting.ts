import { heldMeeting } from '#domain/campaign/counted-meeting.ts'
import type { Notice } from '#domain/inbox/notice.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import type { Seat } from '#domain/meeting/seat.ts'
import { entriesOfMeeting } from '#domain/notebook/entries.ts'
import { monthOfDay } from '#domain/notebook/month.ts'
import { isRegular } from '#domain/notebook/reflection-month.ts'
import { vietnamDay } from '#domain/organization/civil-date.ts'
import type { ProgrammeUse } from '#domain/programme/programme.ts'
import { programmesIn } from '#domain/programme/programme-entries.ts'
import { questionsDiscussed } from '#domain/programme/questions-discussed.ts'
import { invariant, type Result, refuse } from '#domain/result.ts'
import { submitCommand } from './command-meeting.ts'
import { linesOf } from './enter-remarks.ts'
import type { MeetingDeps } from './live-meetings.ts'
import type { Commanded } from './meeting-queue.ts'
import { meetingResults, type NotebookFacts, shortfallOutcomes, taskOutcomes } from './meeting-results.ts'
import { notify } from './notify.ts'
import type { Change } from './ports/meetings.ts'
import type { RemarkRecord } from './ports/remarks.ts'
import type { Refusal } from './refusal.ts'

/**
 * Closes the meeting and, in the same transaction, writes every member's notebook: remark, the cell's opinion with its counts (always
 * PROPOSED), commendation, conclusions and remedies, under the last digest of the log. Self-assessments are frozen, and by a regular
 * meeting its month's reflections; what is not remedied waits for the next meeting.
 */
export async function closeMeeting(deps: MeetingDeps, seat: Seat): Promise<Result<Commanded, Refusal>> {
  const meeting = await deps.meetings.load(seat.meetingId)
  if (!meeting) return refuse('meeting/not-found')
  const [facts, remarks, uses] = await Promise.all([gather(deps, meeting), remarksToEnter(deps, meeting), programmesUsed(deps, meeting)])
  const closed = await submitCommand(
    deps,
    seat,
    { type: 'close' },
    {
      changes: (after) => [
        notebooksOf(deps, after, facts),
        remarksOf(deps, after, remarks),
        { kind: 'writeTasks', tasks: taskOutcomes(after) },
        heldOf(after),
        ...uses.map((use): Change => ({ kind: 'useProgramme', use: { ...use, discussed: questionsDiscussed(after, use.programmeId) } })),
      ],
    },
  )
  const after = closed.ok ? await deps.meetings.recent(meeting.id) : null
  if (after) await notify(deps.ports, tasksOf(deps, after))
  return closed
}

/** The programmes from above that the agenda took. */
async function programmesUsed({ ports }: MeetingDeps, { id, cellId, steps }: Meeting): Promise<ProgrammeUse[]> {
  const uses = await ports.stores.programmes.usesOf([cellId], programmesIn(steps))
  return uses
    .filter(({ meetingId }) => meetingId === id)
    .map(({ programmeId, meetingId, version, usedById, usedAt, discussed }) => ({
      ...{ cellId, programmeId, meetingId, version, usedById, usedAt, discussed },
    }))
}

/** Towards the campaigns for which the cell marked it (262-KH/HU). */
function heldOf(after: Meeting): Change {
  const held = heldMeeting(after)
  invariant(held, 'a meeting that closes was held')
  return { kind: 'noteHeld', meetingId: after.id, held }
}

/** The month's remarks of chi ủy that a regular meeting makes final, and earlier ones that none has. */
const remarksToEnter = async ({ ports }: MeetingDeps, { cellId, kind, group, startsAt }: Meeting): Promise<RemarkRecord[]> =>
  isRegular({ kind, groupId: group?.id ?? null }) ? ports.stores.remarks.notEntered(cellId, monthOfDay(vietnamDay(startsAt))) : []

const remarksOf = ({ ports }: MeetingDeps, { id, cellId, digest }: Meeting, remarks: readonly RemarkRecord[]): Change => ({
  ...{ kind: 'enterRemarks', cellId },
  remarks: linesOf(remarks, { newId: () => ports.chance.cellRowId(cellId), meeting: { id, digest } }),
})

const tasksOf = ({ ports }: MeetingDeps, { id: meetingId, cellId, tasks }: Meeting): Notice[] =>
  tasks.map(({ id, what, memberId, dueOn }) => ({
    ...{ cellId, memberId, key: `task:${id}`, at: ports.clock.now() },
    facts: { kind: 'TASK_ASSIGNED', meetingId, what, dueOn },
  }))

async function gather({ ports }: MeetingDeps, { cellId, year }: Meeting): Promise<NotebookFacts> {
  const { stores } = ports
  const [reviews, nominations, shortfalls, remarks] = await Promise.all([
    stores.reviews.ofCell(cellId, year),
    stores.nominations.ofCell(cellId, year),
    stores.shortfalls.ofCell(cellId, year),
    stores.notebooks.ofCell(cellId, year, ['REMARK']),
  ])
  const authors = await stores.people.findMany([...new Set(reviews.map(({ recordedById }) => recordedById))])
  const remarkedBefore = new Set(remarks.map(({ memberId }) => memberId))
  const authorName = (personId: string) => authors.find(({ id }) => id === personId)?.name ?? ''
  return { reviews, nominations, shortfalls, remarkedBefore, authorName }
}

function notebooksOf({ ports }: MeetingDeps, after: Meeting, facts: NotebookFacts): Change {
  const { id, cellId, year, digest, closedAt } = after
  invariant(closedAt !== null, 'a meeting that closes has a closing time')
  const newId = () => ports.chance.cellRowId(cellId)
  return {
    kind: 'writeNotebooks',
    cellId,
    // The year here is the one whose self-assessments are frozen: only the year-end review does that, and no assessment is of year 0.
    year: after.kind === 'ANNUAL_REVIEW' ? year : 0,
    month: isRegular({ kind: after.kind, groupId: after.group?.id ?? null }) ? monthOfDay(vietnamDay(after.startsAt)) : null,
    entries: entriesOfMeeting({ id, cellId, year, digest, closedAt }, meetingResults(after, facts), newId),
    shortfalls: shortfallOutcomes(after, facts.shortfalls),
  }
}
