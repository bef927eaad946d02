import type { IncomingHttpHeaders } from 'node:http'
import type { Actor } from '#application/actor.ts'
import { readCheckInCode } from '#application/meeting-figures.ts'
import type { Join, JoinAnswer } from '#contract/live.ts'
import type { ChannelDeps } from './channel.ts'
import type { LeaderLines } from './leader-lines.ts'
import { type Joined, type LiveSocket, meetingRoom, personRoom, unitRoom } from './live-io.ts'
import type { MeetingsHere } from './meetings-here.ts'
import { seatSocket } from './seating.ts'

type Deps = ChannelDeps & { lines: LeaderLines; here: MeetingsHere; readSession(headers: IncomingHttpHeaders): Promise<Actor | null> }

/** Whoever has not taken a seat by then has nothing to do here. */
const seatWithinMs = 30_000
const joinsAtMost = 30

/** Every handshake reads the session anew, also after a reconnect; a wall has none and sits by its link. */
export function admit(deps: Deps): void {
  const { io } = deps
  io.use(async (socket, next) => {
    try {
      socket.data.joined = null
      socket.data.wallToken = null
      socket.data.actor = await deps.readSession(socket.request.headers)
      next()
    } catch {
      next(new Error('unavailable'))
    }
  })
  io.on('connection', (socket) => {
    const { actor } = socket.data
    if (actor) void socket.join(personRoom(actor.personId))
    const seatless = setTimeout(() => socket.disconnect(true), seatWithinMs)
    const take = seatTaker(deps, socket)
    let joins = 0
    socket.on('join', (join, answer) => {
      clearTimeout(seatless)
      joins += 1
      if (joins > joinsAtMost) return void socket.disconnect(true)
      void take(join).then((taken) => reply(answer, taken))
    })
    socket.on('leave', () => void take(null))
    socket.on('disconnect', () => {
      clearTimeout(seatless)
      leave(deps, socket)
    })
  })
}

/** One seat a socket; what was asked last counts, however long the reading of permissions takes. */
function seatTaker(deps: Deps, socket: LiveSocket): (join: Join | null) => Promise<JoinAnswer> {
  let asked = 0
  return async (join) => {
    asked += 1
    const mine = asked
    const seat = join && (await seatSocket(deps, socket.data.actor, join).catch(toldNull(deps)))
    if (mine !== asked || !socket.connected) return { ok: false }
    leave(deps, socket)
    if (!seat) return { ok: false }
    socket.data.wallToken = join.as === 'projector' ? join.token : null
    sit(deps, socket, seat)
    return { ok: true, version: await versionFor(deps, seat) }
  }
}

/** Read after the socket is in its room: what was pushed before is no newer, and what is newer will be pushed. Unknown, the screen asks. */
async function versionFor(deps: Deps, seat: Joined): Promise<number | null> {
  if (seat.as === 'leader') return null
  return (await deps.meetings.recent(seat.meetingId).catch(toldNull(deps)))?.version ?? null
}

const toldNull =
  ({ failed }: Deps) =>
  (error: unknown): null => {
    failed(error)
    return null
  }

function sit(deps: Deps, socket: LiveSocket, seat: Joined): void {
  socket.data.joined = seat
  if (seat.as === 'leader') {
    void socket.join(unitRoom(seat.unitId))
    deps.lines.arrived(socket, seat.unitId).catch(deps.failed)
    return
  }
  void socket.join(meetingRoom(seat.meetingId, seat.as))
  if (seat.as === 'phone' && seat.memberId) deps.halls.phoneCame(seat.meetingId, seat.memberId, socket.id)
  deps.here.arrived(socket, seat.meetingId)
  if (seat.as === 'projector') sendCode(deps, socket, seat.meetingId).catch(deps.failed)
}

async function sendCode(deps: Deps, socket: LiveSocket, meetingId: string): Promise<void> {
  deps.halls.wallSeen(meetingId)
  const meeting = await deps.meetings.recent(meetingId)
  const code = meeting && (await readCheckInCode(deps, meeting))
  if (code) socket.emit('code', code)
}

function leave({ halls }: Deps, socket: LiveSocket): void {
  const { joined } = socket.data
  socket.data.joined = null
  if (!joined) return
  if (joined.as === 'leader') return void socket.leave(unitRoom(joined.unitId))
  void socket.leave(meetingRoom(joined.meetingId, joined.as))
  if (joined.as === 'phone' && joined.memberId) halls.phoneWent(joined.meetingId, joined.memberId, socket.id)
}

/** A client may leave out the function to answer. */
function reply(answer: unknown, message: JoinAnswer): void {
  if (typeof answer === 'function') answer(message)
}
