import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { startDatabase } from '#server/embedded-database.ts'
import { readEnvironment } from '#server/env.ts'
import { freePort, type RunningApp } from '../support/running-app.ts'
import { probeProgram } from './probe.ts'

/** A server of our own that does next to nothing, in a process of its own. */
export type Reference = { url: string; process: ChildProcess; stop: () => Promise<void> }

/** node:http and pg beside the app, on the same PostgreSQL, with as many connections: one INSERT a request. */
export async function startBare({ variables }: RunningApp): Promise<Reference> {
  const database = await startDatabase({ folder: readEnvironment(variables as unknown as NodeJS.ProcessEnv).dataFolder })
  const port = await freePort()
  const started = await start('bare-server.ts', port, { BARE_CONNECTION: JSON.stringify(database.connection), BARE_PORT: String(port) })
  const stop = async () => {
    await started.stop()
    await database.release()
  }
  return { ...started, stop }
}

/** Socket.IO without storage. */
export async function startEcho(): Promise<Reference> {
  const port = await freePort()
  return start('echo-server.ts', port, { ECHO_PORT: String(port) })
}

async function start(program: string, port: number, variables: Record<string, string>): Promise<Reference> {
  const execArgv = ['--import', probeProgram]
  const server = fork(path.join(import.meta.dirname, program), { execArgv, env: { ...process.env, ...variables } })
  await once(server, 'message')
  const stop = async () => {
    server.disconnect()
    await once(server, 'exit')
  }
  return { url: `http://localhost:${port}`, process: server, stop }
}
