import { io, type Socket } from 'socket.io-client'
import type { ClientToServer, Join, JoinAnswer, ServerToClient } from '#contract/live.ts'

type Event = keyof ServerToClient

/** One message as a screen got it: how long after the connection, and how many bytes of JSON. */
export type Heard = { event: Event; message: unknown; atMs: number; bytes: number }

/** A screen reduced to its socket. */
export type Listening = {
  socket: Socket<ServerToClient, ClientToServer>
  joined: boolean
  heard: Heard[]
  /** The messages of one kind, in the order of their coming. */
  of: <E extends Event>(event: E) => Parameters<ServerToClient[E]>[0][]
  /** Resolves when a message of this kind is as wanted, also one that came before. */
  until: <E extends Event>(event: E, wanted: (message: NonNullable<Parameters<ServerToClient[E]>[0]>) => boolean) => Promise<void>
  close: () => void
}

type Caller = { url: string; cookie?: string }

/** Connects and asks for a seat. A wall says that it has seen what it shows, as the page does. */
export async function listen({ url, cookie }: Caller, join: Join): Promise<Listening> {
  const socket: Socket<ServerToClient, ClientToServer> = io(url, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    ...(cookie && { extraHeaders: { cookie } }),
  })
  const began = performance.now()
  const heard: Heard[] = []
  const waiting = new Set<() => void>()
  socket.onAny((event: Event, message: unknown, seen?: () => void) => {
    heard.push({ event, message, atMs: performance.now() - began, bytes: Buffer.byteLength(JSON.stringify(message ?? null)) })
    if (event === 'projector') seen?.()
    for (const look of waiting) look()
  })
  await connected(socket)
  const { ok } = await new Promise<JoinAnswer>((resolve) => socket.emit('join', join, resolve))

  const of: Listening['of'] = (wanted) =>
    heard.filter(({ event }) => event === wanted).map(({ message }) => message) as ReturnType<Listening['of']> as never
  const until: Listening['until'] = (event, wanted) =>
    new Promise((resolve) => {
      const look = () => {
        if (!of(event).some((message) => wanted(message as never))) return
        waiting.delete(look)
        resolve()
      }
      waiting.add(look)
      look()
    })
  return { socket, joined: ok, heard, of, until, close: () => void socket.disconnect() }
}

const connected = (socket: Socket): Promise<void> =>
  new Promise((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('connect_error', reject)
  })
