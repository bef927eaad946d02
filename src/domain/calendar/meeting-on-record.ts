import type { Meeting, MeetingKind, MeetingStatus } from '../meeting/meeting.ts'
import { isPresent } from '../meeting/roll-call.ts'
import { secondsBetween } from '../organization/civil-date.ts'

/** One meeting as the year's calendar counts it. */
export type MeetingOnRecord = {
  id: string
  kind: MeetingKind
  title: string
  startsAt: string
  status: MeetingStatus
  /** A thematic meeting that follows this regular one the same day (rule 12). */
  followsId: string | null
  /** From opening to closing; null until it has closed. */
  minutes: number | null
  /** Those expected in the room: exempt members and who are there for a time only are not. */
  attendance: { memberId: string; name: string; state: 'PRESENT' | 'EXCUSED' | 'UNEXCUSED' }[]
}

export function meetingOnRecord(meeting: Meeting): MeetingOnRecord {
  const { id, kind, title, startsAt, status, followsId, openedAt, closedAt } = meeting
  const expected = meeting.convened.filter((one) => !one.exempt && !one.temporary)
  return {
    ...{ id, kind, title, startsAt, status, followsId },
    minutes: openedAt && closedAt ? Math.floor(secondsBetween(openedAt, closedAt) / 60) : null,
    attendance: expected.map(({ memberId, name }) => ({ memberId, name, state: stateOf(meeting, memberId) })),
  }
}

/** Whoever was neither seen nor excused when the meeting closed was absent without a reason. */
function stateOf(meeting: Meeting, memberId: string) {
  if (isPresent(meeting, memberId)) return 'PRESENT'
  return meeting.attendance[memberId]?.state === 'EXCUSED' ? 'EXCUSED' : 'UNEXCUSED'
}

export const isHeld = ({ status }: Pick<MeetingOnRecord, 'status'>): boolean =>
  status === 'OPEN' || status === 'CLOSED' || status === 'SIGNED'

export const hasEnded = ({ status }: Pick<MeetingOnRecord, 'status'>): boolean => status === 'CLOSED' || status === 'SIGNED'
