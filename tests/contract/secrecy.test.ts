import { createHash } from 'node:crypto'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPrismaDatabase } from '#adapters/prisma/database.ts'
import { prismaStores } from '#adapters/prisma/prisma-stores.ts'
import type { CastPaper } from '#domain/ballot/types.ts'
import { anOpenBallot, aPaper, boardOf, cancel, close, closeFor, count, make, otherSheet } from './given.ts'
import { openPostgres } from './worlds.ts'

let world: Awaited<ReturnType<typeof openPostgres>>
beforeAll(async () => {
  world = await openPostgres()
})
afterAll(() => world.close())

const bytesOf = (base64url: string) => Buffer.from(base64url, 'base64url')
const ascending = (buffers: Buffer[]) => buffers.toSorted(Buffer.compare)
const tableOf = (ballotId: string) => `papers_${createHash('sha256').update(ballotId).digest('hex').slice(0, 40)}`
const tables = async () =>
  (await world.database.pool.query<{ name: string }>("SELECT relname AS name FROM pg_class WHERE relname LIKE 'papers%'")).rows.map(
    ({ name }) => name,
  )

describe('what PostgreSQL keeps of a counted ballot', () => {
  test.each([
    ['as they come', (papers: CastPaper[]) => papers],
    ['in the order of their numbers', (papers: CastPaper[]) => papers.toSorted((a, b) => (a.number < b.number ? -1 : 1))],
    ['in the opposite order', (papers: CastPaper[]) => papers.toSorted((a, b) => (a.number < b.number ? 1 : -1))],
  ])('papers cast %s: one xmin, and the order of the values', async (_name, inOrder) => {
    const { ballot } = await anOpenBallot(world.stores)
    for (const paper of inOrder(Array.from({ length: 60 }, () => aPaper()))) await world.stores.ballots.cast(ballot.id, paper)
    await closeFor(world.stores, ballot)
    await count(world.stores, ballot)
    const { rows: numbers } = await world.database.pool.query<{ xmin: string; number: Buffer }>(
      'SELECT xmin, "number" FROM "BoardNumber" WHERE "ballotId" = $1 ORDER BY ctid',
      [ballot.id],
    )
    expect(numbers).toHaveLength(60)
    expect(new Set(numbers.map(({ xmin }) => xmin)).size).toBe(1)
    expect(numbers.map(({ number }) => number)).toEqual(ascending(numbers.map(({ number }) => number)))
    const { rows: marks } = await world.database.pool.query<{ xmin: string; rowKey: string; id: Buffer }>(
      'SELECT xmin, "rowKey", "id" FROM "BoardMark" WHERE "ballotId" = $1 ORDER BY ctid',
      [ballot.id],
    )
    expect(marks).toHaveLength(180)
    expect(new Set([...numbers, ...marks].map(({ xmin }) => xmin)).size).toBe(1)
    const keys = marks.map(({ rowKey }) => rowKey)
    expect(keys).toEqual(keys.toSorted())
    for (const key of new Set(keys)) {
      const ids = marks.filter(({ rowKey }) => rowKey === key).map(({ id }) => id)
      expect(ids).toEqual(ascending(ids))
    }
  })

  test('the papers as cast are gone and the private keys with them', async () => {
    const [{ ballot: counted }, { ballot: cancelled }, { ballot: open }] = [
      await anOpenBallot(world.stores),
      await anOpenBallot(world.stores),
      await anOpenBallot(world.stores),
    ]
    for (const ballot of [counted, cancelled]) await world.stores.ballots.cast(ballot.id, aPaper())
    expect(await tables()).toEqual(expect.arrayContaining([counted, cancelled, open].map(({ id }) => tableOf(id))))
    await closeFor(world.stores, counted)
    await count(world.stores, counted)
    await cancel(world.stores, cancelled)
    const left = (await tables()).filter((name) => name.startsWith(tableOf(counted.id)) || name.startsWith(tableOf(cancelled.id)))
    expect(left).toEqual([])
    expect(await tables()).toContain(tableOf(open.id))
    const { rows } = await world.database.pool.query('SELECT "sealedKeys" IS NULL AS gone FROM "Ballot" WHERE "id" = ANY($1)', [
      [counted.id, cancelled.id],
    ])
    expect(rows).toEqual([{ gone: true }, { gone: true }])
  })

  test('no sheet is kept whole: nothing on the board leads from one row of a paper to another', async () => {
    const { ballot } = await anOpenBallot(world.stores)
    const papers = Array.from({ length: 5 }, () => aPaper())
    for (const paper of papers) await world.stores.ballots.cast(ballot.id, paper)
    await closeFor(world.stores, ballot)
    await count(world.stores, ballot)
    const { rows: columns } = await world.database.pool.query<{ table: string; column: string }>(
      `SELECT table_name AS table, column_name AS column FROM information_schema.columns
       WHERE table_name IN ('BoardNumber', 'BoardMark') ORDER BY table_name, ordinal_position`,
    )
    expect(columns.map(({ table, column }) => `${table}.${column}`)).toEqual([
      'BoardMark.cellId',
      'BoardMark.ballotId',
      'BoardMark.rowKey',
      'BoardMark.id',
      'BoardMark.mark',
      'BoardNumber.cellId',
      'BoardNumber.ballotId',
      'BoardNumber.number',
      'BoardNumber.signature',
    ])
  })
})

