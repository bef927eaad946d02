'use client'

import { io, type Socket } from 'socket.io-client'
import type { ClientToServer, Join, ServerToClient } from '#contract/live.ts'

export type LiveSocket = Socket<ServerToClient, ClientToServer>

/** Clients come back after 1 to 10 seconds at random, so that a hall does not return all at once. */
export const lineOptions = {
  transports: ['websocket', 'polling'],
  reconnectionDelay: 1_000,
  reconnectionDelayMax: 10_000,
  randomizationFactor: 0.5,
}

let shared: { socket: LiveSocket; users: number } | null = null

/** The browser's one socket. */
export function borrowSocket(): { socket: LiveSocket; giveBack: () => void } {
  shared ??= {
    socket: io(lineOptions),
    users: 0,
  }
  const held = shared
  if (held.users === 0) comeBack(held.socket, { isWanted: () => held.users > 0, soon: () => 1_000 + Math.random() * 4_000 })
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

/** A server that stops in order says goodbye, and Socket.IO takes that for good: a screen comes back all the same, for the server will. */
export function comeBack(socket: LiveSocket, { isWanted, soon }: { isWanted: () => boolean; soon: () => number }): void {
  socket.on('disconnect', (reason) => {
    if (reason === 'io server disconnect') setTimeout(() => isWanted() && socket.connect(), soon())
  })
}

const [firstTry, longestTry] = [5_000, 60_000]

/** Joins now and after every reconnect; the answer goes to `joined`. Refused it asks again, ever less often: the database may have been away. */
export function keepJoined(socket: LiveSocket, join: Join, joined: (ok: boolean) => void): () => void {
  let again: ReturnType<typeof setTimeout> | undefined
  let wait = firstTry
  const enter = () => {
    clearTimeout(again)
    socket.emit('join', join, ({ ok }) => {
      wait = ok ? firstTry : Math.min(2 * wait, longestTry)
      if (!ok) again = setTimeout(() => socket.connected && enter(), wait * (0.5 + Math.random()))
      joined(ok)
    })
  }
  if (socket.connected) enter()
  socket.on('connect', enter)
  return () => {
    clearTimeout(again)
    socket.off('connect', enter)
    if (socket.connected) socket.emit('leave')
  }
}
