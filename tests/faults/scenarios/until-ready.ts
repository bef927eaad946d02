import { setTimeout as pause } from 'node:timers/promises'

/** Until the app answers that its database answers. */
export async function untilReady(url: string): Promise<void> {
  for (;;) {
    const ready = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(5_000) }).catch(() => null)
    if (ready?.ok) return
    await pause(100)
  }
}
