import type { EventOf, MeetingEvent } from './event.ts'

/** The first event of a new meeting. Its agenda is a template's (agenda-templates.ts); who may plan is its use case's to judge. */
export const planMeeting = (plan: Omit<EventOf<'meetingPlanned'>, 'type' | 'at'>, at: string): MeetingEvent => ({
  type: 'meetingPlanned',
  ...plan,
  at,
})
