import type { NoticeFacts } from '#domain/inbox/notice.ts'
import type { RoomHealth } from '#domain/meeting/view.ts'
import type { PushDevice } from './inbox.ts'

/** Time, chance and digests, and the voice outwards; the one place where use cases meet the world. */
export interface Clock {
  /** Now, ISO 8601 in UTC. Timers are judged by the database's clock, not by this one. */
  now(): string
  /** Today in Asia/Ho_Chi_Minh, YYYY-MM-DD. */
  today(): string
}

export interface Chance {
  /** A new public id of a row of this cell; begins with the cell's id. */
  cellRowId(cellId: string): string
  /** A new id of a reference row: letters, digits and underscores, for the ids of a cell's rows begin with it and a hyphen. */
  id(): string
  /** A secret for a link or slip: `bytes` random bytes, base64url. */
  token(bytes: number): string
  bytes(count: number): Uint8Array
  /** From 0 to 1, for jitter. */
  fraction(): number
}

export interface Digests {
  /** Lower-case hex. */
  sha256(input: string | Uint8Array): string
  hmacSha256(key: Uint8Array, text: string): Uint8Array
  /** RFC 8785. */
  canonical(value: unknown): string
}

/** Tells the rest of the world that something changed; always after commit. Messages are hints, readers refetch. */
export interface Publisher {
  meetingChanged(meetingId: string, version: number): void
  /** Papers were taken or cast; `complete` when the last issued paper is in. Carries nothing else. */
  turnoutChanged(ballotId: string, meetingId: string): void
  recountsChanged(ballotId: string, meetingId: string): void
  sessionsEnded(personId: string): void
  /** Figures of these units were published. */
  figuresChanged(unitIds: readonly string[]): void
  /** Walls that a link opened must lose the meeting. */
  wallLinksRevoked(meetingId: string): void
}

/** Web Push: a sign on a phone that is not looking. It carries what kind of notice came and where it leads, nothing that it says. */
export interface Push {
  /** VAPID, base64url: what a browser subscribes with. */
  publicKey: string
  /** Does not wait and never fails; a browser that its service no longer knows is forgotten. */
  tell(devices: readonly PushDevice[], facts: NoticeFacts): void
}

/** Who is connected to a meeting now, over all processes. */
export interface Room {
  phonesConnected(meetingId: string): Promise<number>
  /** For the console: phones connected, reconnecting (seconds) and gone (a minute and more), and when a wall last answered. */
  health(meetingId: string): Promise<Pick<RoomHealth, 'phones' | 'wall'>>
}

export interface Passwords {
  hash(pin: string): Promise<string>
  verify(hash: string, pin: string): Promise<boolean>
}

/** What of this installation's surroundings would break a secret ballot; empty when it may open (design.md 4). */
export interface BallotSafety {
  secureOrigin: boolean
  /** Codes of PostgreSQL settings that would log values or keep an order. */
  unsafeSettings(): Promise<string[]>
}
