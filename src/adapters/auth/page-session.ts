import { headers } from 'next/headers'
import type { Actor } from '#application/actor.ts'
import { authSlot } from './auth-slot.ts'

/** Who asks for this page, checked against the database for this very request; null for nobody. For src/app only. */
export async function pageSession(): Promise<Actor | null> {
  const sent = await headers()
  return authSlot().readSession({ cookie: sent.get('cookie') ?? undefined, host: sent.get('host') ?? undefined })
}
