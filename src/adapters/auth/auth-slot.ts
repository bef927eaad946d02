import type { IncomingHttpHeaders } from 'node:http'
import type { Actor } from '#application/actor.ts'
import type { SignedIn, SignInRefusal } from '#application/sign-in.ts'
import type { Result } from '#domain/result.ts'
import type { Site } from './origin-of.ts'

export type OidcProvider = { issuer: string; clientId: string; clientSecret: string; name: string }

/** What the routes inside Next need of the server. Next has its own instance of every module; `globalThis` is the one thing shared. */
export type Auth = {
  secret: string
  site: Site
  oidc: OidcProvider | null
  signIn(typed: { login: string; pin: string }): Promise<Result<SignedIn, SignInRefusal>>
  /** On record where the person belongs; a sign-in with PIN is noted where the PIN is judged. */
  noteSigning(personId: string, act: 'signed-in' | 'signed-out'): Promise<void>
  signInWithOidc(subject: string, signedIn: Actor | null): Promise<SignedIn | null>
  /** The session of a request, a page or a socket's handshake, checked against the database; null for nobody. */
  readSession(headers: Pick<IncomingHttpHeaders, 'cookie' | 'host'>): Promise<Actor | null>
  /** The person's own cell has no committee: its secretary does what one does. */
  isLedBySecretary(actor: Actor): Promise<boolean>
  log: { error(about: object, text: string): void; warn(about: object, text: string): void }
}

const slot = Symbol.for('so-tay-chi-bo.auth')

type Shared = typeof globalThis & { [slot]?: Auth }

/** Called once by the server, before Next is prepared. */
export const fillAuthSlot = (auth: Auth): void => {
  ;(globalThis as Shared)[slot] = auth
}

export function authSlot(): Auth {
  const auth = (globalThis as Shared)[slot]
  if (!auth) throw new Error('the server fills the auth slot before Next answers')
  return auth
}
