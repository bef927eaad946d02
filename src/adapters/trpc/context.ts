import type { IncomingHttpHeaders } from 'node:http'
import type { Actor } from '#application/actor.ts'
import type { LiveMeetings } from '#application/live-meetings.ts'
import type { Ports } from '#application/ports.ts'
import { refusalError } from './refused-call.ts'

/** Where a fault of the server goes: pino's logger, or anything of that form. */
export type FaultLog = { error(about: object, text: string): void }

/** What the routers of one process share; made once by the server. */
export type TrpcDeps = {
  ports: Ports
  meetings: LiveMeetings
  /** The session checked against the database, for this very request; null for who is not signed in. */
  readSession(headers: IncomingHttpHeaders): Promise<Actor | null>
  /** Whether this fault came of the database being away. */
  isAway(fault: unknown): Promise<boolean>
  log: FaultLog
}

export type Context = {
  actor: Actor | null
  ports: Ports
  meetings: LiveMeetings
  isAway(fault: unknown): Promise<boolean>
  /** Of the request, as the server set it; the id of a fault that people see. */
  requestId: string | undefined
}

export const contextOf =
  ({ ports, meetings, readSession, isAway }: TrpcDeps) =>
  async ({ req }: { req: { headers: IncomingHttpHeaders } }): Promise<Context> => ({
    actor: await readSession(req.headers).catch(async (error) => {
      throw (await isAway(error)) ? refusalError('access/saving-paused') : error
    }),
    ports,
    meetings,
    isAway,
    requestId: typeof req.headers['x-request-id'] === 'string' ? req.headers['x-request-id'] : undefined,
  })
