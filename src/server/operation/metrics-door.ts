import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Registry } from 'prom-client'
import type { Door } from '../http.ts'

type Who = {
  /** With it, whoever brings it as `Authorization: Bearer ...`, and nobody else. */
  token?: string | undefined
  /** No proxy stands before this process, so a connection from this machine is one. */
  direct: boolean
}

/**
 * Figures stand still for so long: whoever reads every millisecond learns no more of what happens when than the wall, which tells the papers
 * collected once a second.
 */
const standStillMs = 5_000

/** GET /metrics for Prometheus; to whoever may not read it there is nothing here. */
export function metricsDoor(
  registry: Pick<Registry, 'metrics' | 'contentType'>,
  who: Who,
  now: () => number = () => performance.now(),
): Door {
  let kept: { at: number; text: Promise<string> } | null = null
  const read = () => {
    if (!kept || now() - kept.at >= standStillMs) kept = { at: now(), text: registry.metrics() }
    return kept.text
  }
  return (request, response) => {
    if (request.url !== '/metrics') return false
    if (request.method !== 'GET' || !mayRead(request, who)) response.writeHead(404).end()
    else
      read().then(
        (text) => response.writeHead(200, { 'content-type': registry.contentType, 'cache-control': 'no-store' }).end(text),
        () => response.writeHead(500).end(),
      )
    return true
  }
}

/** A proxy of this machine connects from loopback as well, with or without headers that say so: behind one only the token counts. */
function mayRead({ headers, socket }: IncomingMessage, { token, direct }: Who): boolean {
  if (token !== undefined) return isSame(headers.authorization ?? '', `Bearer ${token}`)
  return direct && loopback.test(socket.remoteAddress ?? '') && !Object.keys(headers).some((name) => throughProxy.test(name))
}

const loopback = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/
const throughProxy = /^(x-forwarded-.+|forwarded|via|x-real-ip)$/

const isSame = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other))
const digest = (text: string) => createHash('sha256').update(text).digest()
