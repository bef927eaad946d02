import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { freePort } from '#server/cluster/free-port.ts'
import { removeDatabase } from '#server/embedded-database.ts'
import { readEnvironment } from '#server/env.ts'
import { inspectDatabase } from './inspect-database.ts'
import { type Hall, type HallPlan, loadHalls } from './load-hall.ts'
import { copyMadeDatabase } from './made-database.ts'

/** The real app in a process of its own, on a free port and data of its own, its meetings open. */
export type RunningApp = {
  url: string
  halls: Hall[]
  variables: Record<string, string>
  /** Everything that it printed so far, over all its lives. */
  output: () => string
  /** Where data, secrets and the database's log lie. */
  dataFolder: () => string
  pid: () => number
  /** Its process of now; started with `preload` it has an IPC channel. */
  child: () => ChildProcess
  /** Ends the process and waits until it is gone: SIGKILL as a power cut would, SIGTERM as an operator. */
  kill: (signal: 'SIGKILL' | 'SIGTERM') => Promise<void>
  /** Starts it again on the same data and address, perhaps under another environment. */
  restart: (over?: Record<string, string>) => Promise<void>
  /** Looks behind the app, into its own database. */
  inspect: <T>(look: (client: pg.Client) => Promise<T>) => Promise<T>
  /** Ends it and removes its data. */
  remove: () => Promise<void>
}

type Options = {
  halls: readonly HallPlan[]
  /** How long a closing ballot still takes papers. */
  graceSeconds?: number
  /** Over the defaults of a test: no pages, everything logged. */
  variables?: Record<string, string>
  /** A program that Node loads before the app's first line, and that may speak over IPC. */
  preload?: string
  /** Node's own arguments besides: a profiler, a limit of memory. */
  nodeArguments?: readonly string[]
}

const PROJECT = path.resolve(import.meta.dirname, '../..')

export async function startApp({ halls: plans, graceSeconds = 1, variables: over = {}, ...node }: Options): Promise<RunningApp> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'so-tay-app-'))
  const port = await freePort()
  const variables = { DATA_DIR: folder, PORT: String(port), PAGES: 'off', LOG_LEVEL: 'debug', ...over }
  if (!over.DATABASE_URL && !over.DATA_DIR) await copyMadeDatabase(folderOf(variables))
  const halls = await loadHalls(variables, plans, graceSeconds)
  const url = `http://localhost:${port}`
  const printed: string[] = []
  let app = await spawnApp({ url, variables, printed, ...node }).catch(async (error) => {
    // it may have ended before it could end its database; a folder that was given is the giver's
    if (!over.DATA_DIR) await removeDatabase(folderOf(variables))
    throw error
  })
  let [starting, removed]: [Promise<unknown>, boolean] = [Promise.resolve(), false]

  const kill = async (signal: 'SIGKILL' | 'SIGTERM') => {
    if (app.exitCode !== null || app.signalCode !== null) return
    const gone = new Promise((resolve) => app.once('exit', resolve))
    app.kill(signal)
    await gone
  }
  return {
    url,
    halls,
    variables,
    output: () => printed.join(''),
    dataFolder: () => /^Data and secrets lie in (.+)$/m.exec(printed.join(''))?.[1] ?? '',
    pid: () => app.pid ?? 0,
    child: () => app,
    kill,
    restart: async (more = {}) => {
      if (removed) throw new Error('the app was removed')
      const next = spawnApp({ url, variables: { ...variables, ...more }, printed, ...node })
      starting = next.catch(() => {})
      app = await next
    },
    inspect: (look) => inspectDatabase(folderOf(variables), look),
    remove: async () => {
      removed = true
      await starting
      await kill('SIGTERM')
      await removeDatabase(folderOf(variables))
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export { freePort }

const folderOf = (variables: Record<string, string>): string => readEnvironment(variables as unknown as NodeJS.ProcessEnv).dataFolder

type Life = { url: string; variables: Record<string, string>; printed: string[] } & Pick<Options, 'preload' | 'nodeArguments'>

/** Resolves when the app answers that it is ready; an app that ends before that tells why. */
async function spawnApp({ url, variables, printed, preload, nodeArguments = [] }: Life): Promise<ChildProcess> {
  const env = { ...process.env, ...variables }
  const before = [...nodeArguments, ...(preload ? ['--import', preload] : [])]
  const program = [...before, '-r', './src/server/check-node.cjs', 'src/server/main.ts']
  const app = spawn(process.execPath, program, {
    cwd: PROJECT,
    env,
    stdio: ['ignore', 'pipe', 'pipe', ...(preload ? (['ipc'] as const) : [])],
  })
  alive.add(app)
  app.once('exit', () => alive.delete(app))
  for (const stream of [app.stdout, app.stderr]) stream?.on('data', (part: Buffer) => printed.push(part.toString()))
  while (!(await isReady(url))) {
    if (app.exitCode !== null || app.signalCode !== null) throw new Error(`the app ended before it was ready:\n${printed.join('')}`)
    await pause(20)
  }
  return app
}

/** Whatever ends the tests, no app stays behind. */
const alive = new Set<ChildProcess>()
process.once('exit', () => {
  for (const app of alive) app.kill('SIGKILL')
})

const isReady = (url: string): Promise<boolean> =>
  fetch(`${url}/readyz`).then(
    (answer) => answer.ok,
    () => false,
  )
