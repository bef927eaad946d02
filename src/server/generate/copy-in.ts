import type pg from 'pg'
import { copyIn as copy } from '#adapters/prisma/copy.ts'

/** What goes into a column: an object goes in as JSON. */
export type Value = string | number | boolean | null | Buffer | readonly string[] | object

/** Writes rows by COPY into a table that was emptied in the same transaction. Columns are the keys of the first row; all rows have the same. */
export async function copyIn(client: pg.Client, table: string, rows: readonly Record<string, Value>[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = Object.keys(first)
  const named = columns.map((column) => `"${column}"`).join(', ')
  await copy(client, `COPY "${table}" (${named}) FROM STDIN WITH (FREEZE)`, [Buffer.from(asText(rows, columns))])
}

/** By name, for rows that say the same in another order. */
const asText = (rows: readonly Record<string, Value>[], columns: readonly string[]): string => {
  let text = ''
  for (const row of rows) {
    let between = ''
    for (const column of columns) {
      text += between + field(row[column] as Value)
      between = '\t'
    }
    text += '\n'
  }
  return text
}

function field(value: Value): string {
  if (value === null) return '\\N'
  if (typeof value === 'string') return escaped(value)
  if (typeof value === 'object') return Buffer.isBuffer(value) ? `\\\\x${value.toString('hex')}` : escaped(JSON.stringify(value))
  return String(value)
}

const needsEscape = /[\\\t\n\r]/
const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

const escaped = (text: string): string => (needsEscape.test(text) ? text.replace(/[\\\t\n\r]/g, (sign) => escapes[sign] ?? sign) : text)
