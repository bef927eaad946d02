import { execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdir, open, readdir, readFile, readlink, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { CannotStart } from './cannot-start.ts'
import { postgresConfig } from './postgres-config.ts'
import { giveTo, type Home } from './postgres-home.ts'

const run = promisify(execFile)

/** A running server as its own pid file tells it. */
export type Running = { readonly pid: number; readonly sockets: string }

/** Makes the data once, UTF-8 with Vietnamese order; a first start that was killed halfway leaves nothing that counts. */
export async function initialise(home: Home): Promise<'made' | 'found'> {
  if (await stat(path.join(home.data, 'PG_VERSION')).catch(() => undefined)) return 'found'
  const draft = `${home.data}.new`
  const passwordFile = path.join(home.sockets, 'initial-password')
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { mode: 0o700 })
  await giveTo(home.owner, draft)
  await writeFile(passwordFile, home.password, { mode: 0o600 })
  await giveTo(home.owner, passwordFile)
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=vi']
  await command(home, 'initdb', ['-D', draft, '-U', 'postgres', `--pwfile=${passwordFile}`, '-A', 'scram-sha-256', ...locale])
  await rm(passwordFile)
  await writeFile(path.join(draft, 'postgresql.conf'), "\ninclude 'so-tay-chi-bo.conf'\n", { flag: 'a' })
  await rename(draft, home.data)
  return 'made'
}

/** The server of this data folder, if one runs, whoever started it. */
export async function findRunning(home: Home): Promise<Running | undefined> {
  const noted = await readNote(home)
  return noted && (await whoIs(home, noted.pid)) === 'ours' ? noted : undefined
}

/**
 * Starts the server in a session of its own, so that Ctrl-C reaches the app alone. Call only where `findRunning` found none.
 * Not through `pg_ctl start`: that goes through a shell, which a folder's name may confuse.
 */
export async function launch(home: Home) {
  await forgetTraces(home)
  await writeSettings(home)
  const log = await open(home.log, 'a')
  const server = spawn(path.join(home.binaries, 'postgres'), ['-D', home.data], {
    ...surroundings(home),
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  })
  const failed = new Promise<unknown>((resolve) => server.once('error', resolve).once('exit', (status) => resolve(`exit status ${status}`)))
  const cause = await Promise.race([failed, untilReady(home)])
  await log.close()
  server.unref()
  if (cause) throw new CannotStart(`PostgreSQL did not start. The end of ${home.log}:\n${await endOf(home.log)}`, { cause })
}

async function untilReady(home: Home): Promise<unknown> {
  for (const until = Date.now() + 120_000; Date.now() < until; await pause(20)) {
    const note = await readFile(pidFile(home), 'utf8').catch(() => '')
    if (note.split('\n')[7]?.trim() === 'ready') return undefined
  }
  return 'not ready after two minutes'
}

/** A server found running may have been started by an older version of the app. */
export async function renewSettings(home: Home) {
  await writeSettings(home)
  await command(home, 'pg_ctl', ['reload', '-D', home.data])
}

/** Ends the server at once but cleanly; whoever is connected is cut off. */
export async function halt(home: Home) {
  await command(home, 'pg_ctl', ['stop', '-D', home.data, '-m', 'fast', '-w', '-t', '120'])
}

/**
 * A crash leaves pid files, and their number may by now belong to a living stranger or to a dead process that nobody buries (containers):
 * then PostgreSQL would neither start nor stop. The note goes only when no child of the dead server can still be writing.
 */
async function forgetTraces(home: Home) {
  const noted = await readNote(home)
  if (noted && (await whoIs(home, noted.pid)) !== 'ours') {
    await untilNobodyWorksIn(home.data)
    await rm(pidFile(home), { force: true })
  }
  await rm(path.join(home.sockets, '.s.PGSQL.5432.lock'), { force: true })
  await rm(path.join(home.sockets, '.s.PGSQL.5432'), { force: true })
}

/** The children of a killed server notice within milliseconds. Without /proc PostgreSQL's own check of its memory must do. */
async function untilNobodyWorksIn(data: string) {
  const real = await realpath(data)
  for (let look = 0; look < 100; look += 1) {
    const processes = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name))
    const folders = await Promise.all(processes.map((pid) => readlink(`/proc/${pid}/cwd`).catch(() => '')))
    if (!folders.includes(real)) return
    await pause(100)
  }
  throw new CannotStart(`Processes of a server that was killed still work in ${data}: end them, then start again.`)
}

const pidFile = (home: Home) => path.join(home.data, 'postmaster.pid')

async function readNote(home: Home): Promise<Running | undefined> {
  const [pid, , , , sockets] = (await readFile(pidFile(home), 'utf8').catch(() => '')).split('\n')
  return pid ? { pid: Number(pid), sockets: sockets || home.sockets } : undefined
}

/**
 * Never half a file, not for a moment: each connection reads it when it next has time after a reload, and one that found it empty logged
 * what PostgreSQL logs by default, refused papers among it.
 */
async function writeSettings(home: Home) {
  const file = path.join(home.data, 'so-tay-chi-bo.conf')
  const settings = postgresConfig(home.sockets)
  if ((await readFile(file, 'utf8').catch(() => '')) === settings) return
  const draft = `${file}.${randomBytes(4).toString('hex')}`
  await writeFile(draft, settings, { mode: 0o600 })
  await giveTo(home.owner, draft)
  await rename(draft, file)
}

/**
 * PostgreSQL works inside its data folder, which no stranger does; without /proc its name must do.
 * In doubt it is ours: two servers on one folder would destroy it.
 */
async function whoIs(home: Home, pid: number): Promise<'ours' | 'a stranger' | 'gone'> {
  if (process.platform !== 'linux') {
    const name = await run('ps', ['-p', String(pid), '-o', 'comm=']).then(
      ({ stdout }) => stdout.trim(),
      () => '',
    )
    if (name === '') return 'gone'
    return name.includes('postgres') ? 'ours' : 'a stranger'
  }
  try {
    return (await readlink(`/proc/${pid}/cwd`)) === (await realpath(home.data)) ? 'ours' : 'a stranger'
  } catch (error) {
    // a dead process that nobody buried has a number but no folder
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'gone'
    const owners = await Promise.all([`/proc/${pid}`, home.data].map((file) => stat(file).catch(() => undefined)))
    return owners[0]?.uid === owners[1]?.uid ? 'ours' : 'a stranger'
  }
}

/** Runs one of PostgreSQL's programs as its owner, from a folder that everybody may enter, without the caller's language settings. */
const command = (home: Home, program: string, args: string[]) => run(path.join(home.binaries, program), args, surroundings(home))

const surroundings = (home: Home) => ({ ...home.owner, cwd: '/', env: { ...ENVIRONMENT, NODE_ENV: process.env.NODE_ENV } })

const ENVIRONMENT = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

const endOf = async (file: string) => (await readFile(file, 'utf8').catch(() => '')).trimEnd().split('\n').slice(-5).join('\n')
