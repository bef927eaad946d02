import { paths } from '#contract/paths.ts'

/** Signs in by the public way of next-auth and opens a page; where that fails, the sign-in page asks. */
export async function enterAs(typed: { login: string; pin: string }, page: string): Promise<void> {
  const signedIn = await signIn(typed).catch(() => false)
  window.location.assign(signedIn ? page : `${paths.signIn}?next=${encodeURIComponent(page)}`)
}

async function signIn(typed: { login: string; pin: string }): Promise<boolean> {
  const csrf = await fetch('/api/auth/csrf', { credentials: 'same-origin' })
  const { csrfToken } = (await csrf.json()) as { csrfToken: string }
  const body = new URLSearchParams({ ...typed, csrfToken, json: 'true', callbackUrl: '/' })
  const answer = await fetch('/api/auth/callback/credentials', { method: 'POST', body, credentials: 'same-origin', redirect: 'manual' })
  const { url } = (await answer.json()) as { url?: string }
  return url !== undefined && !new URL(url, window.location.origin).searchParams.has('error')
}
