import { agendaTemplate } from './agenda-templates.ts'
import type { EventOf, MeetingEvent } from './event.ts'

/** The first event of a new meeting, with the agenda of its kind. Who may plan is its use case's to judge. */
export const planMeeting = (plan: Omit<EventOf<'meetingPlanned'>, 'type' | 'steps' | 'at'>, at: string): MeetingEvent => ({
  type: 'meetingPlanned',
  ...plan,
  steps: agendaTemplate(plan.kind),
  at,
})
