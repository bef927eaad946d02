'use client'

import { io, type Socket } from 'socket.io-client'
import type { ClientToServer, Join, JoinAnswer, ServerToClient } from '#contract/live.ts'
import { afterConnect, afterFailure, afterLoss, type Line, newLine, transportsFor } from './choose-transports.ts'

export type LiveSocket = Socket<ServerToClient, ClientToServer>

/** A proxy that holds WebSockets back answers nothing at all: then another way is tried. */
const answerWithinMs = 10_000

/** Clients come back after 0.5 to 1.5 seconds at random, then ever later, so that a hall does not return all at once (docs/performance.md). */
export const lineOptions = {
  transports: transportsFor(newLine),
  reconnectionDelay: 1_000,
  reconnectionDelayMax: 10_000,
  randomizationFactor: 0.5,
  timeout: answerWithinMs,
}

let shared: { socket: LiveSocket; users: number } | null = null

/** The browser's one socket. */
export function borrowSocket(): { socket: LiveSocket; giveBack: () => void } {
  shared ??= {
    socket: io(lineOptions),
    users: 0,
  }
  const held = shared
  if (held.users === 0) keepConnected(held.socket, { isWanted: () => held.users > 0, soon: () => 1_000 + Math.random() * 4_000 })
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

/**
 * Comes back whatever happened. A server that stops in order says goodbye, one whose database is away refuses, and Socket.IO takes both for
 * good; and where the line carries no WebSockets it comes by polling.
 */
export function keepConnected(socket: LiveSocket, { isWanted, soon }: { isWanted: () => boolean; soon: () => number }): void {
  let line = newLine
  let stoodSince = 0
  const learn = (known: Line) => {
    line = known
    socket.io.opts.transports = transportsFor(line)
  }
  const again = () => setTimeout(() => isWanted() && socket.connect(), soon())
  learn(line)
  socket.on('connect', () => {
    stoodSince = performance.now()
    learn(afterConnect(line))
  })
  // a process that is being replaced sends its screens to another one: at once, and without a word to anybody
  socket.on('elsewhere', () => socket.disconnect().connect())
  socket.on('disconnect', (reason) => {
    const transport = socket.io.engine?.transport.name ?? ''
    if (lostOnTheLine.has(reason)) learn(afterLoss(line, { transport, stoodMs: performance.now() - stoodSince }))
    if (reason === 'io server disconnect') again()
  })
  socket.on('connect_error', () => {
    if (socket.active) learn(afterFailure(line))
    else again()
  })
}

const lostOnTheLine: ReadonlySet<string> = new Set(['ping timeout', 'transport close', 'transport error'])

const [firstTry, longestTry] = [5_000, 60_000]

/** Joins now and after every reconnect; the answer goes to `joined`. Refused it asks again, ever less often: the database may have been away. */
export function keepJoined(socket: LiveSocket, join: Join, joined: (answer: JoinAnswer) => void): () => void {
  let again: ReturnType<typeof setTimeout> | undefined
  let wait = firstTry
  const enter = () => {
    clearTimeout(again)
    socket.emit('join', join, (answer) => {
      const { ok } = answer
      wait = ok ? firstTry : Math.min(2 * wait, longestTry)
      if (!ok) again = setTimeout(() => socket.connected && enter(), wait * (0.5 + Math.random()))
      joined(answer)
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
