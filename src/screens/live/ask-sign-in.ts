/** What the server said to a login and a PIN. */
export type SignInAnswer =
  | { state: 'signed-in' }
  | { state: 'wrong' }
  | { state: 'locked'; waitSeconds: number }
  | { state: 'failed' }
  | { state: 'offline' }

type Fetch = typeof globalThis.fetch

/** Signs in by the public way of next-auth: the token against forgery first, then login and PIN. Nothing is kept or logged here. */
export async function askSignIn(fetch: Fetch, typed: { login: string; pin: string }): Promise<SignInAnswer> {
  try {
    const body = new URLSearchParams({ ...typed, csrfToken: await csrfToken(fetch), json: 'true', callbackUrl: '/' })
    const answer = await fetch('/api/auth/callback/credentials', { method: 'POST', body, credentials: 'same-origin', redirect: 'manual' })
    const { url } = (await answer.json()) as { url?: string }
    return readAnswer(url ?? '')
  } catch (error) {
    return error instanceof TypeError ? { state: 'offline' } : { state: 'failed' }
  }
}

/** Ends this phone's session. */
export async function askSignOut(fetch: Fetch): Promise<void> {
  const body = new URLSearchParams({ csrfToken: await csrfToken(fetch), json: 'true', callbackUrl: '/' })
  await fetch('/api/auth/signout', { method: 'POST', body, credentials: 'same-origin', redirect: 'manual' })
}

export async function csrfToken(fetch: Fetch): Promise<string> {
  const answer = await fetch('/api/auth/csrf', { credentials: 'same-origin' })
  return ((await answer.json()) as { csrfToken: string }).csrfToken
}

/** The refusal's code stands in the address that next-auth would lead to: `access/too-many-tries:57` waits 57 seconds. */
export function readAnswer(url: string): SignInAnswer {
  const { searchParams } = new URL(url, 'http://here')
  const error = searchParams.get('error')
  if (error === null) return searchParams.has('csrf') ? { state: 'failed' } : { state: 'signed-in' }
  const [code = '', seconds] = error.split(':')
  if (code === 'access/too-many-tries') return { state: 'locked', waitSeconds: Math.max(1, Number(seconds) || 60) }
  return code === 'access/wrong-login-or-pin' || code === 'CredentialsSignin' ? { state: 'wrong' } : { state: 'failed' }
}
