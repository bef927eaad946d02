import { createAdapter } from '@socket.io/postgres-adapter'
import type pg from 'pg'
import type { LiveIo } from './live-io.ts'

/** The official adapter keeps messages over 8000 bytes in a table; a large hall's report is one. */
const table = `CREATE TABLE IF NOT EXISTS socket_io_attachments (
  id bigserial UNIQUE, created_at timestamptz DEFAULT NOW(), payload bytea)`

/**
 * Processes tell each other through PostgreSQL, on a pool of their own: when the adapter's LISTEN connection ends, the error must not end
 * the process. What is lost meanwhile is found again by re-reading versions.
 */
export async function joinProcesses(io: LiveIo, pool: pg.Pool, failed: (error: unknown) => void): Promise<void> {
  pool.on('error', failed)
  pool.on('connect', (client) => client.on('error', failed))
  await pool.query(table)
  io.adapter(createAdapter(pool, { errorHandler: failed }))
}
