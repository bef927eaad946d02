// npm run bench [-- --runs 5 --members 100000]: how long taking and casting a paper last while a hall votes, beside a handler that only inserts a row.
// Also a leader's page of a large province, and the way from a meeting to a leader's live board. A report, never a test; docs/performance.md says how to read it.
import { execFile, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { startDatabase } from '#server/embedded-database.ts'
import { readEnvironment } from '#server/env.ts'
import { aLeader } from '../support/load-hall.ts'
import { freePort, type RunningApp, startApp } from '../support/running-app.ts'
import { holdBallot, type SeatedHall, seat } from './hall-under-load.ts'
import { measureLiveBoard } from './live-board.ts'
import { type Measured, summaryOf, tableOf } from './report.ts'

const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' }, members: { type: 'string', default: '100000' } } })
const scenarios = [
  { name: '100_5s', cellId: 'tram', windowMs: 5_000 },
  { name: '100_1s', cellId: 'tram', windowMs: 1_000 },
  { name: '500_5s', cellId: 'namtram', windowMs: 5_000 },
]
/** A sheet of 22 rows, as the cell of the demo has. */
const rows = 22

console.log('Seating two halls, of 100 and of 500 ...')
const app = await startApp({
  halls: [
    { cellId: 'tram', officials: 100, nominees: rows },
    { cellId: 'namtram', officials: 500, nominees: rows },
  ],
  graceSeconds: 0,
  variables: { LOG_LEVEL: 'warn' },
})
const bare = await startBare(app)
try {
  const seated: SeatedHall[] = []
  for (const hall of app.halls) seated.push(await seat(app.url, bare.url, hall))
  const measured: Measured[] = []
  for (const { name, cellId, windowMs } of scenarios) {
    const place = seated.find(({ hall }) => hall.cellId === cellId)!
    measured.push({ name, votes: place.hall.officials.length, runs: await repeat(place, name, windowMs) })
  }
  for (const { audience } of seated) audience.disconnect()
  const board = await measureLiveBoard(app.url, app.halls[0]!, await aLeader(app.variables))
  console.log(`\n${tableOf(measured)}\n`)
  const leader = await leaderFigures(values.members)
  console.log(JSON.stringify({ ...summaryOf(measured), ...leader, live_board_ms_p95: Math.round(board.p95) }))
} finally {
  await bare.stop()
  await app.remove()
}
process.exit()

/** In a process and on a database of its own: a tenth of the members for the ratio. */
async function leaderFigures(members: string): Promise<Record<string, number>> {
  console.log(`Making up a province of ${members} members ...`)
  const sizes = ['--large', members, '--small', String(Number(members) / 10)]
  const { stdout } = await promisify(execFile)(process.execPath, [path.join(import.meta.dirname, 'leader-page.ts'), ...sizes])
  return JSON.parse(stdout) as Record<string, number>
}

/** One run to warm up, then those that count; which of the two servers comes first alternates. */
async function repeat(place: SeatedHall, name: string, windowMs: number) {
  await holdBallot(place, { windowMs: Math.min(windowMs, 2_000), bareFirst: true })
  const runs = []
  for (let run = 0; run < Number(values.runs); run++) {
    const one = await holdBallot(place, { windowMs, bareFirst: run % 2 === 0 })
    console.log(`${name} ${run + 1}: cast p95 ${one.cast.p95.toFixed(1)} ms, bare p95 ${one.bare.p95.toFixed(1)} ms`)
    runs.push(one)
  }
  return runs
}

/** Beside the app, on the same PostgreSQL, with as many connections. */
async function startBare({ variables }: RunningApp): Promise<{ url: string; stop: () => Promise<void> }> {
  const database = await startDatabase({ folder: readEnvironment(variables as unknown as NodeJS.ProcessEnv).dataFolder })
  const port = await freePort()
  const env = { ...process.env, BARE_CONNECTION: JSON.stringify(database.connection), BARE_PORT: String(port) }
  const handler = fork(path.join(import.meta.dirname, 'bare-server.ts'), { env })
  await once(handler, 'message')
  const stop = async () => {
    handler.disconnect()
    await once(handler, 'exit')
    await database.release()
  }
  return { url: `http://localhost:${port}`, stop }
}
