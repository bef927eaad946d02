import type { AgendaStep } from '#domain/meeting/agenda.ts'
import type { Seat } from '#domain/meeting/seat.ts'
import { belongsOn } from '#domain/organization/standing.ts'
import { submitCommand } from './command-meeting.ts'
import type { MeetingDeps } from './live-meetings.ts'
import type { Change } from './ports/meetings.ts'

type Arranged = {
  steps: AgendaStep[]
  edition: number
  /** Written in the same transaction. */
  changes?: Change[]
}

/** Puts the agenda as a whole: order, titles, minutes, presenters, notes. `edition` is that of the agenda which was changed. */
export async function arrangeAgenda(deps: MeetingDeps, seat: Seat, { steps, edition, changes }: Arranged) {
  const { stores, clock } = deps.ports
  const files = await stores.members.ofCell(seat.cellId)
  const memberIds = files.filter(({ member }) => belongsOn(member, clock.today())).map(({ member }) => member.id)
  return submitCommand(deps, seat, { type: 'arrangeAgenda', steps, edition, memberIds }, changes ? { changes: () => changes } : {})
}
