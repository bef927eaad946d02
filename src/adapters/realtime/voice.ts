import type { Publisher, Room } from '#application/ports/world.ts'

/** What the sockets do when something has changed. */
export type Listener = Publisher & Room

/**
 * The ports `publisher` and `room`, there before the sockets are: use cases are wired first. Until `attach` nobody listens, so nothing is
 * said; a client that connects later reads the present state anyway.
 */
export function liveVoice(): { publisher: Publisher; room: Room; attach(listener: Listener): void } {
  let listener: Listener | null = null
  return {
    attach(one) {
      listener = one
    },
    publisher: {
      meetingChanged: (meetingId, version) => listener?.meetingChanged(meetingId, version),
      turnoutChanged: (ballotId, meetingId) => listener?.turnoutChanged(ballotId, meetingId),
      recountsChanged: (ballotId, meetingId) => listener?.recountsChanged(ballotId, meetingId),
      sessionsEnded: (personId) => listener?.sessionsEnded(personId),
      figuresChanged: (unitIds) => listener?.figuresChanged(unitIds),
      wallLinksRevoked: (meetingId) => listener?.wallLinksRevoked(meetingId),
    },
    room: {
      phonesConnected: async (meetingId) => listener?.phonesConnected(meetingId) ?? 0,
      health: async (meetingId) => listener?.health(meetingId) ?? nobody,
    },
  }
}

const nobody = { phones: { connected: 0, reconnecting: 0, gone: 0 }, wall: { connected: false, secondsSince: null } }
