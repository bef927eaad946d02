import type { Server } from 'node:http'
export function openRealtime() {
  const nothing = () => {}
  return {
    voice: {
      publisher: {
        meetingChanged: nothing,
        turnoutChanged: nothing,
        recountsChanged: nothing,
        sessionsEnded: nothing,
        wallLinksRevoked: nothing,
      },
      room: {
        phonesConnected: async () => 0,
        health: async () => ({ phones: { connected: 0, reconnecting: 0, gone: 0 }, wall: { connected: false, secondsSince: null } }),
      },
    },
    attach: (_server: Server, _deps: object) => {},
    close: async () => {},
  }
}
