import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { gate } from './gate.ts'
import { PrismaClient } from './generated/client.ts'

/** One process's way to PostgreSQL: Prisma, and for hot statements plain pg, over the same pool. */
export type PrismaDatabase = {
  pool: pg.Pool
  prisma: PrismaClient
  /** One transaction in READ COMMITTED on a connection of its own; rolled back when the work throws or answers `rollback(...)`. */
  transaction: <T>(work: (client: pg.PoolClient) => Promise<T | Rollback<T>>) => Promise<T>
  /** Answers when the database does; for health and for finding out when saving is possible again. */
  ping: () => Promise<void>
  close: () => Promise<void>
}

/** The answer of a transaction that leaves nothing behind. */
export type Rollback<T> = { rollback: T }

export const rollback = <T>(answer: T): Rollback<T> => ({ rollback: answer })

type Options = {
  connection: pg.PoolConfig
  /** Told of connections that broke; without a listener the process would end with them. */
  onConnectionError: (error: Error) => void
  /** Told of the end of each `transaction`, its waiting for a place included. Casting papers is none, and must not become one: it is measured nowhere. */
  onTransaction?: (seconds: number, outcome: 'committed' | 'undone') => void
  /** Connections of this process. */
  size?: number
}

/** Minutes lie between taking papers and casting them: a hall must not wait for new connections then. */
const idleMilliseconds = 5 * 60_000
/** A connection keeps what it has prepared, some of it for one ballot alone: after this time a new one takes its place. */
const connectionSeconds = 15 * 60

export function openPrismaDatabase({ connection, onConnectionError, onTransaction, size = 20 }: Options): PrismaDatabase {
  const limits = { connectionTimeoutMillis: 15_000, idleTimeoutMillis: idleMilliseconds, maxLifetimeSeconds: connectionSeconds }
  const pool = new pg.Pool({ ...limits, ...connection, max: size, onConnect: prepare })
  // the pool hangs the whole connection on the error
  const tell = ({ message, code }: Error & { code?: string }) => onConnectionError(Object.assign(new Error(message), { code }))
  pool.on('error', tell)
  pool.on('connect', (client) => client.on('error', tell))
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool), transactionOptions: { maxWait: 15_000, timeout: 15_000 } })
  // transactions leave connections to the single statements of taking and casting
  const enter = gate(Math.max(1, Math.floor(size / 2)))
  return {
    pool,
    prisma,
    transaction: (work) => timed(onTransaction, () => enter(() => inTransaction(pool, work))),
    ping: async () => void (await pool.query('SELECT 1')),
    close: async () => {
      await prisma.$disconnect()
      await pool.end()
    },
  }
}

/** Prisma reads times as if the session's zone were UTC; the protocols of closing and counting are written for READ COMMITTED. */
async function prepare(client: pg.ClientBase): Promise<void> {
  await client.query(
    `SET TIME ZONE 'UTC'; SET default_transaction_isolation = 'read committed'; SET statement_timeout = '15s';
     SET idle_in_transaction_session_timeout = '30s'; SET client_min_messages = 'warning'`,
  )
}

async function timed<T>(told: Options['onTransaction'], work: () => Promise<T>): Promise<T> {
  const from = performance.now()
  let outcome: 'committed' | 'undone' = 'undone'
  try {
    const answer = await work()
    outcome = 'committed'
    return answer
  } finally {
    told?.((performance.now() - from) / 1000, outcome)
  }
}

async function inTransaction<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T | Rollback<T>>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('BEGIN')
    const answer = await work(client)
    const back = isRollback(answer)
    await client.query(back ? 'ROLLBACK' : 'COMMIT')
    return back ? answer.rollback : answer
  } catch (error) {
    await client.query('ROLLBACK').catch((lost: Error) => {
      broken = lost
    })
    throw withoutValues(error)
  } finally {
    client.release(broken)
  }
}

/** PostgreSQL quotes the offending values in the detail of an error; whoever logs the error shall not. */
function withoutValues(error: unknown): unknown {
  if (error instanceof pg.DatabaseError) Object.assign(error, { detail: undefined, where: undefined, internalQuery: undefined })
  return error
}

const isRollback = <T>(answer: T | Rollback<T>): answer is Rollback<T> =>
  typeof answer === 'object' && answer !== null && 'rollback' in answer
