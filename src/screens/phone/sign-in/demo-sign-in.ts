import { z } from 'zod'

const offered = z.object({ result: z.object({ data: z.object({ login: z.string(), pin: z.string(), name: z.string() }).nullable() }) })

export type DemoSignIn = { login: string; pin: string; name: string }

/** The ready-made sign-in that a demo has for this address; null everywhere else. */
export async function readDemoSignIn(fetch: typeof globalThis.fetch): Promise<DemoSignIn | null> {
  try {
    const answer = await fetch('/trpc/session.demoSignIn', { credentials: 'same-origin' })
    return answer.ok ? offered.parse(await answer.json()).result.data : null
  } catch {
    return null
  }
}
