import os from 'node:os'
import { type Figures, median, medianOf, percentile } from './figures.ts'
import type { Run } from './hall-under-load.ts'

export type Measured = { name: string; votes: number; runs: Run[] }

const ratio = ({ cast, bare }: Run): number => cast.p95 / bare.p95
const rounded = (value: number, digits = 2): number => Number(value.toFixed(digits))
const shown = ({ p50, p95, p99 }: Figures): string => [p50, p95, p99].map((value) => value.toFixed(1).padStart(7)).join('')

/** The table for people: medians over the runs, milliseconds. */
export function tableOf(measured: readonly Measured[]): string {
  const heads = ['issue p50    p95    p99', 'cast p50    p95    p99', 'bare p50    p95    p99']
  const lines = measured.map(({ name, runs }) => {
    const [issue, cast, bare] = [runs.map((run) => run.issue), runs.map((run) => run.cast), runs.map((run) => run.bare)].map(medianOf)
    const last = [
      median(runs.map(ratio)).toFixed(2).padStart(8),
      median(runs.map((run) => run.finalCountMs))
        .toFixed(0)
        .padStart(11),
    ]
    return `${name.padEnd(12)}${[issue!, cast!, bare!].map((figures) => shown(figures).padEnd(26)).join('')}${last.join('')}`
  })
  return [`${''.padEnd(12)}${heads.map((head) => head.padStart(22).padEnd(26)).join('')}   ratio  final count`, ...lines].join('\n')
}

/** The one line for programs. */
export function summaryOf(measured: readonly Measured[]): Record<string, number> {
  const of = (name: string): Measured => measured.find((one) => one.name === name)!
  const all = measured.flatMap(({ runs }) => runs)
  const ratios = measured.map(({ name, runs }): [string, number] => [`cast_p95_ratio_${name}`, rounded(median(runs.map(ratio)))])
  const perVote = measured.flatMap(({ votes, runs }) => runs.map((run) => run.socketMessages / run.phones / votes))
  const perBallot = all.map((run) => run.socketMessages / run.phones)
  return {
    ...Object.fromEntries(ratios),
    issue_p95_ms_100_5s: rounded(median(of('100_5s').runs.map(({ issue }) => issue.p95))),
    final_count_ms_p95: rounded(
      percentile(
        all.map(({ finalCountMs }) => finalCountMs),
        0.95,
      ),
    ),
    messages_per_vote_per_phone: rounded(median(perVote), 3),
    messages_per_ballot_per_phone: rounded(median(perBallot)),
    requests_per_vote: 2,
    runs: all.length / measured.length,
    cores: os.availableParallelism(),
  }
}
