import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, open as openFile, readFile, rm, stat, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDataFolder } from '../../src/server/data-folder.ts'
import { type Database, removeDatabase, startDatabase } from '../../src/server/embedded-database.ts'
import { openGivenDatabase } from '../../src/server/given-database.ts'
import { checkPostgresSettings } from '../../src/server/postgres-settings.ts'
import { copyMadeDatabase } from '../support/made-database.ts'

let folder: string
const open: Database[] = []
const apps: App[] = []

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'so-tay-'))
})

afterEach(async () => {
  for (const app of apps.splice(0)) app.process.kill('SIGKILL')
  for (const database of open.splice(0)) await database.release()
  await removeOnceIdle()
  await rm(folder, { recursive: true, force: true })
})

test('keeps Vietnamese names whole and in order, and every acknowledged commit', async () => {
  const { connection } = await start()
  const [row] = await ask(
    connection,
    `select current_setting('server_encoding') as encoding, length('Đặng') as length, current_setting('fsync') as fsync,
      current_setting('synchronous_commit') as commits, current_setting('listen_addresses') as network,
      (select string_agg(name, ' ' order by name) from unnest(array['Em','Đặng','An','Ê','Dũng','Ánh']) name) as ordered`,
  )
  expect(row).toEqual({ encoding: 'UTF8', length: 4, fsync: 'on', commits: 'on', network: '', ordered: 'An Ánh Dũng Đặng Em Ê' })
})

test('lets no other account read secrets, log or data, and never runs as root', async () => {
  await start()
  const home = (await openDataFolder(folder)).path
  expect(await modeOf(home, 'secrets')).toBe('700')
  expect(await modeOf(home, 'secrets/postgres-password')).toBe('600')
  expect(await modeOf(home, 'postgres/postgres.log')).toBe('600')
  expect(await modeOf(home, 'postgres/run')).toBe('700')
  expect(await modeOf(home, 'postgres/data')).toBe('700')
  expect((await stat(path.join('/proc', await serverPid()))).uid).not.toBe(0)
})

test('gives the app a role that owns its database and nothing of the machine', async () => {
  await startedBefore()
  const { connection } = await start()
  await expect(ask(connection, "select pg_read_file('/etc/passwd')")).rejects.toThrow('permission denied')
})

test('after kill -9 of the app the next start adopts the server with what was acknowledged', async () => {
  await startedBefore()
  const app = await startApp()
  app.process.kill('SIGKILL')
  await once(app.process, 'exit')
  const { origin, connection } = await start()
  expect(origin).toBe('adopted')
  expect(await ask(connection, 'select count(*)::int as votes from vote')).toEqual([{ votes: 1 }])
})

test('after kill -9 of app and server together the next start recovers', async () => {
  await startedBefore()
  const app = await startApp()
  const server = Number(await serverPid())
  app.process.kill('SIGKILL')
  process.kill(server, 'SIGKILL')
  // the kernel takes a moment to clear a process away: a power cut leaves none
  await expect.poll(() => isRunning(server), { timeout: 20_000 }).toBe(false)
  const { origin, connection } = await start()
  expect(origin).toBe('started')
  expect(await ask(connection, 'select count(*)::int as votes from vote')).toEqual([{ votes: 1 }])
})

test('a server that dies under a living app is started again', async () => {
  await startedBefore()
  const { connection } = await start()
  process.kill(Number(await serverPid()), 'SIGKILL')
  await expect.poll(() => ask(connection, 'select 1 as here').catch(() => 'gone'), { timeout: 20_000 }).toEqual([{ here: 1 }])
})

test('apps that start together on a new folder make one database and share it', async () => {
  const origins = (await Promise.all([startApp(), startApp(), startApp()])).map(({ origin }) => origin)
  expect(origins.sort()).toEqual(['adopted', 'adopted', 'started'])
  const { connection } = await start()
  expect(await ask(connection, 'select count(*)::int as votes from vote')).toEqual([{ votes: 3 }])
})

test('an app that goes leaves the server to the other, the last one stops it', async () => {
  await startedBefore()
  const [first, second] = [await startApp(), await startApp()]
  expect((await first.leave()).others).toBeGreaterThan(0)
  await serverPid()
  expect((await second.leave()).others).toBe(0)
  await expect(serverPid()).rejects.toThrow('ENOENT')
})

test('starts although the pid file of a crash names a living stranger', async () => {
  await startedBefore()
  const database = await startDatabase({ folder })
  await database.release()
  const data = path.join((await openDataFolder(folder)).path, 'postgres/data')
  const note = [process.pid, data, 1_700_000_000, 5432, path.join(data, '../run'), '', '  1234567 0', 'ready   ', ''].join('\n')
  await writeFile(path.join(data, 'postmaster.pid'), note)
  await writeFile(path.join(data, '../run/.s.PGSQL.5432.lock'), note)
  expect((await start()).origin).toBe('started')
})

test('a first start that was killed halfway leaves nothing in the way', async () => {
  const half = path.join((await openDataFolder(folder)).path, 'postgres/data.new')
  await mkdir(half, { recursive: true })
  await writeFile(path.join(half, 'PG_VERSION'), '18')
  expect((await start()).origin).toBe('started')
})

