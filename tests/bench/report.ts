import { type Figures, median, medianOf, percentile } from './figures.ts'
import type { Run } from './hall-under-load.ts'

export type Measured = { name: string; votes: number; runs: Run[] }

const ratio = ({ cast, bare }: Run): number => cast.p95 / bare.p95
export const rounded = (value: number, digits = 2): number => Number(value.toFixed(digits))
const shown = ({ p50, p95, p99 }: Figures): string => [p50, p95, p99].map((value) => value.toFixed(1).padStart(8)).join('')

/** The table for people: medians over the runs, milliseconds. */
export function tableOf(measured: readonly Measured[]): string {
  const heads = ['issue p50     p95     p99', 'cast p50     p95     p99', 'bare p50     p95     p99']
  const last = ['p95 ratio', 'all in', 'bare all in', 'final count', 'loop p99'].map((head) => head.padStart(13)).join('')
  const lines = measured.map(({ name, runs }) => {
    const shownTimes = [runs.map((run) => run.issue), runs.map((run) => run.cast), runs.map((run) => run.bare)].map(medianOf)
    const figures = [
      median(runs.map(ratio)).toFixed(2),
      ...(['castTotalMs', 'bareTotalMs', 'finalCountMs', 'loopDelayP99Ms'] as const).map((key) =>
        median(runs.map((run) => run[key])).toFixed(0),
      ),
    ]
    return `${name.padEnd(10)}${shownTimes.map((one) => shown(one).padEnd(27)).join('')}${figures.map((one) => one.padStart(13)).join('')}`
  })
  return [`${''.padEnd(10)}${heads.map((head) => head.padStart(24).padEnd(27)).join('')}${last}`, ...lines].join('\n')
}

/** The one line for programs. */
export function summaryOf(measured: readonly Measured[]): Record<string, number> {
  const of = (name: string): Measured => measured.find((one) => one.name === name)!
  const all = measured.flatMap(({ runs }) => runs)
  const atOnce = of('1000').runs
  const ratios = measured.map(({ name, runs }): [string, number] => [`cast_p95_ratio_${name}`, rounded(median(runs.map(ratio)))])
  const delays = measured.map(({ name, runs }): [string, number] => [
    `cast_loop_p99_ms_${name}`,
    rounded(median(runs.map(({ loopDelayP99Ms }) => loopDelayP99Ms)), 1),
  ])
  const perVote = (key: 'socketMessages' | 'socketBytes') =>
    measured.flatMap(({ votes, runs }) => runs.map((run) => run[key] / run.phones / votes))
  const finalCounts = all.map(({ finalCountMs }) => finalCountMs)
  return {
    ...Object.fromEntries(ratios),
    cast_total_ratio_1000: rounded(median(atOnce.map((run) => run.castTotalMs / run.bareTotalMs))),
    cast_total_ms_1000: rounded(median(atOnce.map((run) => run.castTotalMs)), 0),
    issue_p95_ms_100_5s: rounded(median(of('100_5s').runs.map(({ issue }) => issue.p95))),
    final_count_ms_p95: rounded(percentile(finalCounts, 0.95)),
    messages_per_vote_per_phone: rounded(median(perVote('socketMessages')), 3),
    bytes_per_vote_per_phone: rounded(median(perVote('socketBytes')), 1),
    messages_per_ballot_per_phone: rounded(median(all.map((run) => run.socketMessages / run.phones))),
    messages_growth_500_100: rounded(perPhone(of('500_5s')) / perPhone(of('100_5s'))),
    requests_per_vote: 2,
    ...Object.fromEntries(delays),
  }
}

/** Of one ballot: the same for five times the phones means that the total grows with the hall, not with its square. */
const perPhone = ({ runs }: Measured): number => median(runs.map((run) => run.socketMessages / run.phones))
