import type { Meeting, MeetingKind, MeetingStatus } from '#domain/meeting/meeting.ts'
import { presidingId } from '#domain/meeting/roll-call.ts'
import { vietnamDay } from '#domain/organization/civil-date.ts'
import type { CivilDate } from '#domain/organization/types.ts'
import type { CountedMeeting } from './coverage.ts'
import type { CampaignPeriod } from './plan.ts'

/** Whether the secretary, as of the meeting's day, chaired it in person (262-KH/HU: "trực tiếp lãnh đạo, chỉ đạo, chủ trì"); null without one. */
export function headChaired(meeting: Meeting): boolean | null {
  const head = meeting.convened.find((one) => one.office === 'SECRETARY')
  return head ? presidingId(meeting) === head.memberId : null
}

/** What a meeting brings to a campaign once it has closed; null before. */
export const heldMeeting = (meeting: Meeting): CountedMeeting | null =>
  meeting.closedAt === null ? null : { heldOn: vietnamDay(meeting.openedAt ?? meeting.closedAt), headChaired: headChaired(meeting) }

/**
 * Whether a meeting can count towards a campaign: a thematic one (sinh hoạt chuyên đề) of the whole cell, within the period. `day`: the day
 * on which it is held. One that was called off cannot.
 */
export const mayCount = ({ startsOn, endsOn }: CampaignPeriod, { kind, groupId, status, day }: CountableMeeting): boolean =>
  kind === 'THEMATIC' && groupId === null && status !== 'CANCELLED' && startsOn <= day && day <= endsOn

type CountableMeeting = { kind: MeetingKind; groupId: string | null; status: MeetingStatus; day: CivilDate }
