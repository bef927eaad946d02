import { spawn } from 'node:child_process'
import { mkdtemp, open, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { removeDatabase, startDatabase } from '#server/embedded-database.ts'
import { type Home, prepareHome } from '#server/postgres-home.ts'
import { findRunning, halt, launch } from '#server/postgres-server.ts'

/** A PostgreSQL that an app is given by DATABASE_URL: it does not come back by itself, so that it can be away. */
export type OwnPostgres = {
  url: string
  home: Home
  stop: () => Promise<void>
  start: () => Promise<void>
  remove: () => Promise<void>
}

/** `environment`: over that of the server, as an administrator may start it. */
export async function ownPostgres(environment?: Record<string, string>): Promise<OwnPostgres> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'so-tay-given-'))
  const made = await startDatabase({ folder })
  await made.release()
  const home = await prepareHome(folder)
  const start = () => (environment ? launchIn(home, environment) : launch(home))
  const stop = async () => {
    if (await findRunning(home)) await halt(home)
  }
  const remove = async () => {
    await stop()
    await removeDatabase(folder)
    await rm(folder, { recursive: true, force: true })
  }
  await orRemove(start(), remove)
  return {
    url: `postgresql://sotay:${encodeURIComponent(home.password)}@/sotay?host=${encodeURIComponent(home.sockets)}`,
    home,
    stop,
    start,
    remove,
  }
}

/** What could not be prepared leaves no server behind. */
export const orRemove = <T>(prepared: Promise<T>, remove: () => Promise<void>): Promise<T> =>
  prepared.catch(async (error) => {
    await remove()
    throw error
  })

async function launchIn(home: Home, environment: Record<string, string>): Promise<void> {
  const log = await open(home.log, 'a')
  const server = spawn(path.join(home.binaries, 'postgres'), ['-D', home.data], {
    ...home.owner,
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC', NODE_ENV: process.env.NODE_ENV, ...environment },
    cwd: '/',
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  })
  server.unref()
  await log.close()
  while (!(await answers(home))) await pause(50)
}

async function answers({ sockets, password }: Home): Promise<boolean> {
  const client = new pg.Client({ host: sockets, user: 'sotay', database: 'sotay', password })
  client.on('error', () => {})
  return client
    .connect()
    .then(() => client.end())
    .then(
      () => true,
      () => false,
    )
}
