import type { IncomingHttpHeaders } from 'node:http'
import { decode } from 'next-auth/jwt'

/** Named explicitly, because next-auth's own choice depends on an address that it guesses. */
export const sessionCookieName = (secure: boolean): string => `${secure ? '__Secure-' : ''}so-tay.session`

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
  const read = await decode({ token, secret }).catch(() => null)
  if (typeof read?.sub !== 'string' || typeof read.sessionNumber !== 'number') return null
  return { personId: read.sub, sessionNumber: read.sessionNumber }
}

function cookieValue(header: string | undefined, name: string): string | null {
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=')
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim()
  }
  return null
}
