import type { Meeting } from '#domain/meeting/meeting.ts'
import { countMeeting } from '#domain/statistics/count-meeting.ts'
import type { MeetingSummary } from './ports/meetings.ts'

/** Where a meeting stands, for lists and live boards; written with every append. */
export const meetingSummary = (meeting: Meeting, touchedAt: string): MeetingSummary => ({
  cellId: meeting.cellId,
  id: meeting.id,
  groupId: meeting.group?.id ?? null,
  kind: meeting.kind,
  year: meeting.year,
  title: meeting.title,
  place: meeting.place,
  startsAt: meeting.startsAt,
  status: meeting.status,
  stage: meeting.steps.find(({ id }) => id === meeting.currentStepId)?.title ?? '',
  present: Object.values(meeting.attendance).filter(({ state }) => state === 'PRESENT').length,
  convened: meeting.convened.length,
  version: meeting.version,
  digest: meeting.digest,
  touchedAt,
  counted: countMeeting(meeting),
})
