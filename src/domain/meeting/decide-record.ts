import { refuse } from '../result.ts'
import type { CommandOf } from './command.ts'
import { type Asked, type Facts, happened, nothing } from './decision.ts'
import type { EventFact } from './event.ts'
import { notOpen, steers } from './gates.ts'
import type { Meeting } from './meeting.ts'
import { isConvened, presidingId } from './roll-call.ts'

type Role = 'CHAIR' | 'MINUTE_TAKER'

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

/** The chair and the minute-taker, each once, after the closing (rule 15). One person in both roles signs for both. */
export function signMinutes({ meeting, seat }: Asked): Facts {
  if (meeting.status !== 'CLOSED' && meeting.status !== 'SIGNED') return refuse('meeting/not-closed')
  const roles = rolesOf(meeting, seat.memberId)
  if (roles.length === 0) return refuse('meeting/not-signer')
  const { memberId, name } = seat
  return happened(
    ...roles.filter((role) => !isSigned(meeting, role)).map((role): EventFact => ({ type: 'minutesSigned', memberId, name, role })),
  )
}

/** What this member still has to sign; null before the closing and when it is done. */
export function maySign(meeting: Meeting, memberId: string): Role | null {
  if (meeting.status !== 'CLOSED') return null
  return rolesOf(meeting, memberId).find((role) => !isSigned(meeting, role)) ?? null
}

const rolesOf = (meeting: Meeting, memberId: string): Role[] => [
  ...(presidingId(meeting) === memberId ? (['CHAIR'] as const) : []),
  ...(meeting.minuteTakerId === memberId ? (['MINUTE_TAKER'] as const) : []),
]

const isSigned = (meeting: Meeting, role: Role): boolean => meeting.signatures.some((one) => one.role === role)
