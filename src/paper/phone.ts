import type { Exclusively } from './exclusively.ts'
import { exclusively } from './exclusively.ts'

/** What the phone's half needs of the world around it; every part can be replaced in the hall program and in tests. */
export type Phone = {
  fetch: typeof globalThis.fetch
  /** Scheme and host of the server, '' for the page's own. */
  origin: string
  /** Resolves after so many milliseconds. */
  wait(ms: number): Promise<void>
  exclusively: Exclusively
}

export const thisPhone = (over: Partial<Phone> = {}): Phone => ({
  fetch: (...request) => globalThis.fetch(...request),
  origin: '',
  wait: (ms) => new Promise((done) => setTimeout(done, ms)),
  exclusively,
  ...over,
})

/** 0 to `ms`, so that a hall does not ask all at once. */
export const jitter = (ms: number): number => Math.floor(Math.random() * ms)
