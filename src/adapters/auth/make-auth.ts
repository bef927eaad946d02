import { checkSession } from '#application/check-session.ts'
import { isLedBySecretary } from '#application/is-led-by-secretary.ts'
import { noteSigning } from '#application/note-act.ts'
import type { Ports } from '#application/ports.ts'
import { signIn } from '#application/sign-in.ts'
import { signInWithOidc } from '#application/sign-in-with-oidc.ts'
import type { Auth, OidcProvider } from './auth-slot.ts'
import { originOf, type Site } from './origin-of.ts'
import { readSessionCookie } from './session-cookie.ts'
import { makeSignInGuard } from './sign-in-guard.ts'

export type AuthSettings = { secret: string; site: Site; oidc: OidcProvider | null; log: Auth['log'] }

/** Signing in and reading sessions for one process: give `readSession` to tRPC and to the sockets, and the whole to `fillAuthSlot`. */
export async function makeAuth(ports: Pick<Ports, 'stores' | 'clock' | 'chance' | 'passwords'>, settings: AuthSettings): Promise<Auth> {
  const guard = await makeSignInGuard(ports.passwords)
  return {
    ...settings,
    signIn: (typed) => signIn(ports, guard, typed),
    noteSigning: (personId, act) => noteSigning(ports, personId, act),
    signInWithOidc: (subject, signedIn) => signInWithOidc(ports, subject, signedIn),
    isLedBySecretary: (actor) => isLedBySecretary(ports, actor),
    async readSession(headers) {
      const origin = originOf(headers, settings.site)
      if (!origin) return null
      const session = await readSessionCookie(headers, { secret: settings.secret, secure: origin.startsWith('https:') })
      return session && checkSession(ports, session)
    },
  }
}
