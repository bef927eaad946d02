import type { EventOf } from './event.ts'
import type { Meeting } from './meeting.ts'

export function evolvePraise(meeting: Meeting, event: EventOf<'praiseProposed' | 'praiseWithdrawn'>): Meeting {
  if (event.type === 'praiseWithdrawn') return { ...meeting, praise: meeting.praise.filter(({ id }) => id !== event.id) }
  const { id, kind, memberId, reason, byMemberId, at } = event
  return { ...meeting, praise: [...meeting.praise, { id, kind, memberId, reason, byMemberId, at }] }
}
