import { refuse } from '../result.ts'
import type { CommandOf } from './command.ts'
import { type Asked, type Facts, happened, nothing } from './decision.ts'
import { notOpen } from './gates.ts'
import { isConvened, isPresent } from './roll-call.ts'

/**
 * Who may steer stands at the door, sees the person and scans the personal code of the printed invitation: that is presence, where a photo
 * of the wall's code is none (design.md 3). The console may be steered by another meanwhile.
 */
export function admit(asked: Asked, { memberId }: CommandOf<'admit'>): Facts {
  const { meeting, seat, at } = asked
  if (!seat.maySteer) return refuse('meeting/may-not-steer')
  if (meeting.status !== 'OPEN') return refuse(notOpen(asked))
  if (!isConvened(meeting, memberId)) return refuse('meeting/no-such-member')
  if (isPresent(meeting, memberId)) return nothing
  const attendance = { state: 'PRESENT', how: 'INVITATION', phone: null, at } as const
  return happened({ type: 'attendanceRecorded', memberId, attendance, byMemberId: seat.memberId })
}

/** The wrong paper was scanned: as if it had not been. Who has checked in by phone since stays present. */
export function undoAdmission(asked: Asked, { memberId }: CommandOf<'undoAdmission'>): Facts {
  const { meeting, seat } = asked
  if (!seat.maySteer) return refuse('meeting/may-not-steer')
  if (meeting.status !== 'OPEN') return refuse(notOpen(asked))
  const now = meeting.attendance[memberId]
  if (now?.state !== 'PRESENT' || now.how !== 'INVITATION') return nothing
  return happened({ type: 'attendanceWithdrawn', memberId, byMemberId: seat.memberId })
}
