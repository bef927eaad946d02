import { refuse } from '../result.ts'
import type { CommandOf } from './command.ts'
import { type Asked, type Facts, happened, nothing } from './decision.ts'
import { notOpen, steers } from './gates.ts'
import type { Attendance } from './meeting.ts'
import { isConvened, isPresent } from './roll-call.ts'

/** Another of those who may steer takes over, visibly: the old console turns read-only. */
export function takeSteering(asked: Asked): Facts {
  const { meeting, seat } = asked
  if (meeting.status !== 'OPEN') return refuse(notOpen(asked))
  if (!seat.maySteer) return refuse('meeting/may-not-steer')
  return steers(asked) ? nothing : happened({ type: 'steeringTaken', memberId: seat.memberId, name: seat.name })
}

/** The wall's code was right (its use case saw to that). Who came first keeps the time of coming when the phone tells more of itself. */
export function checkIn(asked: Asked, { phone }: CommandOf<'checkIn'>): Facts {
  const { meeting, seat, at } = asked
  const before = meeting.attendance[seat.memberId]
  const since = before?.state === 'PRESENT' ? before.at : at
  return record(asked, seat.memberId, { state: 'PRESENT', how: 'PHONE', phone, at: since })
}

/** A presence set by hand is a notice that everybody may see. */
export function markPresent(asked: Asked, { memberId }: CommandOf<'markPresent'>): Facts {
  const { meeting, seat, at, newId } = asked
  if (!isConvened(meeting, memberId)) return refuse('meeting/no-such-member')
  if (isPresent(meeting, memberId)) return nothing
  return happened(attendanceRecorded(asked, memberId, { state: 'PRESENT', how: 'HAND', phone: null, at }), {
    type: 'noticePosted',
    id: newId,
    memberId,
    kind: 'PRESENCE_BY_HAND',
    byName: seat.name,
  })
}

/** Rule 14: an absence has its reason. */
export function markExcused(asked: Asked, { memberId, reason }: CommandOf<'markExcused'>): Facts {
  if (!isConvened(asked.meeting, memberId)) return refuse('meeting/no-such-member')
  if (reason.trim() === '') return refuse('meeting/excuse-needs-reason')
  return record(asked, memberId, { state: 'EXCUSED', reason: reason.trim(), at: asked.at })
}

export function markUnexcused(asked: Asked, { memberId }: CommandOf<'markUnexcused'>): Facts {
  if (!isConvened(asked.meeting, memberId)) return refuse('meeting/no-such-member')
  return record(asked, memberId, { state: 'UNEXCUSED', at: asked.at })
}

export function appointMinuteTaker({ meeting }: Asked, { memberId }: CommandOf<'appointMinuteTaker'>): Facts {
  if (!isConvened(meeting, memberId)) return refuse('meeting/no-such-member')
  if (!isPresent(meeting, memberId)) return refuse('meeting/not-present')
  return meeting.minuteTakerId === memberId ? nothing : happened({ type: 'minuteTakerAppointed', memberId })
}

/** The head is one of the team and stands first in it. */
export function appointCountingTeam({ meeting }: Asked, { headId, memberIds }: CommandOf<'appointCountingTeam'>): Facts {
  const team = [...new Set([headId, ...memberIds])]
  if (!team.every((id) => isConvened(meeting, id))) return refuse('meeting/no-such-member')
  if (!team.every((id) => isPresent(meeting, id))) return refuse('meeting/not-present')
  const same = meeting.countingTeam?.memberIds.join() === team.join()
  return same ? nothing : happened({ type: 'countingTeamAppointed', headId, memberIds: team })
}

/** Things every member may see; whether they are true was its use case's to judge. */
export function postNotice({ meeting, newId }: Asked, { memberId, kind, byName }: CommandOf<'postNotice'>): Facts {
  if (!isConvened(meeting, memberId)) return refuse('meeting/no-such-member')
  return happened({ type: 'noticePosted', id: newId, memberId, kind, byName })
}

function record(asked: Asked, memberId: string, attendance: Attendance): Facts {
  const before = asked.meeting.attendance[memberId]
  return before && sameAttendance(before, attendance) ? nothing : happened(attendanceRecorded(asked, memberId, attendance))
}

const attendanceRecorded = ({ seat }: Asked, memberId: string, attendance: Attendance) =>
  ({ type: 'attendanceRecorded', memberId, attendance, byMemberId: seat.memberId }) as const

function sameAttendance(a: Attendance, b: Attendance): boolean {
  if (a.state === 'PRESENT' && b.state === 'PRESENT') return a.how === b.how && a.phone === b.phone
  if (a.state === 'EXCUSED' && b.state === 'EXCUSED') return a.reason === b.reason
  return a.state === b.state
}
