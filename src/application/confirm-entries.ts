import type { Seat } from '#domain/meeting/seat.ts'
import { confirmMeeting } from '#domain/notebook/entries.ts'
import type { NotebookEntry } from '#domain/notebook/entry.ts'
import { cellOffice } from '#domain/organization/roles.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { MeetingDeps } from './live-meetings.ts'
import { meetingKinds } from './meeting-entries.ts'
import type { Refusal } from './refusal.ts'

type Confirmed = { confirmed: number }

/** The secretary (or deputy) signs what the meeting wrote into each notebook: who, in which role, when. Again: nothing new is written. */
export async function confirmEntries(deps: MeetingDeps, seat: Seat): Promise<Result<Confirmed, Refusal>> {
  const meeting = await deps.meetings.load(seat.meetingId)
  const role = await roleOf(deps, seat)
  if (!meeting || role === null) return refuse('meeting/not-found')
  if (meeting.status !== 'CLOSED' && meeting.status !== 'SIGNED') return refuse('meeting/not-closed')
  return confirm(deps, seat, { year: meeting.year, role })
}

/** Confirming is the office's of today: a meeting may be confirmed by the next secretary. */
async function roleOf({ ports }: MeetingDeps, seat: Seat): Promise<'SECRETARY' | 'DEPUTY_SECRETARY' | null> {
  const positions = await ports.stores.organization.positionsOf(seat.personId)
  const office = cellOffice({ personId: seat.personId, positions }, seat.cellId, ports.clock.today())
  return office === 'SECRETARY' || office === 'DEPUTY_SECRETARY' ? office : null
}

async function confirm(
  { ports }: MeetingDeps,
  { meetingId, cellId, personId, name }: Seat,
  { year, role }: { year: number; role: string },
): Promise<Result<Confirmed, Refusal>> {
  const { stores, chance, clock } = ports
  const at = clock.now()
  let members: string[] = []
  await stores.notebooks.appendJudgedOfMeeting({ meetingId, cellId, year, kinds: meetingKinds }, (entries) => {
    members = [...new Set(entries.map(({ memberId }) => memberId))]
    return members.flatMap((memberId): NotebookEntry[] => {
      const by = { id: chance.cellRowId(cellId), author: { id: personId, name, role }, at }
      const confirmation = confirmMeeting(entries, { memberId, meetingId, minutes: null }, by)
      return confirmation.ok ? [confirmation.value] : []
    })
  })
  return members.length > 0 ? ok({ confirmed: members.length }) : refuse('entry/nothing-to-confirm')
}
