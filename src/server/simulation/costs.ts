import { z } from 'zod'

const cost = z.strictObject({ value: z.number().positive(), from: z.string().min(1) })

/** What one act costs, and where the figure comes from. Times in ms of one core. */
export const measuredCosts = z.strictObject({
  /** Of an app process: its one event loop. */
  joinMs: cost,
  checkInMs: cost,
  takeMs: cost,
  castMs: cost,
  countMs: cost,
  recountMs: cost,
  /** One view to one phone. */
  pushMs: cost,
  /** Of PostgreSQL, for each of these acts that writes or reads. */
  databaseMs: cost,
  /** Added to each write, nobody waiting for anybody: what a disk needs for a commit. */
  commitMs: cost,
  /** Phones that one process was measured with, at most. */
  socketsPerNode: cost,
  /** Cores of the PostgreSQL that was measured. */
  databaseCores: cost,
})

export type MeasuredCosts = z.infer<typeof measuredCosts>

/** The figures alone. */
export type Costs = Record<keyof MeasuredCosts, number>

export const figuresOf = (measured: MeasuredCosts): Costs =>
  Object.fromEntries(Object.entries(measured).map(([name, { value }]) => [name, value])) as Costs

/** Which line of `npm run bench` replaces which cost. */
const fromBench: Partial<Record<keyof Costs, string>> = {
  joinMs: 'cost_join_ms',
  checkInMs: 'cost_check_in_ms',
  pushMs: 'cost_push_ms',
  takeMs: 'cost_take_ms',
  castMs: 'cost_cast_ms',
  countMs: 'cost_count_ms',
  recountMs: 'cost_recount_ms',
}

/** With what a bench on the machine in question measured; a key that it does not have leaves the figure as it was. */
export function withBench(measured: MeasuredCosts, bench: Record<string, unknown>): MeasuredCosts {
  const replaced = Object.entries(fromBench).flatMap(([name, key]) => {
    const value = bench[key]
    return typeof value === 'number' && value > 0 ? [[name, { value, from: `${key} of this bench` }]] : []
  })
  return { ...measured, ...Object.fromEntries(replaced) }
}
