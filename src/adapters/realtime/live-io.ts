import type { Server, Socket } from 'socket.io'
import type { Actor } from '#application/actor.ts'
import type { Audience } from '#application/meeting-views.ts'
import type { ClientToServer, ServerToClient } from '#contract/live.ts'
import type { HallReport } from './hall.ts'

/** What one process tells the others; a hint only, for every process reads the state itself. */
export type Hint =
  | { kind: 'meeting'; meetingId: string; version: number }
  | { kind: 'turnout' | 'recounts'; ballotId: string; meetingId: string }
  | { kind: 'sessions'; personId: string }
  | { kind: 'wallLinks'; meetingId: string }
  | { kind: 'figures'; unitIds: readonly string[] }

export type BetweenServers = { hint: (hint: Hint) => void; hall: (processId: string, report: HallReport) => void }

/** Where a socket sits. A wall has no member. */
export type Joined = { as: Audience; meetingId: string; memberId: string | null } | { as: 'leader'; unitId: string }

/** `wallToken`: the link by which a wall sits here, to ask again whether it still opens. */
export type SocketData = { actor: Actor | null; joined: Joined | null; wallToken: string | null }

export type LiveIo = Server<ClientToServer, ServerToClient, BetweenServers, SocketData>
export type LiveSocket = Socket<ClientToServer, ServerToClient, BetweenServers, SocketData>

export const meetingRoom = (meetingId: string, audience: Audience): string => `meeting:${meetingId}:${audience}`
export const unitRoom = (unitId: string): string => `unit:${unitId}`
export const personRoom = (personId: string): string => `person:${personId}`

/** How many sockets of this process are in a room. */
export const inRoom = (io: LiveIo, room: string): number => io.sockets.adapter.rooms.get(room)?.size ?? 0
