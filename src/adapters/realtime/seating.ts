import { z } from 'zod'
import type { Actor } from '#application/actor.ts'
import type { MeetingDeps } from '#application/live-meetings.ts'
import { meetingOfWall } from '#application/make-wall-link.ts'
import { holderOf, treeToday } from '#application/org-today.ts'
import { takeSeat, takeSeatFast } from '#application/take-seat.ts'
import type { Join } from '#contract/live.ts'
import { mayReadConsole } from '#domain/meeting/seat.ts'
import { mayReadAggregates } from '#domain/organization/roles.ts'
import type { Joined } from './live-io.ts'

/** Ids and tokens of ours are letters of ASCII: anything else is nobody's, and may be what a database can't hold. */
const id = z.string().regex(/^[\w-]{1,200}$/)

const join = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('projector'), token: id }),
  z.strictObject({ as: z.literal('phone'), meetingId: id }),
  z.strictObject({ as: z.literal('console'), meetingId: id }),
  z.strictObject({ as: z.literal('leader'), unitId: id }),
])

/** Where a socket may sit that asks for this; null for an unknown room as for a forbidden one. */
export async function seatSocket(deps: MeetingDeps, actor: Actor | null, asked: Join): Promise<Joined | null> {
  const wish = join.safeParse(asked)
  if (!wish.success) return null
  if (wish.data.as === 'projector') return wallSeat(deps, wish.data.token)
  if (!actor) return null
  return wish.data.as === 'leader' ? leaderSeat(deps, actor, wish.data.unitId) : meetingSeat(deps, actor, wish.data)
}

/** Whether who sits there might still take that seat: an office ends, a member moves away, and the socket stays open. */
export async function mayStillSit(deps: MeetingDeps, actor: Actor, joined: Joined): Promise<boolean> {
  if (joined.as === 'leader') return (await leaderSeat(deps, actor, joined.unitId)) !== null
  const seat = await takeSeatFast(deps, actor, joined.meetingId)
  return seat.ok && (joined.as !== 'console' || mayReadConsole(seat.value))
}

async function wallSeat(deps: MeetingDeps, token: string): Promise<Joined | null> {
  const meetingId = await meetingOfWall(deps, token)
  return meetingId === null ? null : { as: 'projector', meetingId, memberId: null }
}

async function meetingSeat(
  deps: MeetingDeps,
  actor: Actor,
  { as, meetingId }: { as: 'phone' | 'console'; meetingId: string },
): Promise<Joined | null> {
  const seat = await takeSeat(deps, actor, meetingId)
  if (!seat.ok || (as === 'console' && !mayReadConsole(seat.value))) return null
  return { as, meetingId, memberId: seat.value.memberId }
}

async function leaderSeat({ ports }: MeetingDeps, actor: Actor, unitId: string): Promise<Joined | null> {
  const [tree, holder] = await Promise.all([treeToday(ports), holderOf(ports, actor)])
  return tree.unit(unitId) && mayReadAggregates(holder, unitId, tree) ? { as: 'leader', unitId } : null
}
