import { randomUUID } from 'node:crypto'
import type { Server as HttpServer, IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { Server } from 'socket.io'
import type { Actor } from '#application/actor.ts'
import type { MeetingDeps } from '#application/live-meetings.ts'
import type { Audience } from '#application/meeting-views.ts'
import type { JoinProcesses } from './between-processes.ts'
import { admit } from './connections.ts'
import { halls } from './hall.ts'
import { leaderLines } from './leader-lines.ts'
import type { LiveIo } from './live-io.ts'
import { liveMeetingsHere } from './meetings-here.ts'
import type { liveVoice } from './voice.ts'
import { watch } from './watch.ts'

export type LiveServerDeps = MeetingDeps & {
  http: HttpServer
  voice: ReturnType<typeof liveVoice>
  readSession(headers: IncomingHttpHeaders): Promise<Actor | null>
  /** Whether a page of this origin may open a socket here; a browser names it, other clients need not. */
  isOwnOrigin(origin: string, headers: IncomingHttpHeaders): boolean
  /** How processes that share one PostgreSQL hear each other; null for a single process. */
  betweenProcesses: JoinProcesses | null
  failed(error: unknown): void
  viewPushed?(audience: Audience): void
  /** How often it is looked whether sessions, seats, walls' links and ballots still stand; 20 s unless told otherwise. */
  standingCheckMs?: number
}

/** `counts`: sockets and meetings of this process. */
export type LiveServer = {
  counts(): { sockets: number; meetings: number }
  /** Asks every screen to connect again, spread over so many ms: call it when newcomers reach another process. */
  sendElsewhere(overMs: number): Promise<void>
  stop(): Promise<void>
}

const sliceMs = 50
/** Screens that do not know the word, or whose line is slow, are put out after it. */
const patienceMs = 1_000

const smallestInbound = 8 * 1024

/** Socket.IO on the Node server: it pushes views and takes two events, join and leave. Nothing about casting is said here. */
export async function startLiveServer(deps: LiveServerDeps): Promise<LiveServer> {
  const io: LiveIo = new Server(deps.http, {
    serveClient: false,
    // Next keeps its own upgrades in development.
    destroyUpgrade: false,
    maxHttpBufferSize: smallestInbound,
    pingInterval: 10_000,
    pingTimeout: 8_000,
    allowRequest: (request, answer) => answer(null, mayConnect(deps, request)),
  })
  const partFromOthers = await deps.betweenProcesses?.(io, deps.failed)
  const shared = { ...deps, io, halls: halls(() => performance.now()) }
  const lines = leaderLines(shared)
  const here = liveMeetingsHere({ ...shared, lines, processId: randomUUID(), together: deps.betweenProcesses !== null })
  deps.voice.attach(here.listener)
  admit({ ...shared, lines, here })
  const timers = [
    every(1000, here.everySecond, deps.failed),
    every(2000, watch(deps, here.watched), deps.failed),
    every(2000, here.everyOther, deps.failed),
    every(deps.standingCheckMs ?? 20_000, here.checkStanding, deps.failed),
  ]
  return {
    counts: () => ({ sockets: io.engine.clientsCount, meetings: here.count() }),
    async sendElsewhere(overMs) {
      const leaving = [...io.sockets.sockets.values()]
      const slice = Math.ceil((leaving.length * sliceMs) / overMs)
      for (let from = 0; from < leaving.length; from += slice) {
        for (const socket of leaving.slice(from, from + slice)) socket.emit('elsewhere')
        await pause(sliceMs)
      }
      for (const until = performance.now() + patienceMs; io.engine.clientsCount > 0 && performance.now() < until; ) await pause(sliceMs)
    },
    async stop() {
      for (const timer of timers) clearInterval(timer)
      lines.stop()
      here.stop()
      io.local.disconnectSockets(true)
      io.engine.close()
      await io.sockets.adapter.close()
      await partFromOthers?.()
    },
  }
}

/** A page of another site must not use the session of who visits it. */
function mayConnect({ isOwnOrigin }: LiveServerDeps, { headers }: IncomingMessage): boolean {
  return headers.origin === undefined || isOwnOrigin(headers.origin, headers)
}

/** One run at a time: a slow database must not pile up work. */
function every(milliseconds: number, work: () => Promise<void>, failed: (error: unknown) => void) {
  let running = false
  return setInterval(async () => {
    if (running) return
    running = true
    await work().catch(failed)
    running = false
  }, milliseconds)
}
