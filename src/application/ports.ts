import type { BallotKeys } from './ballot-keys-port.ts'
import type { Stores } from './ports/stores.ts'
import type { BallotSafety, Chance, Clock, Digests, Passwords, Publisher, Push, Room } from './ports/world.ts'

/** What a link or a QR code of a meeting carries: whole addresses, for phones and for the wall. */
export type MeetingAddresses = {
  checkIn(meetingId: string, code: string): string
  wall(token: string): string
  /** What a printed invitation's picture carries: the page at the door, with the member's personal code. */
  door(meetingId: string, code: string): string
  /** Where the counting team hands out and counts printed papers. */
  count(ballotId: string): string
  /** Where a printed slip's code is used. */
  slip(code: string): string
}

/** Everything a use case may reach of the world. Each asks for the part it needs: `Pick<Ports, 'stores' | 'clock'>`. */
export type Ports = {
  stores: Stores
  clock: Clock
  chance: Chance
  digests: Digests
  publisher: Publisher
  room: Room
  passwords: Passwords
  keys: BallotKeys
  safety: BallotSafety
  addresses: MeetingAddresses
  /** Null where the server has no keys for it. */
  push: Push | null
  /** The demo organisation is loaded: screens say so. */
  demo: boolean
}
