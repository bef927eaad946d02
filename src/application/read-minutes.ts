import { verifyChain } from '#domain/meeting/chain.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { minutesOf } from '#domain/meeting/minutes.ts'
import type { Seat } from '#domain/meeting/seat.ts'
import { cellOffice } from '#domain/organization/roles.ts'
import { ok, refuse } from '#domain/result.ts'
import type { MeetingDeps } from './live-meetings.ts'
import { entriesOf } from './meeting-entries.ts'
import { chainTools } from './sealing-tools.ts'

/**
 * The minutes from the log, and whether its chain holds, checked for this very reading. Once the meeting has closed everybody convened
 * reads them; before, the cell committee and the minute-taker.
 */
export async function readMinutes(deps: MeetingDeps, seat: Seat) {
  const { ports, meetings } = deps
  const meeting = await meetings.load(seat.meetingId)
  if (!meeting) return refuse('meeting/not-found' as const)
  if (!mayRead(meeting, seat)) return refuse('meeting/not-closed' as const)
  const [log, entries, place, positions] = await Promise.all([
    ports.stores.meetings.events(meeting.id, 0),
    entriesOf(deps, { meetingId: meeting.id, cellId: meeting.cellId, year: meeting.year }),
    meetings.surroundings(meeting),
    ports.stores.organization.positionsOf(seat.personId),
  ])
  const confirmations = entries.filter(({ kind }) => kind === 'CONFIRMATION')
  const office = cellOffice({ personId: seat.personId, positions }, seat.cellId, ports.clock.today())
  return ok({
    minutes: minutesOf(meeting),
    chain: verifyChain(log, chainTools(ports)),
    cellName: place.cellName,
    upperName: place.upperName,
    entries: { written: entries.length - confirmations.length, confirmed: confirmations.length },
    mayConfirm: confirmations.length === 0 && isClosed(meeting) && (office === 'SECRETARY' || office === 'DEPUTY_SECRETARY'),
  })
}

const isClosed = ({ status }: Meeting): boolean => status === 'CLOSED' || status === 'SIGNED'

const mayRead = (meeting: Meeting, seat: Seat): boolean =>
  isClosed(meeting) || seat.isCellCommittee || meeting.minuteTakerId === seat.memberId