describe("PostgreSQL's log", () => {
  test('holds nothing of a paper, whatever is logged by default and whatever goes wrong', async () => {
    const administrator = new pg.Client({ ...world.connection, user: 'postgres' })
    await administrator.connect()
    await logAsByDefault(administrator, world.connection.database)
    const connection = { ...world.connection, application_name: 'burst' }
    const database = openPrismaDatabase({ connection, onConnectionError: () => {} })
    const stores = prismaStores(database)
    const { ballot } = await anOpenBallot(stores)
    const papers = Array.from({ length: 80 }, () => aPaper())

    const sheets = papers.flatMap((paper) => [paper, paper, otherSheet(paper)])
    const answers = sheets.map((paper) => stores.ballots.cast(ballot.id, paper).then(String, (error: Error) => error))
    await administrator.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'burst'")
    const outcomes = await Promise.all(answers)
    await Promise.all(sheets.map((paper) => stores.ballots.cast(ballot.id, paper)))
    await Promise.all([
      close(stores, ballot),
      ...Array.from({ length: 20 }, () => aPaper()).map((paper) => stores.ballots.cast(ballot.id, paper)),
    ])
    // as another process would find it that has not heard of the count
    await administrator.query(`DROP TABLE "${tableOf(ballot.id)}"`)
    await stores.ballots.cast(ballot.id, papers[0]!)
    await stores.ballots.markVoter(ballot.id, 'sau', bytesOf(papers[0]!.sheetHash))
    await stores.ballots.markVoter(ballot.id, 'sau', bytesOf(papers[1]!.sheetHash))

    // proof that this server would have logged a value that a unique key refused
    await database.pool
      .query('INSERT INTO "BoardNumber" VALUES ($1, $1, $2, $2), ($1, $1, $2, $2)', ['probe', Buffer.from('told on')])
      .catch(() => {})
    const log = await readLog(administrator)
    expect(log).toContain(Buffer.from('told on').toString('hex'))
    for (const trace of papers.flatMap(tracesOf)) expect(log).not.toContain(trace)

    const failures = outcomes.filter((outcome) => outcome instanceof Error)
    for (const failure of failures) {
      expect(failure.message).toMatch(/^the ballot box could not be reached \([A-Z0-9_]+|unknown\)$/)
      expect(failure.cause).toBeUndefined()
      expect(Object.keys(failure)).toEqual([])
    }
    await database.close()
    await administrator.end()
  })

  test('nor does the error of a board that can not be written, and nothing of it stays', async () => {
    const { ballot } = await anOpenBallot(world.stores)
    await world.stores.ballots.cast(ballot.id, aPaper())
    await closeFor(world.stores, ballot)
    const board = await boardOf(world.stores, ballot)
    const twice = { ...board, rows: { ...board.rows, sau: [...(board.rows.sau ?? []), ...(board.rows.sau ?? [])] } }
    const failure: Error = await make(world.stores, ballot.meetingId, { kind: 'countBallot', ballotId: ballot.id, board: twice }).then(
      () => new Error('counted'),
      (error) => error,
    )
    expect(failure.message).toContain('duplicate key')
    const told = JSON.stringify({ ...failure, message: failure.message, stack: failure.stack })
    expect(told).not.toContain(bytesOf(board.rows.sau?.[0]?.id ?? '').toString('hex'))
    expect(await world.stores.ballots.find(ballot.id)).toMatchObject({ status: 'CLOSED', sealedKeys: ballot.sealedKeys })
    expect(await world.stores.ballots.board(ballot.id)).toBeNull()
    await count(world.stores, ballot)
  })

  test('nor does an error of a lost database', async () => {
    const database = openPrismaDatabase({ connection: { ...world.connection, host: '/nowhere' }, onConnectionError: () => {} })
    const failure: Error = await prismaStores(database)
      .ballots.cast('ap3-ballot', aPaper())
      .then(
        () => new Error('collected'),
        (error) => error,
      )
    expect(failure.message).toBe('the ballot box could not be reached (ENOENT)')
    await database.close()
  })
})

/** Our own server logs less; a hall may bring one that logs what PostgreSQL logs out of the box, and more. */
async function logAsByDefault(administrator: pg.Client, database = ''): Promise<void> {
  const settings = { log_min_messages: 'warning', log_min_error_statement: 'error', log_error_verbosity: 'verbose' }
  for (const [name, value] of Object.entries(settings))
    await administrator.query(
      `ALTER DATABASE ${administrator.escapeIdentifier(database)} SET ${name} = ${administrator.escapeLiteral(value)}`,
    )
}

async function readLog(administrator: pg.Client): Promise<string> {
  const { rows } = await administrator.query<{ folder: string }>("SELECT current_setting('data_directory') AS folder")
  const file = path.join(path.dirname(rows[0]?.folder ?? ''), 'postgres.log')
  return (await administrator.query<{ log: string }>('SELECT pg_read_file($1) AS log', [file])).rows[0]?.log ?? ''
}

/** The values of a paper in any form a log could quote them; half a value would be as good as all of it. */
function tracesOf({ number, signature, sheetHash, rows }: CastPaper): string[] {
  const values = [number, signature, sheetHash, ...Object.values(rows).map(({ id }) => id)]
  return values.flatMap((value) => [
    value.slice(0, 20),
    bytesOf(value).toString('hex').slice(0, 24),
    bytesOf(value).toString('base64').slice(0, 20),
  ])
}
