import type { AgendaStep } from '#domain/meeting/agenda.ts'
import type { Seat } from '#domain/meeting/seat.ts'
import { belongsOn } from '#domain/organization/standing.ts'
import { submitCommand } from './command-meeting.ts'
import type { MeetingDeps } from './live-meetings.ts'

/** Puts the agenda as a whole: order, titles, minutes, presenters, notes. `edition` is that of the agenda which was changed. */
export async function arrangeAgenda(deps: MeetingDeps, seat: Seat, { steps, edition }: { steps: AgendaStep[]; edition: number }) {
  const { stores, clock } = deps.ports
  const files = await stores.members.ofCell(seat.cellId)
  const memberIds = files.filter(({ member }) => belongsOn(member, clock.today())).map(({ member }) => member.id)
  return submitCommand(deps, seat, { type: 'arrangeAgenda', steps, edition, memberIds })
}
