import type { IncomingHttpHeaders } from 'node:http'
import type { Actor } from '#application/actor.ts'
import type { LiveMeetings } from '#application/live-meetings.ts'
import type { Ports } from '#application/ports.ts'

/** Where a fault of the server goes: pino's logger, or anything of that form. */
export type FaultLog = { error(about: object, text: string): void }

/** What the routers of one process share; made once by the server. */
export type TrpcDeps = {
  ports: Ports
  meetings: LiveMeetings
  /** The session checked against the database, for this very request; null for who is not signed in. */
  readSession(headers: IncomingHttpHeaders): Promise<Actor | null>
  log: FaultLog
}

export type Context = { actor: Actor | null; ports: Ports; meetings: LiveMeetings }

export const contextOf =
  ({ ports, meetings, readSession }: TrpcDeps) =>
  async ({ req }: { req: { headers: IncomingHttpHeaders } }): Promise<Context> => ({
    actor: await readSession(req.headers),
    ports,
    meetings,
  })
