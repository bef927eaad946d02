import type { Meeting } from '#domain/meeting/meeting.ts'
import { presidingId } from '#domain/meeting/roll-call.ts'
import { vietnamDay } from '#domain/organization/civil-date.ts'
import type { CountedMeeting } from './coverage.ts'

/** Whether the secretary, as of the meeting's day, chaired it in person (262-KH/HU: "trực tiếp lãnh đạo, chỉ đạo, chủ trì"); null without one. */
export function headChaired(meeting: Meeting): boolean | null {
  const head = meeting.convened.find((one) => one.office === 'SECRETARY')
  return head ? presidingId(meeting) === head.memberId : null
}

/** What a meeting brings to a campaign once it has closed; null before. */
export const heldMeeting = (meeting: Meeting): CountedMeeting | null =>
  meeting.closedAt === null ? null : { heldOn: vietnamDay(meeting.openedAt ?? meeting.closedAt), headChaired: headChaired(meeting) }
