import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type pg from 'pg'
import { openSnapshot } from '#adapters/prisma/backup-store.ts'
import { invariant } from '#domain/result.ts'
import { digest } from '#paper/digests.ts'
import type { HeldPaper } from '#paper/paper-store.ts'
import type { Overheard } from '../overhearing.ts'
import type { RunningApp } from '../running-app.ts'
import type { Listening } from '../sockets.ts'
import { spellings, type Trace } from './traces.ts'

/** Rows, catalogue, backup and metrics as they are now. */
export async function keptNow(app: RunningApp, when: string): Promise<Trace[]> {
  const rows = await app.inspect(rowsOf)
  const catalogue = await app.inspect(catalogueOf)
  const backup = await app.inspect(backupOf)
  const metrics = linesOf(await (await fetch(`${app.url}/metrics`)).text(), '/metrics')
  invariant(metrics.length > 20, 'the app says its metrics')
  return [...rows, ...catalogue, ...backup, ...metrics].map((trace) => ({ ...trace, source: `${trace.source}, ${when}` }))
}

/** Every row of every table, in the order of its place, of the transaction that wrote it and of its own words. */
async function rowsOf(client: pg.Client): Promise<Trace[]> {
  const { rows: tables } = await client.query<{ name: string }>(
    "SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1",
  )
  const traces: Trace[] = []
  for (const { name } of tables) {
    const { rows } = await client.query<{ row: string; xmin: string }>(
      `SELECT t::text AS row, xmin::text FROM "${name}" AS t ORDER BY ctid`,
    )
    const table = name.startsWith('papers_') ? 'papers as cast' : name
    const values = rows.map(({ row }) => row).toSorted()
    for (const [place, { row, xmin }] of rows.entries()) {
      const group = `transaction ${xmin}`
      traces.push({ source: `${table} by place`, text: row, rank: place, group })
      traces.push({ source: `${table} by transaction`, text: row, rank: Number(xmin), group })
      traces.push({ source: `${table} by value`, text: row, rank: values.indexOf(row), group })
    }
  }
  return traces
}

/** What PostgreSQL keeps of its own: samples of values, running statements, counters, the numbers of tables and files. */
async function catalogueOf(client: pg.Client): Promise<Trace[]> {
  await client.query('ANALYZE')
  const views = ['pg_stats', 'pg_stat_activity', 'pg_stat_user_tables', 'pg_prepared_statements', 'pg_locks', 'pg_class', 'pg_sequences']
  const traces: Trace[] = []
  for (const view of views) {
    const { rows } = await client.query<{ row: string }>(`SELECT v::text AS row FROM ${view} AS v`)
    traces.push(...rows.map(({ row }) => ({ source: view, text: row })))
  }
  return traces
}

/** What `npm run backup` would write now, line by line, before it is sealed. The client is not to be used for anything else afterwards. */
async function backupOf(client: pg.Client): Promise<Trace[]> {
  const snapshot = await openSnapshot(client)
  const traces: Trace[] = []
  for (const table of await snapshot.tables()) {
    const parts: Uint8Array[] = []
    for await (const part of snapshot.rows(table)) parts.push(part)
    traces.push(...linesOf(Buffer.concat(parts).toString(), `backup of ${table.table}`))
  }
  return traces
}

export const linesOf = (text: string, source: string): Trace[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => ({ source, text: line }))

/** A call both ways, with every header but the clock's, which is the same for all who ask in a second. */
export const callOf = ({ method, path: at, headers, sent, status, answered, answerHeaders }: Overheard): Trace => ({
  source: `${method} ${at.split('?', 1)[0]}`,
  text: [at, said(headers), sent, status, said(answerHeaders), answered].join('\n'),
})

const said = (headers: Headers): string => [...headers].filter(([name]) => name !== 'date').join('\n')

export const framesOf = (sockets: readonly Listening[]): Trace[] =>
  sockets.flatMap(({ heard }, at) =>
    heard.map(({ event, message }) => ({ source: `${event} on screen ${at}`, text: JSON.stringify(message ?? null) })),
  )

/** The lists of a published board, each an order of its own. */
export function listsOf(board: { took: string[]; numbers: object[]; rows: Record<string, object[]> }): Trace[] {
  const lists = { took: board.took, numbers: board.numbers, ...board.rows }
  return Object.entries(lists).flatMap(([list, entries]) =>
    entries.map((entry, rank) => ({ source: `the board's list ${list}`, text: JSON.stringify(entry), rank })),
  )
}

/** All that belongs to a paper, and all that belongs to who took it, in any form it could be written down. */
export function valuesOf({ number, signature, secret, inverse, receipt, body }: HeldPaper): string[] {
  const { rows } = JSON.parse(body ?? '{"rows":{}}') as { rows: Record<string, { id: string }> }
  const digests = [digest(rows), sheetHashOf({ number, signature, body })]
  return [number, signature, secret, inverse, receipt, ...digests, ...Object.values(rows).map(({ id }) => id)]
    .filter((value) => value !== null)
    .flatMap(spellings)
}

/** Under which the box knows a sheet, until the count and no longer (domain/ballot/paper.ts). That it is still this one shows in the write-ahead log. */
export const sheetHashOf = ({ number, signature, body }: Pick<HeldPaper, 'number' | 'signature' | 'body'>): string =>
  digest({ number, signature, rowsDigest: digest(JSON.parse(body ?? '{"rows":{}}').rows) })

/** Files under a folder that hold these bytes. */
export async function filesHolding(folder: string, bytes: readonly Buffer[]): Promise<string[]> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true })
  const found: string[] = []
  for (const file of files.filter((one) => one.isFile())) {
    const name = path.join(file.parentPath, file.name)
    const content = await readFile(name).catch(() => Buffer.alloc(0))
    if (bytes.some((one) => content.includes(one))) found.push(path.relative(folder, name))
  }
  return found.toSorted()
}
