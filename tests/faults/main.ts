// npm run faults                                      every scenario, as often as it says itself
// npm run faults -- --list                            what there is
// npm run faults -- --scenario kill-app --runs 20     one (or several: again --scenario), so often
// npm run faults -- --short                           as `npm test` runs them
// npm run faults -- --seed 7 --people 40              other moments; a larger hall
// npm run faults -- --keep                            the journals of runs without findings, too
import { mkdtemp } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { runSeries, type SeriesResult } from './run-series.ts'
import type { Scenario } from './scenario.ts'
import { scenarios } from './scenarios.ts'

const options = {
  scenario: { type: 'string', multiple: true },
  runs: { type: 'string' },
  seed: { type: 'string' },
  people: { type: 'string', default: '24' },
  short: { type: 'boolean', default: false },
  keep: { type: 'boolean', default: false },
  list: { type: 'boolean', default: false },
} as const

const { values } = parseArgs({ options })

if (values.list) {
  for (const { name, about, runs, missing } of scenarios)
    console.log(`${name.padEnd(16)} ${String(runs).padStart(3)} runs  ${missing?.() ?? about}`)
  process.exit(0)
}
const unknown = values.scenario?.find((name) => !scenarios.some((one) => one.name === name))
if (unknown) {
  console.error(`There is no scenario ${unknown}: npm run faults -- --list`)
  process.exit(2)
}
const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000))
const folder = await mkdtemp(path.join(os.tmpdir(), 'so-tay-faults-'))
console.log(`seed ${seed}, ${values.people} people, journals of failed runs in ${folder}`)

const stopping = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    if (stopping.signal.aborted) process.exit(1)
    console.log('Stopping: app and database of this series are ended and removed. Once more leaves at once.')
    // the meeting was under way and finds nobody any more
    process.on('unhandledRejection', () => {})
    stopping.abort()
  })

const results: SeriesResult[] = []
for (const scenario of scenarios) {
  if (stopping.signal.aborted) break
  if (values.scenario && !values.scenario.includes(scenario.name)) continue
  const missing = scenario.missing?.()
  if (missing) console.log(`skip   ${scenario.name}: ${missing}`)
  else results.push(await series(scenario))
}
const runs = results.reduce((sum, one) => sum + one.runs, 0)
const failed = results.flatMap((one) => one.failed)
console.log(`${runs} runs, ${failed.length} failed`)
process.exit(failed.length > 0 || runs === 0 ? 1 : 0)

async function series(scenario: Scenario): Promise<SeriesResult> {
  const runs = Number(values.runs ?? (values.short ? scenario.shortRuns : scenario.runs))
  const people = Number(values.people)
  try {
    const { short, keep } = values
    const result = await runSeries({ scenario, runs, seed, people, short, keep, folder, signal: stopping.signal, say: console.log })
    for (const { run, findings, folder: kept } of result.failed) {
      console.log(`${scenario.name} ${run}: ${findings.length} findings, journals in ${kept}`)
      for (const { what, sentence } of findings.slice(0, 10)) console.log(`  ${what}: ${sentence}`)
    }
    console.log(`${scenario.name}: ${result.runs} runs, ${result.failed.length} failed`)
    return result
  } catch (error) {
    console.error(`${scenario.name} could not be finished:`, stopping.signal.aborted ? 'stopped' : error)
    return { scenario: scenario.name, runs, failed: [{ run: 0, folder, findings: [] }] }
  }
}
