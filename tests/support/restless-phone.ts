import { setTimeout as pause } from 'node:timers/promises'
import { io, type Socket } from 'socket.io-client'
import type { ClientToServer, Join, JoinAnswer, Numbered, ServerToClient } from '#contract/live.ts'
import { newLine, transportsFor } from '#screens/live/choose-transports.ts'
import { keepConnected } from '#screens/live/socket.ts'

type View = 'phone' | 'console' | 'projector'

/** A screen as people really have it: it drops off the net, falls asleep in a pocket, is closed and opened again. */
export type RestlessScreen = {
  /** What stands on it now: the newest view it has been given, as the pages keep it. */
  shows: () => Numbered<unknown> | null
  /** A view older than the one before it was shown. */
  wentBack: () => boolean
  /** It is awake and has its seat. */
  isThere: () => boolean
  /** How it is connected now. */
  transport: () => string | undefined
  until: (version: number) => Promise<void>
  /** The net is gone from one moment to the next; the client tries again by itself. */
  loseTheNet: () => void
  /** The system stops the page: the connection stands, nobody reads it. */
  sleep: (milliseconds: number) => Promise<void>
  leave: () => void
  comeBack: () => void
}

type Screen = {
  url: string
  cookie?: string
  as: View
  join: Join
  fetchView: () => Promise<Numbered<unknown>>
  /** Told of each view that is now shown, and of saving being paused or going on. */
  saw?: (shown: Numbered<unknown>) => void
  told?: (paused: boolean) => void
}

/** Where nobody answers, or no seat is given, it asks again. The pages wait longer. */
const askAgainMs = 300

/** Connects, takes its seat at each connection and asks for the current view then, as the pages do. */
export function restlessScreen({ url, cookie, as, join, fetchView, saw, told }: Screen): RestlessScreen {
  const socket: Socket<ServerToClient, ClientToServer> = io(url, {
    transports: transportsFor(newLine),
    forceNew: true,
    reconnectionDelay: 50,
    reconnectionDelayMax: 400,
    timeout: 2_000,
    ...(cookie && { extraHeaders: { cookie } }),
  })
  keepConnected(socket, { isWanted: () => isWanted, soon: () => 50 })
  let shown: Numbered<unknown> | null = null
  let older = false
  let seated = false
  let asleep = false
  let isWanted = true
  const receive = (message: Numbered<unknown>) => {
    if (shown && message.version < shown.version) return
    older ||= shown !== null && versionIn(message) < versionIn(shown)
    shown = message
    saw?.(message)
  }
  socket.on(as, (message: Numbered<unknown>, seen?: () => void) => {
    receive(message)
    seen?.()
  })
  socket.on('paused', ({ paused }) => told?.(paused))
  const sit = () =>
    socket.emit('join', join, async ({ ok }: JoinAnswer) => {
      seated = ok
      if (!ok) return void setTimeout(() => socket.connected && sit(), askAgainMs)
      told?.(false)
      await ask()
    })
  const ask = async () => {
    while (socket.connected) {
      const answer = await fetchView().catch(() => null)
      if (answer) return receive(answer)
      await pause(askAgainMs)
    }
  }
  socket.on('connect', sit)
  socket.on('disconnect', () => {
    seated = false
  })
  return {
    shows: () => shown,
    wentBack: () => older,
    isThere: () => seated && !asleep,
    transport: () => socket.io.engine?.transport.name,
    until: async (version) => {
      while ((shown?.version ?? -1) < version) await pause(10)
    },
    loseTheNet: () => wire(socket)?.terminate(),
    sleep: async (milliseconds) => {
      const held = wire(socket)
      asleep = true
      held?.pause()
      await pause(milliseconds)
      held?.resume()
      asleep = false
    },
    leave: () => {
      isWanted = false
      socket.disconnect()
    },
    comeBack: () => {
      isWanted = true
      socket.connect()
    },
  }
}

const versionIn = ({ version, view }: Numbered<unknown>): number => (view as { version?: number }).version ?? version

type Wire = { terminate: () => void; pause: () => void; resume: () => void }

/** The connection under the socket, as Node's client holds it; none while it is between two. */
const wire = (socket: Socket): Wire | null => (socket.io.engine?.transport as unknown as { ws?: Wire } | undefined)?.ws ?? null
