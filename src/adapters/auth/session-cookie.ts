import type { IncomingHttpHeaders } from 'node:http'
import { decode } from 'next-auth/jwt'

/** Named explicitly, because next-auth's own choice depends on an address that it guesses. `__Host-`: no sibling of this site can plant one. */
export const sessionCookieName = (secure: boolean): string => `${secure ? '__Host-' : ''}so-tay.session`

/** 90 days: a member's own phone stays signed in from one meeting to the next. */
export const sessionSeconds = 90 * 24 * 60 * 60

export type SessionToken = { personId: string; sessionNumber: number }

/** What the session cookie of these headers says, still to be checked against the database; null for none, a foreign or an old one. */
export async function readSessionCookie(
  headers: Pick<IncomingHttpHeaders, 'cookie'>,
  { secret, secure }: { secret: string; secure: boolean },
): Promise<SessionToken | null> {
  const token = cookieValue(headers.cookie, sessionCookieName(secure))
  if (!token) return null
  return opened(token, secret)
}

type Opened = SessionToken & { until: number }

/** What tokens say never changes: a phone's every request would open the same one anew, for a tenth of the request's time. */
const kept = new Map<string, Opened>()
const mostKept = 10_000

async function opened(token: string, secret: string): Promise<SessionToken | null> {
  const key = `${secret} ${token}`
  const known = kept.get(key)
  if (known && Date.now() < known.until) return known
  kept.delete(key)
  const read = await decode({ token, secret }).catch(() => null)
  if (typeof read?.sub !== 'string' || typeof read.sessionNumber !== 'number' || typeof read.exp !== 'number') return null
  const session = { personId: read.sub, sessionNumber: read.sessionNumber, until: read.exp * 1000 }
  kept.set(key, session)
  const oldest = kept.keys().next()
  if (kept.size > mostKept && !oldest.done) kept.delete(oldest.value)
  return session
}

function cookieValue(header: string | undefined, name: string): string | null {
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=')
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim()
  }
  return null
}
