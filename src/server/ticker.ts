import { setTimeout as pause } from 'node:timers/promises'

/** Repeats `work` with `milliseconds` between the end of one and the start of the next; a failure is told and does not end it. */
export function every(milliseconds: number, work: () => Promise<void>, failed: (error: unknown) => void): { stop: () => Promise<void> } {
  const stopping = new AbortController()
  const run = (async () => {
    while (!stopping.signal.aborted) {
      await work().catch(failed)
      await pause(milliseconds, undefined, { signal: stopping.signal, ref: false }).catch(() => {})
    }
  })()
  return {
    stop: async () => {
      stopping.abort()
      await run
    },
  }
}
