import { createAdapter } from '@socket.io/postgres-adapter'
import type pg from 'pg'
import type { JoinProcesses } from './between-processes.ts'

/** The official adapter keeps messages over 8000 bytes in a table; a large hall's report is one. */
const table = `CREATE TABLE IF NOT EXISTS socket_io_attachments (
  id bigserial UNIQUE, created_at timestamptz DEFAULT NOW(), payload bytea)`

/**
 * Processes tell each other through PostgreSQL, on a pool of their own: when the adapter's LISTEN connection ends, the error must not end
 * the process. What is lost meanwhile is found again by re-reading versions.
 */
export const betweenByPostgres =
  (pool: pg.Pool): JoinProcesses =>
  async (io, failed) => {
    pool.on('error', failed)
    pool.on('connect', (client) => client.on('error', failed))
    giveBackBroken(pool)
    // Two processes that start together may both try; the second try finds the table there.
    await pool.query(table).catch(() => pool.query(table))
    io.adapter(createAdapter(pool, { errorHandler: failed }))
    return () => pool.end()
  }

/** The adapter never gives a broken LISTEN connection back: after a few breaks the pool would be full of them and all would be silent. */
function giveBackBroken(pool: pg.Pool): void {
  const lent = new WeakSet<pg.PoolClient>()
  const watched = new WeakSet<pg.PoolClient>()
  pool.on('release', (_error, client) => lent.delete(client))
  pool.on('acquire', (client) => {
    lent.add(client)
    if (watched.has(client)) return
    watched.add(client)
    // A query that was under way gives its connection back by itself first.
    client.once('end', () => setImmediate(() => lent.has(client) && client.release(true)))
  })
}
