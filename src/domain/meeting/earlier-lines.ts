import type { EarlierTask, MemberReport } from './earlier.ts'
import type { Meeting } from './meeting.ts'
import { nameOf } from './roll-call.ts'

/** A task of an earlier meeting: what its member reported last, and what this meeting found. */
export type EarlierTaskLine = {
  id: string
  what: string
  memberId: string
  name: string
  dueOn: string | null
  overdue: boolean
  meeting: string
  reported: { text: string; at: string } | null
  outcome: { done: boolean; word: string } | null
}

/** Of what one may report on: an own task of an earlier meeting, or an own shortfall that returned. */
export type EarlierLine = {
  about: 'SHORTFALL' | 'TASK'
  id: string
  text: string
  dueOn: string | null
  overdue: boolean
  reported: { text: string; at: string } | null
}

/** Tasks of earlier meetings as everybody in the room sees them. */
export const earlierTaskLines = (meeting: Meeting): EarlierTaskLine[] =>
  meeting.earlierTasks.map(({ reports, ...task }) => ({ ...task, name: nameOf(meeting, task.memberId), reported: lastOf(reports) }))

/** What this member may report on: own tasks not yet heard, own shortfalls that returned and are not remedied. */
export const earlierOf = (meeting: Meeting, memberId: string): EarlierLine[] => [
  ...meeting.shortfalls.flatMap(({ id, text, alsoMemberIds, returned, reports = [], conclusion, ...one }) =>
    returned && conclusion?.state !== 'REMEDIED' && [one.memberId, ...alsoMemberIds].includes(memberId)
      ? [{ about: 'SHORTFALL' as const, id, text, dueOn: returned.dueOn, overdue: returned.overdue, reported: lastOf(reports) }]
      : [],
  ),
  ...meeting.earlierTasks.filter((task) => task.memberId === memberId && task.outcome === null).map(ownTask),
]

const ownTask = ({ id, what, dueOn, overdue, reports }: EarlierTask) => ({
  about: 'TASK' as const,
  ...{ id, text: what, dueOn, overdue },
  reported: lastOf(reports),
})

function lastOf(reports: readonly MemberReport[]): { text: string; at: string } | null {
  const last = reports.at(-1)
  return last ? { text: last.text, at: last.at } : null
}
