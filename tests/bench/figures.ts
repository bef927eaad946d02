export type Figures = { p50: number; p95: number; p99: number }

export const percentile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

export const figuresOf = (values: readonly number[]): Figures => ({
  p50: percentile(values, 0.5),
  p95: percentile(values, 0.95),
  p99: percentile(values, 0.99),
})

export const median = (values: readonly number[]): number => percentile(values, 0.5)

/** Each figure's median over the runs. */
export const medianOf = (runs: readonly Figures[]): Figures => ({
  p50: median(runs.map(({ p50 }) => p50)),
  p95: median(runs.map(({ p95 }) => p95)),
  p99: median(runs.map(({ p99 }) => p99)),
})
