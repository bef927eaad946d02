import net from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/**
 * What can be wrong between a phone and the server. `silent`: everything stands and nothing passes, as in a hall's dead spot. The WebSocket
 * troubles are those of proxies: one refuses them, one swallows what comes over them, one cuts them after a while.
 */
export type Trouble =
  | 'none'
  | 'cut'
  | 'silent'
  | 'refuses-websockets'
  | 'swallows-websockets'
  | { cutsWebSocketsAfterMs: number }
  | { bytesPerSecond: number }

/** A line to a server that can go wrong at any moment, for what is under way and what comes. */
export type TroubledLine = { url: string; port: number; become: (trouble: Trouble) => void; close: () => Promise<void> }

type Way = { phone: net.Socket; server: net.Socket; isWebSocket: boolean }

/** A server by its port, or by the file of its socket. */
type Target = { host?: string; port: number } | { path: string }

export async function troubledLine(target: Target): Promise<TroubledLine> {
  let trouble: Trouble = 'none'
  const ways = new Set<Way>()
  const entrance = net.createServer((phone) => {
    if (trouble === 'cut') return void phone.destroy()
    const server = net.connect('path' in target ? target : { host: 'localhost', ...target })
    const way: Way = { phone, server, isWebSocket: false }
    ways.add(way)
    for (const [one, other] of [
      [phone, server],
      [server, phone],
    ] as const) {
      one.on('error', () => other.destroy())
      one.on('close', () => {
        other.destroy()
        ways.delete(way)
      })
      one.on('end', () => other.end())
    }
    phone.once('data', (first: Buffer) => begin(way, first, trouble))
    carry(way, 'server', () => trouble)
  })
  await new Promise<void>((ready) => entrance.listen(0, 'localhost', ready))
  const { port } = entrance.address() as net.AddressInfo
  const cutAll = () => {
    for (const { phone, server } of ways) for (const one of [phone, server]) one.destroy()
  }
  return {
    url: `http://localhost:${port}`,
    port,
    become: (next) => {
      trouble = next
      if (next === 'cut') cutAll()
    },
    close: () => {
      cutAll()
      return new Promise((done) => entrance.close(() => done()))
    },
  }
}

/** The first bytes of an HTTP connection say whether it is to become a WebSocket. */
function begin(way: Way, first: Buffer, trouble: Trouble): void {
  way.isWebSocket = /\r\nupgrade: websocket\r\n/i.test(first.toString('latin1'))
  if (way.isWebSocket && trouble === 'refuses-websockets') return void way.phone.end('HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n')
  if (way.isWebSocket && typeof trouble === 'object' && 'cutsWebSocketsAfterMs' in trouble)
    setTimeout(() => way.phone.destroy(), trouble.cutsWebSocketsAfterMs)
  way.server.write(first)
  carry(way, 'phone', () => trouble)
}

function carry(way: Way, from: 'phone' | 'server', trouble: () => Trouble): void {
  const [source, target] = from === 'phone' ? [way.phone, way.server] : [way.server, way.phone]
  source.on('data', async (part: Buffer) => {
    source.pause()
    await passOn(part, { way, from, trouble, target })
    if (!source.destroyed) source.resume()
  })
}

type Passing = { way: Way; from: 'phone' | 'server'; trouble: () => Trouble; target: net.Socket }

/** Piece by piece, so that a line that is well again carries the rest at once. */
async function passOn(part: Buffer, { way, from, trouble, target }: Passing): Promise<void> {
  for (let passed = 0; passed < part.length && !target.destroyed; ) {
    const now = trouble()
    const crawls = typeof now === 'object' && 'bytesPerSecond' in now
    const piece = stands(now, way, from) ? 0 : crawls ? Math.ceil((now.bytesPerSecond * tickMs) / 1_000) : part.length
    if (piece > 0) target.write(part.subarray(passed, passed + piece))
    passed += piece
    if (passed < part.length) await pause(tickMs)
  }
}

const tickMs = 20

const stands = (trouble: Trouble, { isWebSocket }: Way, from: 'phone' | 'server'): boolean =>
  trouble === 'silent' || (trouble === 'swallows-websockets' && isWebSocket && from === 'server')
