import { monthOfDay } from '#domain/notebook/month.ts'
import { cellIdOf } from '#domain/organization/cell-id.ts'
import { vietnamDay } from '#domain/organization/civil-date.ts'
import { ok, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { Ports } from './ports.ts'
import { takeCellPass } from './take-cell-pass.ts'

/**
 * Praise and reminders that the committee proposed in its remarks on the month of this meeting: ready for the open vote, with their
 * reason. For the cell committee.
 */
export async function readRemarkProposals(ports: Pick<Ports, 'stores' | 'clock'>, actor: Actor, { meetingId }: { meetingId: string }) {
  const pass = await takeCellPass(ports, actor, cellIdOf(meetingId))
  if (!pass.ok) return pass
  const meeting = await ports.stores.meetings.summary(meetingId)
  if (!meeting) return refuse('access/not-found' as const)
  const month = monthOfDay(vietnamDay(meeting.startsAt))
  const written = await ports.stores.remarks.since(meeting.cellId, month)
  return ok(
    written.flatMap(({ memberId, proposes, reason, author, ...one }) =>
      one.month === month && proposes !== null ? [{ memberId, kind: proposes, reason, byName: author.name }] : [],
    ),
  )
}
