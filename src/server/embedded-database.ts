import { rm, rmdir } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { CannotStart } from './cannot-start.ts'
import { onlyOne } from './only-one.ts'
import { type Home, prepareHome } from './postgres-home.ts'
import { keepPresence } from './postgres-presence.ts'
import { findRunning, halt, initialise, launch, renewSettings } from './postgres-server.ts'

/** A database in use, ours or somebody's. */
export type Database = {
  /** For `new pg.Pool(...)` and `new PrismaPg(...)` alike. Its role owns this database and may make others, no more. */
  readonly connection: pg.PoolConfig
  readonly origin: 'started' | 'adopted' | 'given'
  /** Call after the app has closed its own pools. Stops our server unless another app uses it; says how many connections others hold. */
  readonly release: () => Promise<number>
}

type Options = {
  /** The data folder as asked for; started by root, a system folder named after it. */
  readonly folder: string
  /** Told what takes long. */
  readonly say?: (line: string) => void
}

const NAME = 'sotay'

/** Starts the app's own PostgreSQL on a data folder, or joins the one that already runs there. Safe to call from many processes at once. */
export async function startDatabase({ folder, say = () => {} }: Options): Promise<Database> {
  const home = await prepareHome(folder)
  const alone = <T>(work: () => Promise<T>) => onlyOne(home.root, work)
  const { origin, client } = await alone(async () => {
    const origin = await bringUp(home, say)
    return { origin, client: await connectOwner(home) }
  })
  const presence = keepPresence(client, () =>
    alone(async () => {
      await bringUp(home, say)
      return connectOwner(home)
    }),
  )
  const release = () =>
    alone(async () => {
      await presence.leave()
      const others = await countOthers(home)
      if (others === 0) await halt(home)
      return others
    })
  return { connection: { ...(await address(home)), user: NAME, database: NAME }, origin, release }
}

/** Stops the server of a data folder and removes its data and secrets: the next start begins from nothing. Refused while an app uses it. */
export async function removeDatabase(folder: string) {
  const home = await prepareHome(folder)
  await onlyOne(home.root, async () => {
    if (await findRunning(home)) {
      if ((await countOthers(home)) > 0)
        throw new CannotStart('The database is in use by an app that is still running: stop that one first.')
      await halt(home)
    }
    for (const part of ['postgres', 'secrets', 'belongs-to']) await rm(path.join(home.root, part), { recursive: true, force: true })
    await rm(home.sockets, { recursive: true, force: true })
    // a folder that holds something else is not ours to remove
    await rmdir(home.root).catch(() => {})
  })
}

async function bringUp(home: Home, say: (line: string) => void): Promise<'started' | 'adopted'> {
  if ((await initialise(home)) === 'made') say(`Made a new database in ${home.root}`)
  if (await findRunning(home)) {
    await renewSettings(home)
    await ready(home)
    return 'adopted'
  }
  await launch(home)
  await ready(home)
  return 'started'
}

/** Waits through recovery, and through the end of a server that was just told to stop. Makes role and database where they are missing. */
async function ready(home: Home) {
  const client = await patiently(home)
  try {
    const { rows } = await client.query(
      'select exists (select from pg_roles where rolname = $1) as role, exists (select from pg_database where datname = $1) as database',
      [NAME],
    )
    if (!rows[0].role) await client.query(`create role ${NAME} login createdb password ${client.escapeLiteral(home.password)}`)
    if (!rows[0].database) await client.query(`create database ${NAME} template template0 owner ${NAME}`)
  } finally {
    await client.end()
  }
}

const NOT_YET = ['57P03', 'ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE']

async function patiently(home: Home): Promise<pg.Client> {
  for (const until = Date.now() + 120_000; ; ) {
    if (!(await findRunning(home))) await launch(home)
    try {
      return await connect(home, { user: 'postgres', database: 'postgres' })
    } catch (error) {
      const code = (error as { code?: string }).code ?? ''
      if (code === '28P01')
        throw new CannotStart(`The password in ${home.root}/secrets is not that of the database: put the right file back.`)
      if (!NOT_YET.includes(code) || Date.now() > until) throw error
      await pause(100)
    }
  }
}

const connectOwner = (home: Home) => connect(home, { user: NAME, database: NAME })

async function connect(home: Home, as: { user: string; database: string }): Promise<pg.Client> {
  const client = new pg.Client({ ...(await address(home)), ...as, application_name: 'so-tay-chi-bo presence' })
  await client.connect()
  return client
}

/** Everything is named, so that PGHOST and the like in the caller's environment change nothing. */
const address = async (home: Home) => ({
  host: (await findRunning(home))?.sockets ?? home.sockets,
  port: 5432,
  password: home.password,
  ssl: false,
  application_name: 'so-tay-chi-bo',
})

/** Connections that were just closed take a moment to leave the list. */
async function countOthers(home: Home): Promise<number> {
  const client = await patiently(home)
  const others = "select count(*)::int as others from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()"
  try {
    for (let look = 0; ; look += 1) {
      const found: number = (await client.query(others)).rows[0].others
      if (found === 0 || look === 10) return found
      await pause(50)
    }
  } finally {
    await client.end()
  }
}
