// npm test            everything
// npm run check       the fast part: types, lint, architecture, rules
// Each stage says one line; what a failing one printed follows it. The last line is "N passed, N failed", over all test runners.
import { spawn } from 'node:child_process'
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { findOrInstall } from '../src/server/cluster/debian-program.ts'
import { nginxProgram } from '../src/server/cluster/nginx.ts'
import { redisProgram } from '../src/server/cluster/redis-server.ts'
import { buildPages, generateClient } from '../src/server/prepare-code.ts'
import { findChromium, findOrInstallChromium } from './support/chromium.ts'
import { makeDatabase } from './support/made-database.ts'

type Outcome = { passed: number; failed: number; output: string }
type Stage = { name: string; run: () => Promise<Outcome> }

const PROJECT = path.resolve(import.meta.dirname, '..')
const REPORTS = path.join(PROJECT, 'test-results')
const BIN = 'node_modules/.bin/'

const code: Stage = { name: 'generated code', run: () => quietly(generateClient) }
const checks: Stage[] = [
  { name: 'types', run: () => check(`${BIN}tsc`, ['--noEmit']) },
  { name: 'lint', run: () => check(`${BIN}biome`, ['check', '--max-diagnostics=50', '.']) },
  { name: 'architecture', run: () => check(`${BIN}depcruise`, ['--config', '.dependency-cruiser.mjs', 'src', 'tests']) },
  { name: 'migrations', run: () => check(process.execPath, ['src/server/cli/db-diff.ts', '--check']) },
]
const made = { database: { remove: async () => {} } }
const preparations: Stage[] = [
  { name: 'programs', run: () => quietly(findPrograms) },
  {
    name: 'database',
    run: () =>
      quietly(async () => {
        made.database = await makeDatabase()
      }),
  },
]
const rules: Stage = { name: 'unit', run: () => vitest('unit') }
/**
 * Side by side, on two cores as well: most of a stage is waiting, for a page, for a process, for the clock of a ballot. Whichever lane is
 * through with its own takes the next browser test.
 */
const lanes: Stage[][] = [
  [{ name: 'pages', run: () => quietly(buildPages) }],
  [
    { name: 'integration', run: () => vitest('integration') },
    { name: 'faults', run: () => vitest('faults') },
  ],
  [rules, { name: 'contract', run: () => vitest('contract') }],
]

await mkdir(REPORTS, { recursive: true })
const fast = process.argv.includes('--fast')
const total = { passed: 0, failed: 0 }
await runStage(code)
// before the lanes: building the pages rewrites types, and what all need is made and installed once
await Promise.all((fast ? [...checks, rules] : [...checks, ...preparations]).map(runStage))
if (!fast) await runLanes()
await made.database.remove().catch((error) => console.log(`       ${error.message}`))
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed > 0 ? 1 : 0)

async function runLanes() {
  const untaken = await browserTests()
  const runLane = async (stages: readonly Stage[]) => {
    await runStages(stages)
    for (let next = untaken.shift(); next; next = untaken.shift()) await runStage(next)
  }
  await Promise.all(lanes.map(runLane))
}

/** The longest first: the last to be taken decides when everything is through. */
async function browserTests(): Promise<Stage[]> {
  const specs = (await readdir(path.join(PROJECT, 'tests/e2e'))).filter((file) => file.endsWith('.spec.ts')).toSorted()
  const longest = ['annual-review.spec.ts', 'screens.spec.ts']
  return [...specs.filter((file) => longest.includes(file)), ...specs.filter((file) => !longest.includes(file))].map((spec) => ({
    name: `browser: ${path.basename(spec, '.spec.ts')}`,
    run: () => browser(spec),
  }))
}

/** Where one is missing and may not be installed, its tests say so. */
async function findPrograms() {
  const say = (line: string) => console.log(`       ${line}`)
  const finds = [() => findOrInstallChromium(say), () => findOrInstall(nginxProgram, say), () => findOrInstall(redisProgram, say)]
  for (const find of finds)
    try {
      find()
    } catch (error) {
      say((error as Error).message)
    }
}

async function runStages(stages: readonly Stage[]) {
  for (const stage of stages) await runStage(stage)
}

async function runStage({ name, run }: Stage) {
  const began = Date.now()
  const { passed, failed, output } = await run().catch((error) => ({ passed: 0, failed: 1, output: String(error?.message ?? error) }))
  total.passed += passed
  total.failed += failed
  const counts = passed + failed > 0 ? `, passed: ${passed}, failed: ${failed}` : ''
  console.log(`${failed > 0 ? 'FAILED' : 'ok    '} ${name} (${Math.round((Date.now() - began) / 1000)} s${counts})`)
  if (failed > 0) console.log(output.trimEnd())
}

/** A stage that counts no tests: nothing when it passes, one failure when it does not. */
async function check(command: string, args: string[]): Promise<Outcome> {
  const { ok, output } = await run(command, args)
  return { passed: 0, failed: ok ? 0 : 1, output }
}

async function quietly(make: (say: (line: string) => void) => Promise<void>): Promise<Outcome> {
  await make(() => {})
  return { passed: 0, failed: 0, output: '' }
}

async function vitest(project: string): Promise<Outcome> {
  const report = path.join(REPORTS, `vitest-${project}.json`)
  await rm(report, { force: true })
  const args = ['run', '--passWithNoTests', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { ok, output } = await run(`${BIN}vitest`, [...args, `--project=${project}`])
  const read = JSON.parse(await readFile(report, 'utf8').catch(() => '{}')) as { numPassedTests?: number; numFailedTests?: number }
  return counted(ok, output, read.numPassedTests ?? 0, read.numFailedTests ?? 0)
}

async function browser(spec: string): Promise<Outcome> {
  const results = path.join(REPORTS, spec)
  const report = path.join(REPORTS, `${spec}.json`)
  await rm(report, { force: true })
  const environment = { CHROMIUM_PATH: findChromium(), PLAYWRIGHT_JSON_OUTPUT_FILE: report }
  const args = ['test', `tests/e2e/${spec}`, '--reporter=list,json', `--output=${results}`]
  const { ok, output } = await run(`${BIN}playwright`, args, environment)
  const { stats = {} } = JSON.parse(await readFile(report, 'utf8').catch(() => '{}')) as { stats?: Record<string, number> }
  return counted(ok, output, stats.expected ?? 0, (stats.unexpected ?? 0) + (stats.flaky ?? 0))
}

/** A runner that ends badly without a failed test (a file that does not load, an error after the last test) has failed once. */
function counted(ok: boolean, output: string, passed: number, failed: number): Outcome {
  return { passed, failed: ok ? failed : Math.max(failed, 1), output }
}

function run(
  command: string,
  args: string[],
  environment: Record<string, string | undefined> = {},
): Promise<{ ok: boolean; output: string }> {
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...environment }
  const child = spawn(command, args, { cwd: PROJECT, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += part))
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ ok: false, output: error.message }))
    child.on('close', (status) => resolve({ ok: status === 0, output }))
  })
}