test('works where the path is too long for a socket, and holds blanks and accents', async () => {
  const deep = path.join(folder, 'Sổ tay, chi bộ "Ấp 3"', 'x'.repeat(80))
  const database = await startDatabase({ folder: deep })
  try {
    expect(await ask(database.connection, 'select 1 as here')).toEqual([{ here: 1 }])
  } finally {
    await database.release()
    await removeDatabase(deep)
  }
})

test('--fresh begins from nothing, but not under a running app', async () => {
  const app = await startApp()
  await expect(removeDatabase(folder)).rejects.toThrow('still running')
  await app.leave()
  await removeDatabase(folder)
  const { connection } = await start()
  expect(await ask(connection, "select to_regclass('vote') as vote")).toEqual([{ vote: null }])
})

test('nothing of a refused row reaches the log of PostgreSQL', async () => {
  await startedBefore()
  const { connection } = await start()
  await ask(connection, 'create table paper (number text primary key)')
  const number = 'bi-mat-cua-la-phieu'
  await ask(connection, 'insert into paper values ($1)', [number])
  await expect(ask(connection, 'insert into paper values ($1)', [number])).rejects.toThrow('duplicate key')
  await expect(ask(connection, `select '${number}'::int`)).rejects.toThrow('invalid input syntax')
  const log = await readFile(path.join((await openDataFolder(folder)).path, 'postgres/postgres.log'), 'utf8')
  expect(log).not.toContain(number)
  expect(log).not.toContain('paper')
})

test('whoever joins a running server leaves its settings whole at every moment: the same file, or another in its place', async () => {
  await startedBefore()
  await start()
  const file = path.join((await openDataFolder(folder)).path, 'postgres/data/so-tay-chi-bo.conf')
  const [settings, before] = [await readFile(file, 'utf8'), await stat(file)]
  await start()
  const joined = await stat(file)
  expect([joined.ino, joined.mtimeMs]).toEqual([before.ino, before.mtimeMs])

  await writeFile(file, '# of an earlier version\n')
  const reader = await openFile(file)
  await start()
  expect(await readFile(file, 'utf8')).toBe(settings)
  expect(await reader.readFile('utf8')).toBe('# of an earlier version\n')
  await reader.close()
})

test('our own server gives no concern, a talkative one does', async () => {
  await startedBefore()
  const { connection } = await start()
  const client = new pg.Client({ ...connection, user: 'postgres' } as pg.ClientConfig)
  await client.connect()
  try {
    expect(await checkPostgresSettings(client)).toEqual([])
    await client.query("set log_statement = 'all'")
    await client.query('set log_min_duration_statement = 0')
    await client.query('set log_parameter_max_length = -1')
    await client.query('set log_parameter_max_length_on_error = 10')
    expect(await checkPostgresSettings(client)).toEqual([
      'postgres/logs-statements',
      'postgres/logs-durations',
      'postgres/logs-parameters',
      'postgres/logs-parameters-on-error',
    ])
  } finally {
    await client.end()
  }
})

test('a database of the operator is used as it is, unless it cannot hold every name', async () => {
  await startedBefore()
  const { connection } = await start()
  await ask(connection, "create database old template template0 encoding 'SQL_ASCII' locale_provider libc locale 'C'")
  const { host, user, password } = connection as pg.ClientConfig
  const url = (name: string) => `postgresql://${user}:${password}@/${name}?host=${encodeURIComponent(host!)}`
  await expect(openGivenDatabase(url('old'))).rejects.toThrow('encoded as SQL_ASCII')
  const given = await openGivenDatabase(url('sotay'))
  expect(given.origin).toBe('given')
  expect(await ask(given.connection, "select length('Đặng') as length")).toEqual([{ length: 4 }])
})

type App = {
  readonly process: ChildProcessByStdio<Writable, Readable, null>
  readonly origin: string
  readonly leave: () => Promise<{ others: number }>
}

async function startApp(): Promise<App> {
  const program = path.resolve(import.meta.dirname, '../support/database-user.ts')
  const child = spawn(process.execPath, [program, folder], { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const next = async () => JSON.parse((await lines.next()).value ?? '{"origin":"none"}')
  const { origin } = await next()
  const leave = () => {
    child.stdin.end()
    return next()
  }
  const app = { process: child, origin, leave }
  apps.push(app)
  return app
}

/** Where making the database is not the matter. */
const startedBefore = () => copyMadeDatabase(folder)

async function start(): Promise<Database> {
  const database = await startDatabase({ folder })
  open.push(database)
  return database
}

async function ask(connection: pg.PoolConfig, sql: string, values: unknown[] = []) {
  const client = new pg.Client(connection as pg.ClientConfig)
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(sql, values)).rows
  } finally {
    await client.end()
  }
}

const modeOf = async (home: string, file: string) => ((await stat(path.join(home, file))).mode & 0o777).toString(8)

async function serverPid(): Promise<string> {
  const note = await readFile(path.join((await openDataFolder(folder)).path, 'postgres/data/postmaster.pid'), 'utf8')
  return note.split('\n')[0]!
}

/** The server notices only after a moment that a killed app is gone. */
async function removeOnceIdle() {
  for (let tries = 1; ; tries += 1) {
    try {
      await removeDatabase(folder)
      return
    } catch (error) {
      if (tries === 20) throw error
      await pause(100)
    }
  }
}

async function isRunning(pid: number): Promise<boolean> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return status !== '' && !/^State:\s+Z/m.test(status)
}
