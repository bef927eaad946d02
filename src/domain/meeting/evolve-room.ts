import { unreachable } from '../result.ts'
import type { EventOf } from './event.ts'
import type { Meeting } from './meeting.ts'

type RoomEvent = EventOf<
  'steeringTaken' | 'attendanceRecorded' | 'attendanceWithdrawn' | 'minuteTakerAppointed' | 'countingTeamAppointed' | 'noticePosted'
>

/** Who is in the room, who steers, who writes, who counts. */
export function evolveRoom(meeting: Meeting, event: RoomEvent): Meeting {
  switch (event.type) {
    case 'steeringTaken':
      return { ...meeting, steering: { memberId: event.memberId, name: event.name, since: event.at } }
    case 'attendanceRecorded':
      return { ...meeting, attendance: { ...meeting.attendance, [event.memberId]: event.attendance } }
    case 'attendanceWithdrawn': {
      const { [event.memberId]: _, ...attendance } = meeting.attendance
      return { ...meeting, attendance }
    }
    case 'minuteTakerAppointed':
      return { ...meeting, minuteTakerId: event.memberId }
    case 'countingTeamAppointed':
      return { ...meeting, countingTeam: { headId: event.headId, memberIds: event.memberIds } }
    case 'noticePosted': {
      const { id, memberId, kind, byName, at } = event
      return { ...meeting, notices: [...meeting.notices, { id, memberId, kind, byName, at }] }
    }
    default:
      return unreachable(event)
  }
}
