'use client'

import { io, type Socket } from 'socket.io-client'
import type { ClientToServer, Join, ServerToClient } from '#contract/live.ts'

export type LiveSocket = Socket<ServerToClient, ClientToServer>

let shared: { socket: LiveSocket; users: number } | null = null

/** The browser's one socket; clients come back after 1 to 10 seconds at random, so that a hall does not return all at once. */
export function borrowSocket(): { socket: LiveSocket; giveBack: () => void } {
  shared ??= {
    socket: io({ transports: ['websocket', 'polling'], reconnectionDelay: 1_000, reconnectionDelayMax: 10_000, randomizationFactor: 0.5 }),
    users: 0,
  }
  const held = shared
  held.users += 1
  return {
    socket: held.socket,
    giveBack: () => {
      held.users -= 1
      if (held.users > 0) return
      held.socket.disconnect()
      if (shared === held) shared = null
    },
  }
}

/** Joins now and after every reconnect; the answer goes to `joined`. */
export function keepJoined(socket: LiveSocket, join: Join, joined: (ok: boolean) => void): () => void {
  const enter = () => socket.emit('join', join, (answer) => joined(answer.ok))
  if (socket.connected) enter()
  socket.on('connect', enter)
  return () => {
    socket.off('connect', enter)
    if (socket.connected) socket.emit('leave')
  }
}
