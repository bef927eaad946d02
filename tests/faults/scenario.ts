import type { Hall, HallPlan } from '../support/load-hall.ts'
import type { Line } from './journal/line.ts'
import type { Finding } from './judge/finding.ts'

/** How one client reaches the app: a browser's fetch and socket, perhaps over a bad line or another node. */
export type Way = { url: string; fetch?: typeof globalThis.fetch }

/** What a series of runs goes against. */
export type Place = {
  /** The environment by which the database is found, for making halls and for looking behind the app. */
  variables: Record<string, string>
  /** How the client of this number gets there; the first is the chair's. */
  way: (client: number) => Way
  /** Everything that the processes of this place printed. */
  output: () => string
  remove: () => Promise<void>
}

export type Moment = {
  /** 0 to 1, drawn from the seed. */
  fraction: () => number
  /** In `npm test`: what can be short is short. */
  short: boolean
  say: (line: string) => void
  hall: Hall
}

/**
 * One way in which things go wrong. `prepare` once a series, `disturb` once a run at a random moment of a meeting under load, `settle` until
 * everything that belongs there is there again; the judge does the rest.
 */
export type Scenario<P extends Place = Place> = {
  name: string
  /** One line for --list. */
  about: string
  /** How often by default, in the series and in `npm test`. */
  runs: number
  shortRuns: number
  /** The part of the meeting in which it begins, 0 to 1; left out: anywhere, its very end included. */
  within?: number
  /** Over the usual hall. */
  plan?: Partial<HallPlan>
  /** Why it can't be tried here, as a sentence; null when it can. */
  missing?: () => string | null
  prepare: () => Promise<P>
  disturb: (place: P, moment: Moment) => Promise<void>
  settle: (place: P) => Promise<void>
  /** What this disturbance must have led to besides; the clients' journals tell. */
  also?: (lines: readonly Line[]) => Finding[]
}

/** Holds a scenario of any place, and forgets of which. */
export const scenario = <P extends Place>(one: Scenario<P>): Scenario => one as unknown as Scenario
