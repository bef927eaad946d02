import { setTimeout as pause } from 'node:timers/promises'

/** Repeats `work`, which never fails, with `milliseconds` between the end of one and the start of the next. */
export function every(milliseconds: number, work: () => Promise<void>): { stop: () => Promise<void> } {
  const stopping = new AbortController()
  const run = (async () => {
    while (!stopping.signal.aborted) {
      await work()
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
