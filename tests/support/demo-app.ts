import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type pg from 'pg'
import { freePort } from '#server/cluster/free-port.ts'
import type { SignIn } from '#server/demo/sign-ins.ts'
import { removeDatabase } from '#server/embedded-database.ts'
import { inspectDatabase } from './inspect-database.ts'

/** The demo as a newcomer starts it, in a process of its own, with the hall beside it unless told otherwise, on a free port and data of its own. */
export type DemoApp = {
  /** Where there are several nodes: their names, as the balancer's cookie has them. */
  nodes?: readonly string[]
  signIn: (host: string) => SignIn
  /** What the app said on its standard output and error, the log included. */
  output: () => string
  /** Looks behind the app, into its own database. */
  inspect: (look: (client: pg.Client) => Promise<void>) => Promise<void>
  remove: () => Promise<void>
}

const PROJECT = path.resolve(import.meta.dirname, '../..')

export async function startDemo({ hall = true }: { hall?: boolean } = {}): Promise<DemoApp> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'so-tay-demo-'))
  const port = await freePort()
  const variables = { DATA_DIR: folder, PORT: String(port), PUBLIC_URL: `http://localhost:${port}`, LOG_LEVEL: 'info' }
  const args = ['-r', './src/server/check-node.cjs', 'src/server/main.ts', '--demo', ...(hall ? [] : ['--no-hall'])]
  const app = spawn(process.execPath, args, {
    cwd: PROJECT,
    env: { ...process.env, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  process.once('exit', () => app.kill('SIGKILL'))
  let output = ''
  for (const stream of [app.stdout, app.stderr])
    stream.on('data', (part: Buffer) => {
      output += part.toString()
    })
  await new Promise<void>((resolve, reject) => {
    app.once('exit', () => reject(new Error(`the demo ended before it served:\n${output}`)))
    app.stdout.on('data', () => output.includes('\nServing ') && resolve())
  })
  const dataFolder = /^Data and secrets lie in (.+)$/m.exec(output)?.[1] ?? ''
  const signIns = JSON.parse(await readFile(path.join(dataFolder, 'demo.json'), 'utf8')) as SignIn[]
  return {
    signIn: (host) => {
      const found = signIns.find((one) => one.host === host)
      if (!found) throw new Error(`the demo prints no sign-in for ${host}`)
      return found
    },
    output: () => output,
    inspect: (look) => inspectDatabase(path.join(folder, 'demo'), look),
    remove: async () => {
      const gone = new Promise((resolve) => app.once('exit', resolve))
      app.kill('SIGTERM')
      await gone
      await removeDatabase(path.join(folder, 'demo'))
      await rm(folder, { recursive: true, force: true })
    },
  }
}
