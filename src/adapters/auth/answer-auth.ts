import type { NextApiRequest, NextApiResponse } from 'next'
import NextAuth from 'next-auth'
import { authOptions } from './auth-options.ts'
import { authSlot } from './auth-slot.ts'
import { originOf } from './origin-of.ts'

const mostBytes = 16 * 1024

/**
 * Answers /api/auth/*. next-auth would take the request's origin from an environment variable or from headers that a client may write;
 * here it is told the origin that the host list knows, so that one process serves http://bi-thu.localhost and its https address.
 */
export async function answerAuth(request: Request, action: string[]): Promise<Response> {
  const auth = authSlot()
  const headers = Object.fromEntries(request.headers)
  const origin = originOf(headers, auth.site)
  if (!origin) return new Response('unknown host', { status: 421 })
  const typed = await request.text()
  if (typed.length > mostBytes) return new Response('too large', { status: 413 })
  process.env.AUTH_TRUST_HOST = 'true'
  const { host, protocol } = new URL(origin)
  const answer = new Answer()
  const asked = {
    method: request.method,
    headers: { ...headers, 'x-forwarded-host': host, 'x-forwarded-proto': protocol.slice(0, -1) },
    query: { ...Object.fromEntries(new URL(request.url).searchParams), nextauth: action },
    cookies: cookiesOf(headers.cookie),
    body: bodyOf(typed, headers['content-type']),
  }
  const signedIn = await auth.readSession(headers)
  await NextAuth(asked as unknown as NextApiRequest, answer as unknown as NextApiResponse, authOptions(auth, { origin, signedIn }))
  return answer.response()
}

/** The part of an API answer that next-auth writes to. */
class Answer {
  #status = 200
  #headers = new Map<string, string | string[]>()
  #body: string | null = null

  status(code: number) {
    this.#status = code
    return this
  }
  getHeader(name: string) {
    return this.#headers.get(name.toLowerCase())
  }
  setHeader(name: string, value: string | string[]) {
    this.#headers.set(name.toLowerCase(), value)
    return this
  }
  json(value: unknown) {
    this.setHeader('content-type', 'application/json')
    this.#body = JSON.stringify(value)
  }
  send(value: unknown) {
    if (typeof value === 'string' || value === undefined || value === null) this.#body = value ?? null
    else this.json(value)
  }
  end() {}
  response(): Response {
    const headers = new Headers({ 'cache-control': 'private, no-store' })
    for (const [name, value] of this.#headers) for (const one of [value].flat()) headers.append(name, one)
    return new Response(this.#body, { status: this.#status, headers })
  }
}

function bodyOf(text: string, type: string | undefined): Record<string, unknown> {
  if (!type?.includes('json')) return Object.fromEntries(new URLSearchParams(text))
  try {
    return Object(JSON.parse(text || '{}'))
  } catch {
    return {}
  }
}

function cookiesOf(header: string | undefined): Record<string, string> {
  const pairs = (header ?? '').split(';').flatMap((part) => {
    const at = part.indexOf('=')
    return at > 0 ? [[part.slice(0, at).trim(), decoded(part.slice(at + 1).trim())] as const] : []
  })
  return Object.fromEntries(pairs)
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
