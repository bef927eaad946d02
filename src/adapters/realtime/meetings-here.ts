import { meetingOfWall } from '#application/make-wall-link.ts'
import type { Channel, ChannelDeps } from './channel.ts'
import { meetingChannel } from './channel.ts'
import type { LeaderLines } from './leader-lines.ts'
import { type Hint, type LiveSocket, meetingRoom, personRoom, unitRoom } from './live-io.ts'
import { type Paced, paced } from './paced.ts'
import { mayStillSit } from './seating.ts'
import type { Listener } from './voice.ts'
import type { Watched } from './watch.ts'

type Deps = ChannelDeps & { lines: LeaderLines; processId: string; together: boolean }

/** Figures are hinted to other processes four times a second at most: each of them reads the box itself. */
const figureHintPace = 250

export type MeetingsHere = ReturnType<typeof liveMeetingsHere>

/** The meetings that are shown by this process: what changes here is pushed here and hinted to the others, and their hints are followed. */
export function liveMeetingsHere(deps: Deps) {
  const { io, halls, lines, failed, together } = deps
  const channels = new Map<string, Channel>()
  const figureHints = new Map<string, Paced>()

  const channelOf = (meetingId: string): Channel => {
    const channel = channels.get(meetingId) ?? meetingChannel(deps, meetingId)
    channels.set(meetingId, channel)
    return channel
  }

  function follow(hint: Hint): void {
    switch (hint.kind) {
      case 'meeting':
        channels.get(hint.meetingId)?.changed(hint.version)
        lines.changed(hint.meetingId)
        break
      case 'turnout':
        channels.get(hint.meetingId)?.turnoutChanged()
        lines.changed(hint.meetingId)
        break
      case 'recounts':
        channels.get(hint.meetingId)?.recountsChanged()
        break
      case 'sessions':
        endSessions(hint.personId)
        break
      case 'wallLinks':
        turnAway(meetingRoom(hint.meetingId, 'projector'))
        break
      case 'figures':
        for (const unitId of hint.unitIds) io.local.to(unitRoom(unitId)).emit('figures', { unitId })
        break
    }
  }

  const endSessions = (personId: string): void => turnAway(personRoom(personId))

  function turnAway(room: string): void {
    io.local.to(room).emit('ended')
    io.local.in(room).disconnectSockets(true)
  }

  function say(hint: Hint): void {
    follow(hint)
    if (!together) return
    const isFigure = hint.kind === 'turnout' || hint.kind === 'recounts'
    if (isFigure) hintLater(`${hint.kind}:${hint.ballotId}`, hint)
    else io.serverSideEmit('hint', hint)
  }

  function hintLater(key: string, hint: Hint): void {
    const hints = figureHints.get(key) ?? paced(figureHintPace, async () => void io.serverSideEmit('hint', hint), failed)
    figureHints.set(key, hints)
    hints.call()
  }

  /** From another process: its word is read anew here, and of a ballot that ended no key stays in this memory either. */
  async function hear(hint: Hint): Promise<void> {
    if (hint.kind === 'meeting') {
      const meeting = await deps.meetings.recent(hint.meetingId, hint.version)
      for (const { id, status } of meeting?.ballots ?? [])
        if (status === 'COUNTED' || status === 'CANCELLED') deps.meetings.ballots.forget(id)
    }
    follow(hint)
  }

  io.on('hint', (hint) => void hear(hint).catch(failed))
  io.on('hall', (processId, report) => halls.hear(processId, report))

  const listener: Listener = {
    meetingChanged: (meetingId, version) => say({ kind: 'meeting', meetingId, version }),
    turnoutChanged: (ballotId, meetingId) => say({ kind: 'turnout', ballotId, meetingId }),
    recountsChanged: (ballotId, meetingId) => say({ kind: 'recounts', ballotId, meetingId }),
    sessionsEnded: (personId) => say({ kind: 'sessions', personId }),
    wallLinksRevoked: (meetingId) => say({ kind: 'wallLinks', meetingId }),
    figuresChanged: (unitIds) => unitIds.length > 0 && say({ kind: 'figures', unitIds }),
    phonesConnected: async (meetingId) => halls.phonesConnected(meetingId),
    health: async (meetingId) => halls.health(meetingId),
  }

  const watched: Watched = {
    versions: () => new Map([...channels].map(([meetingId, channel]) => [meetingId, channel.knownVersion()])),
    everything: () => lines.isWatched(),
    moved: (meetingId, version) =>
      hear({ kind: 'meeting', meetingId, version }).then(
        () => true,
        (error) => {
          failed(error)
          return false
        },
      ),
    paused: (paused) => io.local.emit('paused', { paused, since: deps.ports.clock.now() }),
  }

  return {
    listener,
    watched,
    count: (): number => channels.size,
    arrived: (socket: LiveSocket, meetingId: string): void => channelOf(meetingId).arrived(socket),
    everySecond: async (): Promise<void> => void (await Promise.all([...channels.values()].map((channel) => channel.everySecond()))),
    async everyOther(): Promise<void> {
      for (const [meetingId, channel] of channels) {
        if (together) io.serverSideEmit('hall', deps.processId, halls.report(meetingId))
        if (channel.isEmpty()) await letGo(meetingId, channel)
        else await channel.everyOther()
      }
    },
    /** Hints that a session or a wall's link ended, or a ballot, may be lost, and of an office that ends there is none: twenty seconds later it is found. */
    async checkStanding(): Promise<void> {
      await checkSessions()
      await checkWalls()
      await checkSeats()
      halls.forgetSilent()
      if (together) await deps.meetings.ballots.forgetEnded()
    },
    stop(): void {
      for (const one of [...channels.values(), ...figureHints.values()]) one.stop()
    },
  }

  async function checkSessions(): Promise<void> {
    const actors = [...io.sockets.sockets.values()].flatMap(({ data }) => data.actor ?? [])
    const people = await deps.ports.stores.people.findMany([...new Set(actors.map(({ personId }) => personId))])
    const numbers = new Map(people.map(({ id, sessionNumber }) => [id, sessionNumber]))
    for (const { personId, sessionNumber } of actors) if (numbers.get(personId) !== sessionNumber) endSessions(personId)
  }

  async function checkWalls(): Promise<void> {
    for (const wall of io.sockets.sockets.values()) {
      const { wallToken, joined } = wall.data
      if (wallToken === null || joined?.as !== 'projector' || (await meetingOfWall(deps, wallToken)) === joined.meetingId) continue
      wall.emit('ended')
      wall.disconnect(true)
    }
  }

  async function checkSeats(): Promise<void> {
    for (const socket of io.sockets.sockets.values()) {
      const { actor, joined } = socket.data
      if (!actor || !joined || joined.as === 'projector' || (await mayStillSit(deps, actor, joined))) continue
      socket.emit('ended')
      socket.disconnect(true)
    }
  }

  /** Nobody looks on: an open meeting is kept, for its phones may be coming back. */
  async function letGo(meetingId: string, channel: Channel): Promise<void> {
    const meeting = await deps.meetings.recent(meetingId)
    if (meeting?.status === 'OPEN') return
    channel.stop()
    channels.delete(meetingId)
    halls.forget(meetingId)
  }
}
