import http from 'node:http'
import { io } from 'socket.io-client'
import { keepConnected, keepJoined, type LiveSocket, lineOptions } from '#screens/live/socket.ts'
import { now } from './clock.ts'
import { exchange } from './send.ts'

/** A phone reduced to what its meeting page asks of the server, with the page's own ways of joining and coming back. */
export type PhoneOnLine = {
  /** Resolves when it is seated and holds views asked for since; gives the moment. */
  isRight: () => Promise<number>
  /** The net is gone from one moment to the next. */
  drop: () => void
  /** When the try that succeeded last began. */
  triedAt: () => number
  leave: () => void
}

type Where = { url: string; meetingId: string; cookie: string }

/** The page asks for its two views and connects; seated, it asks again for what it missed, as use-meeting.ts does. */
export function openPhone({ url, meetingId, cookie }: Where): PhoneOnLine {
  const agent = new http.Agent({ keepAlive: true })
  const ask = (procedure: string) => post(agent, `${url}/trpc/${procedure}`, { cookie, body: JSON.stringify({ meetingId }) })
  const askBoth = () => Promise.all([ask('meeting.phone'), ask('meeting.mine')])
  let shown: number | null = null
  const show = (version: number) => {
    shown = Math.max(shown ?? 0, version)
  }
  const first = askBoth().then(([page]) => show(versionIn(page)))
  const socket: LiveSocket = io(url, { ...lineOptions, forceNew: true, extraHeaders: { cookie } })
  keepConnected(socket, { isWanted: () => true, soon: () => 1_000 + Math.random() * 4_000 })
  const { setRight, ...line } = lineOf(socket)
  socket.on('phone', ({ version }) => show(version))
  const part = keepJoined(socket, { as: 'phone', meetingId }, async (answer) => {
    if (!answer.ok) return
    // a page that is still loading joins the questions that are under way
    if (shown === null) await first
    else if (answer.version === null || shown < answer.version) show(versionIn((await askBoth())[0]))
    setRight()
  })
  return {
    ...line,
    leave: () => {
      part()
      socket.disconnect()
      agent.destroy()
    },
  }
}

const versionIn = (answer: string): number => (JSON.parse(answer) as { result: { data: { version: number } } }).result.data.version

/** The same without a product: connects and has one message acknowledged. */
export function openEcho({ url }: Pick<Where, 'url'>): PhoneOnLine {
  const socket = io(url, { ...lineOptions, forceNew: true })
  const { setRight, ...line } = lineOf(socket)
  socket.on('connect', () => socket.emit('say', { as: 'phone', meetingId: '' }, setRight))
  return { ...line, leave: () => void socket.disconnect() }
}

/** What a socket of either contract has. */
type Line = {
  io: { on(event: 'reconnect_attempt', heard: () => void): unknown; engine?: unknown }
  on(event: 'disconnect', heard: () => void): unknown
}

/** When it tried last, since when it is right, and how its net goes away: the same for both. */
function lineOf(socket: Line): Omit<PhoneOnLine, 'leave'> & { setRight: () => void } {
  const right = signal()
  let triedAt = now()
  socket.io.on('reconnect_attempt', () => {
    triedAt = now()
  })
  socket.on('disconnect', right.clear)
  return {
    isRight: right.wait,
    triedAt: () => triedAt,
    drop: () => {
      right.clear()
      wire(socket)?.terminate()
    },
    setRight: () => right.set(now()),
  }
}

/** A moment that is waited for, and can pass. */
function signal() {
  let at: number | null = null
  const waiting: ((at: number) => void)[] = []
  return {
    set: (moment: number) => {
      at = moment
      for (const tell of waiting.splice(0)) tell(moment)
    },
    clear: () => {
      at = null
    },
    wait: () => (at === null ? new Promise<number>((resolve) => waiting.push(resolve)) : Promise.resolve(at)),
  }
}

/** The connection under the socket, as Node's client holds it. */
const wire = (socket: { io: { engine?: unknown } }) =>
  (socket.io.engine as { transport?: { ws?: { terminate: () => void } } } | undefined)?.transport?.ws ?? null

async function post(agent: http.Agent, url: string, { cookie, body }: { cookie: string; body: string }): Promise<string> {
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), cookie }
  const { status, text } = await exchange(url, { method: 'POST', agent, headers }, body)
  if (status !== 200) throw new Error(`${url}: ${status} ${text}`)
  return text
}
