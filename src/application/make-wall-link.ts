import { mayReadConsole, type Seat } from '#domain/meeting/seat.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { MeetingDeps } from './live-meetings.ts'

/** A link that opens the wall without an account and reads the projector's view, nothing else. Shown once: only its hash is kept. */
export async function makeWallLink({ ports }: MeetingDeps, seat: Seat): Promise<Result<{ url: string }, 'meeting/not-found'>> {
  if (!mayReadConsole(seat)) return refuse('meeting/not-found')
  const { chance, clock, digests, stores } = ports
  const token = chance.token(24)
  await stores.wallLinks.make({
    cellId: seat.cellId,
    id: chance.cellRowId(seat.cellId),
    meetingId: seat.meetingId,
    tokenHash: digests.sha256(token),
    madeById: seat.personId,
    madeAt: clock.now(),
  })
  return ok({ url: ports.addresses.wall(token) })
}

/** Every wall of the meeting goes dark; a new link opens it again. */
export async function revokeWallLinks({ ports }: MeetingDeps, seat: Seat): Promise<Result<null, 'meeting/not-found'>> {
  if (!mayReadConsole(seat)) return refuse('meeting/not-found')
  await ports.stores.wallLinks.revokeAll(seat.meetingId, ports.clock.now())
  ports.publisher.wallLinksRevoked(seat.meetingId)
  return ok(null)
}

/** The meeting that a wall's token opens, or null. */
export const meetingOfWall = ({ ports }: MeetingDeps, token: string): Promise<string | null> =>
  ports.stores.wallLinks.meetingOf(ports.digests.sha256(token))
