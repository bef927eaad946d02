import pg from 'pg'

/** A statement as the pool was given it, and what is wrong with where it reads: nothing when it stays in its cell. */
export type WatchedStatement = { text: string; leaves: string[] }

type Node = { [field: string]: unknown; Plans?: Node[] }

/** PostgreSQL's own plan of a statement with these values; for statements that have none, null. */
type Plan = (text: string, values: readonly unknown[]) => Promise<Node | null>

/** Statements that have no plan and touch no row of a cell: of transactions, and of the table of one ballot's papers. */
const withoutRows = /^\s*(BEGIN|COMMIT|ROLLBACK|SET\b|CREATE TABLE "papers_|DROP TABLE IF EXISTS "papers_)/

/**
 * Looks over the shoulder of a pool: before a statement runs, PostgreSQL is asked how it would carry it out, and every scan of a cell's table
 * must be held to this one cell by its own condition. That is what a distributed PostgreSQL asks as well to send a statement to one node.
 * Only connections made afterwards are watched.
 */
export function watchPool(pool: pg.Pool, { cellTables, connection }: { cellTables: ReadonlySet<string>; connection: pg.PoolConfig }) {
  const asking = new pg.Pool({ ...connection, max: 2 })
  const seen: WatchedStatement[] = []
  let cellId: string | null = null
  const plan: Plan = async (text, values) => {
    if (withoutRows.test(text)) return null
    const { rows } = await asking.query<{ 'QUERY PLAN': [{ Plan: Node }] }>(`EXPLAIN (FORMAT JSON, COSTS OFF) ${text}`, [...values])
    return rows[0]?.['QUERY PLAN'][0].Plan ?? null
  }
  const judge = async (text: string, values: readonly unknown[]): Promise<void> => {
    if (cellId === null) return
    const of = { cellId, cellTables }
    const leaves = await plan(text, values).then(
      (top) => (top ? strays(top, of) : []),
      (error: Error) => [`no plan: ${error.message}`],
    )
    seen.push({ text, leaves })
  }
  pool.on('connect', (client) => watchClient(client, judge))
  return {
    seen,
    judge,
    /** From now on statements are of a meeting of this cell; null: nobody looks. */
    follow: (one: string | null) => {
      cellId = one
    },
    close: () => asking.end(),
  }
}

type Query = (...given: unknown[]) => unknown

function watchClient(client: pg.PoolClient, judge: (text: string, values: readonly unknown[]) => Promise<void>): void {
  const plain = client.query.bind(client) as Query
  const watched: Query = (first, ...rest) => {
    const { text, values } = typeof first === 'string' ? { text: first, values: rest[0] } : (first as { text: string; values?: unknown })
    const given = Array.isArray(values) ? values : Array.isArray(rest[0]) ? rest[0] : []
    const judged = judge(text, given)
    const isAnsweredByCall = typeof rest.at(-1) === 'function'
    const asked = judged.then(() => plain(first, ...rest))
    return isAnsweredByCall ? undefined : asked
  }
  client.query = watched as typeof client.query
}

type Cell = { cellId: string; cellTables: ReadonlySet<string> }

/** Tables of cells that a plan reads without being held to the cell. */
function strays(node: Node, cell: Cell): string[] {
  const table = String(node['Relation Name'] ?? '')
  const isScan = cell.cellTables.has(table) && node['Node Type'] !== 'ModifyTable'
  const below = (node.Plans ?? []).flatMap((one) => strays(one, cell))
  return isScan && !isHeld(node, cell.cellId) ? [table, ...below] : below
}

/** A scan's own condition names the cell, or a list of cells that is this one alone. */
function isHeld(node: Node, cellId: string): boolean {
  const own = ['Index Cond', 'Recheck Cond', 'Filter'].map((field) => String(node[field] ?? ''))
  const conditions = [...own, ...(node.Plans ?? []).map((one) => String(one['Index Cond'] ?? ''))].join(' ')
  return conditions.includes(`"cellId" = '${cellId}'::text`) || conditions.includes(`"cellId" = ANY ('{${cellId}}'::text[])`)
}
