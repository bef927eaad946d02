import { setImmediate as nextTurn } from 'node:timers/promises'
import pg from 'pg'
import { copyIn, type Value } from './copy-in.ts'

export type Row = Record<string, Value>

/** Collects rows of many tables and writes each table's together. */
export type Bulk = {
  add(table: string, row: Row): void
  /** To be called now and then: lets the connections speak, and waits while the database is behind. */
  breathe(): Promise<void>
  /** Everything is in, and the planner knows it. Says how many rows. */
  finish(): Promise<number>
}

const rowsTogether = 4_000
/** Copies that wait for the database before the making up waits too: some megabytes each. */
const mostUnderWay = 12

/** The largest tables have connections of their own; the last connection writes all others. */
const largest = [['NotebookEntry'], ['MeetingEvent', 'EventPayload']]

/**
 * Each table is emptied and filled in one transaction: nothing is half there when it breaks off, and PostgreSQL, which knows that nobody
 * else can see the rows, writes them once instead of twice (wal_level minimal, as ours is). The tables must be empty before.
 */
export async function openBulk(connection: pg.PoolConfig): Promise<Bulk> {
  const clients = await Promise.all([...largest, []].map(() => connect(connection)))
  const waiting = new Map<string, Row[]>()
  const begun = new Set<string>()
  const turns = clients.map(() => Promise.resolve())
  let [total, underWay] = [0, 0]
  let broken: unknown = null

  const send = (table: string, rows: Row[]) => {
    const at = writerOf(table)
    const client = clients[at] as pg.Client
    underWay += 1
    turns[at] = (turns[at] as Promise<void>)
      .then(async () => {
        if (!begun.has(table)) await client.query(`TRUNCATE "${table}"`)
        begun.add(table)
        await copyIn(client, table, rows)
      })
      .catch((error: unknown) => {
        broken ??= error
      })
      .finally(() => {
        underWay -= 1
      })
  }
  const settle = async () => {
    await Promise.all(turns)
    if (broken) throw broken
  }
  return {
    add(table, row) {
      const rows = waiting.get(table) ?? []
      if (rows.length === 0) waiting.set(table, rows)
      rows.push(row)
      total += 1
      if (rows.length < rowsTogether) return
      waiting.delete(table)
      send(table, rows)
    },
    async breathe() {
      await nextTurn()
      if (underWay > mostUnderWay) await settle()
    },
    async finish() {
      for (const [table, rows] of waiting) send(table, rows)
      waiting.clear()
      await settle()
      for (const client of clients) await client.query('COMMIT')
      await clients[0]?.query('ANALYZE')
      await Promise.all(clients.map((client) => client.end()))
      return total
    },
  }
}

function writerOf(table: string): number {
  const own = largest.findIndex((tables) => tables.includes(table))
  return own === -1 ? largest.length : own
}

async function connect(connection: pg.PoolConfig): Promise<pg.Client> {
  const client = new pg.Client(connection)
  await client.connect()
  await client.query("SET TIME ZONE 'UTC'; SET synchronous_commit = off; SET client_min_messages = 'warning'")
  await client.query('BEGIN')
  return client
}
