import { rhythmOf } from '#domain/classification/rule-set.ts'
import { agendaView } from '#domain/meeting/agenda-view.ts'
import { leastMinutesOf } from '#domain/meeting/duration.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import type { Seat } from '#domain/meeting/seat.ts'
import { ok, refuse } from '#domain/result.ts'
import type { MeetingDeps } from './live-meetings.ts'

/** The agenda with its items and material, for everybody with a seat. Before the meeting opens the presenters' names come from the cell. */
export async function readAgenda({ ports, meetings }: MeetingDeps, seat: Seat) {
  const meeting = await meetings.recent(seat.meetingId)
  if (!meeting) return refuse('meeting/not-found' as const)
  const [{ ruleSet }, names] = await Promise.all([meetings.surroundings(meeting), namesIn(ports, meeting)])
  const leastMinutes = leastMinutesOf(meeting.kind, rhythmOf(ruleSet), names.size)
  return ok(agendaView(meeting, { nameOfMember: (memberId) => names.get(memberId) ?? '', leastMinutes }))
}

const namesIn = async ({ stores }: MeetingDeps['ports'], { convened, cellId }: Meeting): Promise<Map<string, string>> =>
  new Map(
    convened.length > 0
      ? convened.map(({ memberId, name }) => [memberId, name])
      : (await stores.members.ofCell(cellId)).map(({ member }) => [member.id, member.name]),
  )
