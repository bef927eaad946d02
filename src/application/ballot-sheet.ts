import { mayBeGuessed } from '#domain/ballot/entitlement.ts'
import type { Seat } from '#domain/meeting/seat.ts'
import { ok, refuse } from '#domain/result.ts'
import { ruleSetOf } from './ballot-result.ts'
import type { MeetingDeps } from './live-meetings.ts'

/** What stands beside each row while one marks it: own level, the committee's, registered things by result, closed levels and why. */
export async function ballotSheet(deps: MeetingDeps, seat: Seat, ballotId: string) {
  const [ballot, meeting] = await Promise.all([deps.ports.stores.ballots.find(ballotId), deps.meetings.recent(seat.meetingId)])
  const inLog = meeting?.ballots.find(({ id }) => id === ballotId)
  if (!ballot || !meeting || !inLog) return refuse('ballot/unknown' as const)
  const nominations = ballot.kind === 'COMMENDATION' ? await deps.ports.stores.nominations.ofCell(meeting.cellId, meeting.year) : []
  const reasonOf = (memberId: string | null) => nominations.find((one) => one.memberId === memberId)?.reason ?? null
  const { id, meetingId, kind, layout, title, status } = ballot
  return ok({
    ballotId: id,
    meetingId,
    kind,
    layout,
    title,
    status,
    code: inLog.code,
    rows: ballot.rows.map(({ key, label, memberId, beside, closed }) => ({
      key,
      label,
      memberId,
      beside,
      closed,
      reason: reasonOf(memberId),
    })),
    guessable: mayBeGuessed(ballot),
    fillAsProposed: kind === 'CLASSIFICATION' && ruleSetOf(ballot).fillAsProposed === true,
  })
}
