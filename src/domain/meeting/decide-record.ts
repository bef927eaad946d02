import { refuse } from '../result.ts'
import type { CommandOf } from './command.ts'
import { type Asked, type Facts, happened, nothing } from './decision.ts'
import { notOpen, steers } from './gates.ts'
import { isConvened } from './roll-call.ts'

/** The cell committee prepares the report; once the meeting is open it is the console's. */
export function writeReport(asked: Asked, { text }: CommandOf<'writeReport'>): Facts {
  const { meeting, seat } = asked
  const preparing = meeting.status === 'DRAFT' || meeting.status === 'ANNOUNCED'
  if (!preparing && meeting.status !== 'OPEN') return refuse(notOpen(asked))
  if (preparing && !seat.isCellCommittee && !seat.maySteer) return refuse('meeting/may-not-steer')
  if (!preparing && !steers(asked)) return refuse('meeting/not-steering')
  return meeting.reportText === text ? nothing : happened({ type: 'reportWritten', text })
}

export const writeResolution = ({ meeting }: Asked, { text }: CommandOf<'writeResolution'>): Facts =>
  meeting.resolutionText === text ? nothing : happened({ type: 'resolutionWritten', text })

export const writeConclusion = ({ meeting }: Asked, { text }: CommandOf<'writeConclusion'>): Facts =>
  meeting.conclusionText === text ? nothing : happened({ type: 'conclusionWritten', text })

export function assignTask({ meeting, newId }: Asked, { what, memberId, dueOn }: CommandOf<'assignTask'>): Facts {
  if (!isConvened(meeting, memberId)) return refuse('meeting/no-such-member')
  const again = meeting.tasks.some((task) => task.what === what && task.memberId === memberId && task.dueOn === dueOn)
  return again ? nothing : happened({ type: 'taskAssigned', id: newId, what, memberId, dueOn })
}

export const removeTask = ({ meeting }: Asked, { taskId }: CommandOf<'removeTask'>): Facts =>
  meeting.tasks.some(({ id }) => id === taskId) ? happened({ type: 'taskRemoved', id: taskId }) : nothing
