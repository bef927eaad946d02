import type { MeetingDeps } from '#application/live-meetings.ts'
import { readCheckInCode, readNotTaken, readRecounts } from '#application/meeting-figures.ts'
import { type Audience, numberedView } from '#application/meeting-views.ts'
import type { ServerToClient } from '#contract/live.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { ballotUnderWay } from '#domain/meeting/unfinished.ts'
import type { Recounts } from '#domain/meeting/view.ts'
import type { Halls } from './hall.ts'
import { inRoom, type LiveIo, type LiveSocket, meetingRoom } from './live-io.ts'
import { paced } from './paced.ts'
import { turnoutPush } from './turnout-push.ts'

export type ChannelDeps = MeetingDeps & {
  io: LiveIo
  halls: Halls
  failed(error: unknown): void
  /** Told of each view pushed, for figures of this process; never of turnout, whose rhythm is that of casting. */
  viewPushed?(audience: Audience): void
}

/** What this process tells the screens of one meeting that are connected to it. */
export type Channel = ReturnType<typeof meetingChannel>

/** Pauses between two pushes of a view, in ms: the console and the wall at most ten a second, a phone two (design.md 5). */
const pace: Record<Audience, number> = { console: 100, projector: 100, phone: 500 }
/** The console first: whoever steers must see what their tap did. */
const order: readonly Audience[] = ['console', 'projector', 'phone']
const recountsPace = 1000
const wallMustAnswerInMs = 4000

export function meetingChannel(deps: ChannelDeps, meetingId: string) {
  const { io, halls, failed, meetings } = deps
  let version = 0
  let lastCode = ''
  let lastHealth = ''
  let lastRecounts: Recounts | null = null

  const room = (audience: Audience) => meetingRoom(meetingId, audience)
  const isEmpty = () => order.every((audience) => inRoom(io, room(audience)) === 0)
  const read = (): Promise<Meeting | null> => meetings.recent(meetingId, version)
  const everybody = () => io.local.to(order.map(room))

  const pushes = order.map((audience) => {
    let pushed = 0
    return paced(
      pace[audience],
      async () => {
        const meeting = inRoom(io, room(audience)) > 0 ? await read() : null
        if (!meeting || meeting.version === pushed) return
        await push(meeting, audience)
        pushed = meeting.version
        deps.viewPushed?.(audience)
      },
      failed,
    )
  })

  /** The shared part is written once for the whole room; a wall answers that it has seen it. */
  async function push(meeting: Meeting, audience: Audience): Promise<void> {
    if (audience === 'projector') return pushToWalls(meeting)
    const message = await numberedView(deps, meeting, audience)
    io.local.to(room(audience)).emit(audience, message as Parameters<ServerToClient['phone']>[0] & Parameters<ServerToClient['console']>[0])
  }

  async function pushToWalls(meeting: Meeting): Promise<void> {
    const message = await numberedView(deps, meeting, 'projector')
    for (const wall of wallsOf(io, room('projector'))) {
      wall.timeout(wallMustAnswerInMs).emit('projector', message, (error) => {
        if (!error) halls.wallSeen(meetingId)
      })
    }
  }

  const turnout = turnoutPush({
    pause: 100,
    read: async () => (isEmpty() ? null : { deps, meeting: await read() }),
    send: (message) => {
      meetings.turnout.told(message)
      everybody().emit('turnout', message)
    },
    failed,
  })

  const recounts = paced(
    recountsPace,
    async () => {
      const meeting = isEmpty() ? null : await read()
      const message = meeting && (await readRecounts(deps, meeting))
      if (!message) return
      lastRecounts = message
      everybody().emit('recounts', message)
    },
    failed,
  )

  async function pushCode(): Promise<void> {
    const meeting = inRoom(io, room('projector')) > 0 ? await read() : null
    const code = meeting && (await readCheckInCode(deps, meeting))
    if (!code || code.code === lastCode) return
    lastCode = code.code
    io.local.to(room('projector')).emit('code', code)
  }

  async function pushHealth(): Promise<void> {
    const meeting = inRoom(io, room('console')) > 0 ? await read() : null
    if (!meeting) return
    const health = { ...halls.health(meetingId), notTaken: await readNotTaken(deps, meeting) }
    const written = JSON.stringify(health)
    if (written === lastHealth) return
    lastHealth = written
    io.local.to(room('console')).emit('health', health)
  }

  async function greet(socket: LiveSocket): Promise<void> {
    const [figures, words] = [turnout.last(), lastRecounts]
    const meeting = await read()
    if (figures && meeting && ballotUnderWay(meeting)?.id === figures.ballotId) socket.emit('turnout', figures)
    if (words) socket.emit('recounts', words)
    // nobody was here to be told, or the process has just started
    turnout.call()
  }

  return {
    isEmpty,
    knownVersion: () => version,
    changed(to: number): void {
      version = Math.max(version, to)
      for (const push of pushes) push.call()
    },
    turnoutChanged: () => turnout.call(),
    recountsChanged: () => recounts.call(),
    /** Every second: a code that has changed. */
    everySecond: () => pushCode().catch(failed),
    /** Every two seconds: the room's health, a sign of life of the wall, and figures whose hint was lost. */
    everyOther: async (): Promise<void> => {
      try {
        await pushHealth()
        const meeting = inRoom(io, room('projector')) > 0 ? await read() : null
        if (meeting) await pushToWalls(meeting)
        turnout.call()
      } catch (error) {
        failed(error)
      }
    },
    /** Someone new in the room: code and health are told again, and to them alone the figures as everybody else has them. */
    arrived(socket: LiveSocket): void {
      lastCode = ''
      lastHealth = ''
      greet(socket).catch(failed)
    },
    stop(): void {
      for (const push of [...pushes, turnout, recounts]) push.stop()
    },
  }
}

function wallsOf(io: LiveIo, room: string) {
  const ids = io.sockets.adapter.rooms.get(room) ?? []
  return [...ids].flatMap((id) => io.sockets.sockets.get(id) ?? [])
}
