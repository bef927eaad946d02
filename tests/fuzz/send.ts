import http from 'node:http'
import net from 'node:net'
import { io } from 'socket.io-client'
import type { Case } from './cases.ts'

/** Where it is sent, and as whom: a cookie each, '' for nobody. */
export type Target = { url: string; cookies: readonly string[] }

export type Answered = { status: number | null; text: string }

const patience = 15_000
const agent = new http.Agent({ keepAlive: true, maxSockets: 16 })

/** Sends a case; null where the app hung up, which is an answer to what was no request. Throws where it says nothing for 15 s. */
export function send(target: Target, one: Case): Promise<Answered> {
  let late: NodeJS.Timeout
  const silence = new Promise<never>((_, reject) => {
    late = setTimeout(() => reject(new Error('no answer for 15 s')), patience)
  })
  return Promise.race([sent(target, one), silence]).finally(() => clearTimeout(late))
}

function sent(target: Target, one: Case): Promise<Answered> {
  switch (one.kind) {
    case 'call':
      return sendCall(target, one)
    case 'request':
      return sendRequest(target, one)
    case 'bytes':
      return sendBytes(target, one.bytes)
    default:
      return sendJoin(target, one)
  }
}

function sendCall(target: Target, { who, how, procedure, input }: Case & { kind: 'call' }): Promise<Answered> {
  const json = input === undefined ? undefined : asJson(input)
  const asked = how === 'query' && json !== undefined && json.length < 8_000
  // a query comes by POST as well, where it would be too long for an address
  const [method, path] = how === 'query' && (asked || json === undefined) ? ['GET', `/trpc/${procedure}`] : ['POST', `/trpc/${procedure}`]
  const query = asked ? `?input=${encodeURIComponent(wellFormed(json ?? ''))}` : ''
  const headers = { 'content-type': 'application/json' }
  return sendRequest(target, {
    kind: 'request',
    who,
    method,
    path: `${path}${query}`,
    headers,
    body: method === 'POST' ? (json ?? '{}') : null,
  })
}

/** Lone surrogates travel as escapes; in an address they can't. */
const asJson = (input: unknown): string => JSON.stringify(input) ?? 'null'
const wellFormed = (text: string): string => Buffer.from(text).toString()

function sendRequest({ url, cookies }: Target, { who, method, path, headers, body }: Case & { kind: 'request' }): Promise<Answered> {
  const { hostname, port } = new URL(url)
  const cookie = headers.cookie ?? cookies[who] ?? ''
  return new Promise((resolve) => {
    let request: http.ClientRequest
    try {
      request = http.request({ hostname, port, method, path, agent, headers: { ...headers, ...(cookie && { cookie }) } })
    } catch {
      // Node itself refuses to write such a request
      return resolve({ status: null, text: '' })
    }
    request.once('response', (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.once('error', () => resolve({ status: response.statusCode ?? null, text: '' }))
      response.once('end', () => resolve({ status: response.statusCode ?? null, text: Buffer.concat(parts).toString().slice(0, 2_000) }))
    })
    request.once('upgrade', (_response, socket) => {
      socket.destroy()
      resolve({ status: 101, text: '' })
    })
    request.once('error', () => resolve({ status: null, text: '' }))
    request.end(body === null ? undefined : Buffer.from(body, 'utf8'))
  })
}

/** What comes back within a moment; a request that is never finished is answered, if at all, later. */
function sendBytes({ url }: Target, bytes: string): Promise<Answered> {
  const { port } = new URL(url)
  return new Promise((resolve) => {
    const socket = net.connect({ host: 'localhost', port: Number(port) })
    let text = ''
    const done = () => {
      socket.destroy()
      resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1]) || null, text: text.slice(0, 2_000) })
    }
    socket.on('data', (part) => {
      text += part.toString('latin1')
    })
    socket.once('error', done).once('close', done)
    socket.write(Buffer.from(bytes, 'latin1'))
    setTimeout(done, 60)
  })
}

function sendJoin({ url, cookies }: Target, { who, event, payload }: Case & { kind: 'join' }): Promise<Answered> {
  return new Promise((resolve) => {
    const cookie = cookies[who] ?? ''
    const socket = io(url, { transports: ['websocket'], forceNew: true, reconnection: false, ...(cookie && { extraHeaders: { cookie } }) })
    const done = () => {
      socket.disconnect()
      resolve({ status: null, text: '' })
    }
    setTimeout(done, 400).unref()
    socket.once('connect_error', done)
    socket.once('connect', () => {
      // words that a socket keeps for itself can only be written below it
      if (['disconnect', 'toString'].includes(event)) socket.io.engine.write(`42${asJson([event, ...payload])}`)
      else socket.emit(event, ...payload, () => done())
      setTimeout(done, 60)
    })
  })
}
