import { setTimeout as pause } from 'node:timers/promises'
import { scenario } from '../scenario.ts'
import { oneApp } from './one-app.ts'
import { backendsOf, postmasterOf } from './postgres-processes.ts'
import { untilReady } from './until-ready.ts'

/** The app notices and starts its database again; nobody else does. */
export const killPostgres = scenario({
  name: 'kill-postgres',
  about: 'kill -9 of the whole PostgreSQL; the app starts it again',
  runs: 30,
  shortRuns: 1,
  prepare: oneApp,
  disturb: async ({ app }) => {
    process.kill(await postmasterOf(app.dataFolder()), 'SIGKILL')
    await pause(500)
  },
  settle: ({ app }) => untilReady(app.url),
})

/** PostgreSQL ends every connection and recovers, for shared memory may be damaged. */
export const killBackend = scenario({
  name: 'kill-backend',
  about: "kill -9 of one of PostgreSQL's processes, which serves the app",
  runs: 10,
  shortRuns: 1,
  missing: () => (process.platform === 'linux' ? null : 'only Linux says which processes belong to PostgreSQL'),
  prepare: oneApp,
  disturb: async ({ app }, { fraction }) => {
    const backends = await backendsOf(await postmasterOf(app.dataFolder()))
    const one = backends[Math.floor(fraction() * backends.length)]
    if (one) process.kill(one, 'SIGKILL')
    await pause(500)
  },
  settle: ({ app }) => untilReady(app.url),
})

/** The lights go out: everything at once. */
export const powerCut = scenario({
  name: 'power-cut',
  about: 'kill -9 of app and PostgreSQL together; both start again',
  runs: 10,
  shortRuns: 0,
  prepare: oneApp,
  disturb: async ({ app }) => {
    const postmaster = await postmasterOf(app.dataFolder())
    const gone = app.kill('SIGKILL')
    process.kill(postmaster, 'SIGKILL')
    await gone
    await app.restart()
  },
  settle: ({ app }) => untilReady(app.url),
})
