import { refuse } from '../result.ts'
import type { CommandOf } from './command.ts'
import { type Asked, type Facts, happened, nothing } from './decision.ts'
import type { Meeting } from './meeting.ts'

/** A member's word on a shortfall or task of their own; it is dated and stays, and the chair sees it beside the item. */
export function noteReport({ meeting, seat, at }: Asked, { about, aboutId, reportId, text }: CommandOf<'noteReport'>): Facts {
  const { memberId } = seat
  const item = reportedOn(meeting, about, aboutId)
  if (!item?.memberIds.includes(memberId)) return refuse(about === 'TASK' ? 'meeting/no-such-task' : 'meeting/no-such-shortfall')
  if (text.trim() === '') return refuse('meeting/report-empty')
  if (item.reports.some(({ id }) => id === reportId)) return nothing
  return happened({ type: 'memberReported', about, aboutId, memberId, report: { id: reportId, text: text.trim(), at } })
}

/** Done, or not done and still open: then the word says why. */
export function settleTask({ meeting }: Asked, { taskId, done, word }: CommandOf<'settleTask'>): Facts {
  const task = meeting.earlierTasks.find(({ id }) => id === taskId)
  if (!task) return refuse('meeting/no-such-task')
  const said = word.trim()
  if (!done && said === '') return refuse('meeting/task-word-missing')
  if (task.outcome?.done === done && task.outcome.word === said) return nothing
  return happened({ type: 'taskSettled', taskId, done, word: said })
}

function reportedOn(meeting: Meeting, about: 'SHORTFALL' | 'TASK', id: string) {
  if (about === 'TASK') {
    const task = meeting.earlierTasks.find((one) => one.id === id)
    return task && { memberIds: [task.memberId], reports: task.reports }
  }
  const shortfall = meeting.shortfalls.find((one) => one.id === id)
  return shortfall && { memberIds: [shortfall.memberId, ...shortfall.alsoMemberIds], reports: shortfall.reports ?? [] }
}
