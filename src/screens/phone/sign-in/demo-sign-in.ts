import { z } from 'zod'

const offered = z.object({ login: z.string(), pin: z.string(), name: z.string() })

export type DemoSignIn = z.infer<typeof offered>

/** The ready-made sign-in that the demo has for this address; null everywhere else. Only the demo's own addresses (*.localhost) are asked. */
export async function readDemoSignIn(fetch: typeof globalThis.fetch, hostname: string): Promise<DemoSignIn | null> {
  if (!hostname.endsWith('.localhost')) return null
  try {
    const answer = await fetch('/demo/sign-in', { credentials: 'same-origin' })
    return answer.ok ? offered.parse(await answer.json()) : null
  } catch {
    return null
  }
}
