import { agendaView } from '#domain/meeting/agenda-view.ts'
import type { Seat } from '#domain/meeting/seat.ts'
import { ok, refuse } from '#domain/result.ts'
import type { MeetingDeps } from './live-meetings.ts'

/** The agenda with its items and material, for everybody with a seat. Before the meeting opens the presenters' names come from the cell. */
export async function readAgenda({ ports, meetings }: MeetingDeps, seat: Seat) {
  const meeting = await meetings.recent(seat.meetingId)
  if (!meeting) return refuse('meeting/not-found' as const)
  const names = new Map(
    meeting.convened.length > 0
      ? meeting.convened.map(({ memberId, name }) => [memberId, name])
      : (await ports.stores.members.ofCell(meeting.cellId)).map(({ member }) => [member.id, member.name]),
  )
  return ok(agendaView(meeting, (memberId) => names.get(memberId) ?? ''))
}
