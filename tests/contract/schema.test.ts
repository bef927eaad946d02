import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { referenceTables } from '../support/reference-tables.ts'
import { anOpenBallot } from './given.ts'
import { openPostgres } from './worlds.ts'

let world: Awaited<ReturnType<typeof openPostgres>>
beforeAll(async () => {
  world = await openPostgres()
  await anOpenBallot(world.stores)
})
afterAll(() => world.close())

const query = async <Row extends object>(sql: string): Promise<Row[]> => (await world.database.pool.query<Row>(sql)).rows

/** Looked up over all cells, by plain indexes, which a distributed PostgreSQL keeps on each of its nodes. */
const overAllCells = [
  'CellFigures_period_idx',
  'CellFigures_stale',
  'Member_personId_idx',
  'RoundProposal_roundId_idx',
  'UpwardQuestion_toUnitId_idx',
  'WallLink_tokenHash_idx',
]

describe('the schema', () => {
  test('rows of a cell carry cellId first in every key', async () => {
    const indexes = await query<{ table: string; index: string; unique: boolean; first: string }>(
      `SELECT c.relname AS table, i.relname AS index, x.indisunique AS unique, a.attname AS first
       FROM pg_index x JOIN pg_class c ON c.oid = x.indrelid JOIN pg_class i ON i.oid = x.indexrelid
         JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = x.indkey[0]
       WHERE c.relnamespace = 'public'::regnamespace AND c.relname NOT LIKE 'papers\\_%'`,
    )
    const ofCells = indexes.filter(({ table }) => !referenceTables.includes(table))
    const others = ofCells.filter(({ first }) => first !== 'cellId')
    expect(others.map(({ index }) => index).toSorted()).toEqual(overAllCells)
    expect(others.every(({ unique }) => !unique)).toBe(true)
    expect(ofCells.length).toBeGreaterThan(16)
  })

  test('every table of a cell has a cellId and a primary key', async () => {
    const tables = await query<{ table: string; cell: boolean; keyed: boolean }>(
      `SELECT relname AS table, EXISTS (SELECT FROM pg_attribute WHERE attrelid = c.oid AND attname = 'cellId' AND attnotnull) AS cell,
         EXISTS (SELECT FROM pg_index WHERE indrelid = c.oid AND indisprimary) AS keyed
       FROM pg_class c WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname NOT LIKE 'papers\\_%'`,
    )
    expect(tables.filter(({ table, cell }) => cell === referenceTables.filter((name) => name !== 'Decision').includes(table))).toEqual([])
    expect(tables.filter(({ keyed }) => !keyed)).toEqual([])
    expect(tables.map(({ table }) => table)).toEqual(expect.arrayContaining(referenceTables))
  })

  test('nothing records an order by itself: no sequence, no default that is a time, no trigger, no foreign key', async () => {
    const defaults = await query<{ table: string; default: string }>(
      `SELECT table_name AS table, column_default AS default FROM information_schema.columns WHERE table_schema = 'public' AND column_default IS NOT NULL`,
    )
    const moving = defaults.filter((one) => /\(/.test(one.default) && one.table !== '_prisma_migrations')
    expect(moving).toEqual([])
    expect(await query(`SELECT relname FROM pg_class WHERE relkind = 'S'`)).toEqual([])
    expect(await query(`SELECT tgname FROM pg_trigger`)).toEqual([])
    expect(await query(`SELECT conname FROM pg_constraint WHERE contype = 'f'`)).toEqual([])
  })

  test('papers, board and marks hold no time', async () => {
    const columns = await query<{ type: string }>(
      `SELECT data_type AS type FROM information_schema.columns
       WHERE table_name IN ('VoterMark', 'BoardNumber', 'BoardMark', 'Recount') OR table_name LIKE 'papers\\_%'`,
    )
    expect(columns.length).toBeGreaterThan(15)
    expect(columns.filter(({ type }) => /time|date/.test(type))).toEqual([])
  })

  test('a paper as cast says nothing about who cast it', async () => {
    const columns = await query<{ name: string }>(
      `SELECT column_name AS name FROM information_schema.columns WHERE table_name LIKE 'papers\\_%' ORDER BY ordinal_position`,
    )
    expect(columns.map(({ name }) => name)).toEqual(['number', 'signature', 'sheetHash', 'sheet'])
  })

  test('names are Vietnamese: whole letters, in their order', async () => {
    const [found] = await query<{ encoding: string; length: number; sorted: string }>(
      `SELECT current_setting('server_encoding') AS encoding, length('Đặng') AS length,
         (SELECT string_agg(name, ' ' ORDER BY name) FROM unnest(ARRAY['Em', 'Đặng', 'Ê', 'An', 'Dũng', 'Ánh', 'Âu', 'Ăn', 'Ổi', 'Ơn']) AS name) AS sorted`,
    )
    expect(found).toEqual({ encoding: 'UTF8', length: 4, sorted: 'An Ánh Ăn Âu Dũng Đặng Em Ê Ổi Ơn' })
  })

  test('times are read as they were written, whatever the zone of the server', async () => {
    await world.database.pool.query(`ALTER ROLE CURRENT_USER IN DATABASE ${world.connection.database} SET timezone = 'Asia/Ho_Chi_Minh'`)
    const other = world.another()
    await other.stores.people.save({ id: 'zone', name: 'An', cardNumber: 'zone', phone: null, bornOn: '1962-03-11' })
    await other.stores.people.noteTry('zone', false, '2026-12-05T23:42:00.123Z')
    expect(await other.stores.people.find('zone')).toMatchObject({ bornOn: '1962-03-11', lastTryAt: '2026-12-05T23:42:00.123Z' })
    await other.close()
  })
})
