/** The little of a browser that a member of the hall needs: cookies, and calls to the public procedures. */
export type Browser = {
  fetch: typeof fetch
  cookie: () => string
  query: <Output>(procedure: string, input: unknown) => Promise<Output>
  mutate: <Output>(procedure: string, input: unknown) => Promise<Output>
}

export function openBrowser(origin: string): Browser {
  const cookies = new Map<string, string>()
  const cookie = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const withCookies: typeof fetch = async (input, init) => {
    const url = new URL(String(input), origin)
    const headers = new Headers(init?.headers)
    if (init?.credentials !== 'omit' && cookies.size > 0) headers.set('cookie', cookie())
    const answer = await fetch(url, { ...init, headers, redirect: 'manual' })
    for (const line of answer.headers.getSetCookie()) remember(cookies, line)
    return answer
  }
  return {
    fetch: withCookies,
    cookie,
    query: async (procedure, input) =>
      resultOf(procedure, await withCookies(`/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`)),
    mutate: async (procedure, input) =>
      resultOf(
        procedure,
        await withCookies(`/trpc/${procedure}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(input),
        }),
      ),
  }
}

/** Signs in as the sign-in page does: token against forgery first, then number and PIN. */
export async function signIn(browser: Browser, login: string, pin: string): Promise<void> {
  const { csrfToken } = (await (await browser.fetch('/api/auth/csrf')).json()) as { csrfToken: string }
  const body = new URLSearchParams({ csrfToken, login, pin, json: 'true', callbackUrl: '/' })
  const answer = await browser.fetch('/api/auth/callback/credentials', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-auth-return-redirect': '1' },
    body,
  })
  const url = new URL(((await answer.json()) as { url: string }).url, 'http://localhost')
  if (!answer.ok || url.searchParams.has('error'))
    throw new Error(`${login} could not sign in: ${url.searchParams.get('error') ?? answer.status}`)
}

export class Refused extends Error {
  readonly refusal: string | null
  constructor(procedure: string, refusal: string | null, message: string) {
    super(`${procedure}: ${refusal ?? message}`)
    this.refusal = refusal
  }
}

async function resultOf<Output>(procedure: string, answer: Response): Promise<Output> {
  const body = (await answer.json()) as { result?: { data: Output }; error?: { message: string; data?: { refusal?: string } } }
  if (body.result) return body.result.data
  throw new Refused(procedure, body.error?.data?.refusal ?? null, body.error?.message ?? `HTTP ${answer.status}`)
}

function remember(cookies: Map<string, string>, line: string) {
  const [pair, ...attributes] = line.split(';')
  const at = pair!.indexOf('=')
  const name = pair!.slice(0, at).trim()
  const value = pair!.slice(at + 1).trim()
  const gone = value === '' || attributes.some((attribute) => /^\s*max-age=0/i.test(attribute))
  if (gone) cookies.delete(name)
  else cookies.set(name, value)
}
