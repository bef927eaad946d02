import type { AuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import type { Actor } from '#application/actor.ts'
import { paths } from '#contract/paths.ts'
import type { Auth, OidcProvider } from './auth-slot.ts'
import { sessionCookieName, sessionSeconds } from './session-cookie.ts'

/** next-auth's options for one request: JWT sessions that hold the person and the session's number, nothing else. */
export function authOptions(auth: Auth, request: { origin: string; signedIn: Actor | null }): AuthOptions {
  const secure = request.origin.startsWith('https:')
  return {
    secret: auth.secret,
    session: { strategy: 'jwt', maxAge: sessionSeconds },
    useSecureCookies: secure,
    cookies: { sessionToken: { name: sessionCookieName(secure), options: { httpOnly: true, sameSite: 'lax', path: '/', secure } } },
    pages: { signIn: paths.signIn, signOut: paths.signIn, error: paths.signIn },
    providers: [pin(auth), ...(auth.oidc ? [oidc(auth.oidc)] : [])],
    callbacks: {
      async signIn({ account }) {
        if (account?.provider !== 'oidc') return true
        const found = await auth.signInWithOidc(account.providerAccountId, request.signedIn)
        return found ? true : `${paths.signIn}?error=access/oidc-unknown`
      },
      async jwt({ token, user, account }) {
        if (!user || !account) return token
        if (account.provider !== 'oidc') return { sub: user.id, sessionNumber: (user as { sessionNumber?: number }).sessionNumber }
        const found = await auth.signInWithOidc(account.providerAccountId, request.signedIn)
        if (found) await auth.noteSigning(found.personId, 'signed-in')
        return found ? { sub: found.personId, sessionNumber: found.sessionNumber } : {}
      },
      // Screens ask tRPC who is signed in; this route says no more than when the session ends.
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      async signOut({ token }) {
        if (token?.sub) await auth.noteSigning(token.sub, 'signed-out')
      },
    },
    logger: {
      // A wrong PIN is no fault. What next-auth hands over may hold what was typed: only its code is logged.
      error: (code) => auth.log.error({ code }, 'sign-in failed'),
      warn: (code) => auth.log.warn({ code }, 'sign-in warned'),
      debug: () => undefined,
    },
  }
}

const pin = (auth: Auth) =>
  CredentialsProvider({
    id: 'credentials',
    credentials: { login: {}, pin: {} },
    async authorize(typed) {
      const result = await auth.signIn({ login: typed?.login ?? '', pin: typed?.pin ?? '' })
      if (result.ok) return { id: result.value.personId, name: result.value.name, sessionNumber: result.value.sessionNumber }
      const { code, waitSeconds } = result.refusal
      throw new Error(waitSeconds === null ? code : `${code}:${waitSeconds}`)
    },
  })

/** Any OpenID Connect provider with discovery. The subject is kept with its issuer: two providers may count alike. */
const oidc = ({ issuer, clientId, clientSecret, name }: OidcProvider): OAuthConfig<{ sub: string; name?: string }> => ({
  id: 'oidc',
  name,
  type: 'oauth',
  wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
  authorization: { params: { scope: 'openid profile' } },
  idToken: true,
  checks: ['pkce', 'state', 'nonce'],
  clientId,
  clientSecret,
  profile: (profile) => ({ id: `${issuer}#${profile.sub}`, name: profile.name ?? null }),
})
