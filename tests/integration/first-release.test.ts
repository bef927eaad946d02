import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newBackupKey } from '#adapters/archive/age-file.ts'
import { measureTables } from '#adapters/prisma/backup-rows.ts'
import type { MinutesPage } from '#contract/minutes.ts'
import type { MyNotebook } from '#contract/notebook.ts'
import { makeBackup } from '#server/backup/make-backup.ts'
import { restoreInto } from '#server/backup/restore-backup.ts'
import { migrate } from '#server/migrate.ts'
import { readMigrations } from '#server/migrations.ts'
import { runProgram, signedInAt } from '../support/backup-acts.ts'
import { type RunningApp, startApp } from '../support/running-app.ts'
import { freshDatabase, type TestDatabase } from '../support/test-database.ts'
import { aVoter, cast, closeBallot, countBallot, get, openBallot, recountOn, take } from '../support/voters.ts'

// tests/fixtures/first-release.ndjson: rows that the first release (the year-end meeting, two migrations) left of one meeting held whole and
// of one still open, after a line that says whose they are. What it wrote must be read, and gone on with, by every later version.

type Hall = { cellId: string; meetingId: string; officials: { personId: string; memberId: string; name: string }[] }

let folder: string
let old: TestDatabase
let restored: TestDatabase
let app: RunningApp
let halls: Hall[]

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'so-tay-first-'))
  ;[old, restored] = await Promise.all([freshDatabase(), freshDatabase()])
  halls = await asTheFirstReleaseLeftIt(old)
})
afterAll(async () => {
  await app?.remove()
  await Promise.all([old.drop(), restored.drop()])
  await rm(folder, { recursive: true })
})

test('its backup restores into the version of today, as an upgrade in place leaves it', async () => {
  const file = path.join(folder, 'old.tar.gz.age')
  const { identity, recipient } = await newBackupKey()
  const { manifest } = await makeBackup(old.connection as pg.ClientConfig, { path: file, lock: { recipients: [recipient] } })
  expect(manifest.migrations).toHaveLength(2)
  const done = await restoreInto(restored.connection, { path: file, key: { identities: [identity] } }, { replace: false })
  expect(done).toMatchObject({ ok: true, value: { meetings: 2, cancelledBallots: 0 } })
  expect((await migrate(old.connection)).length).toBeGreaterThan(2)
  const [inPlace, anew] = await Promise.all([old, restored].map((one) => within(one, measureTables)))
  const differ = inPlace?.filter(({ table, sha256 }) => anew?.find((one) => one.table === table)?.sha256 !== sha256)
  // where it was restored everybody signs in anew
  expect(differ?.map(({ table }) => table)).toEqual(['Person'])
})

test('its meeting and notebooks are read, every log holds, and the meeting that was open votes again', async () => {
  const variables = { DATABASE_URL: addressOf(old), LOG_LEVEL: 'warn' }
  app = await startApp({ halls: [], variables })
  const as = async (hall: Hall, at: number) => ({
    ...(await signedInAt(app.dataFolder(), { ...hall.officials[at]!, login: '', cookie: '' }, 1)),
    url: app.url,
    meetingId: hall.meetingId,
  })
  const [held, open] = halls as [Hall, Hall]
  const { chain } = await get<MinutesPage>(await as(held, 0), 'query', 'meeting.minutes', { meetingId: held.meetingId })
  expect(chain).toMatchObject({ ok: true })
  const book = await get<MyNotebook>(await as(held, 4), 'query', 'notebook.mine', { year: 2026 })
  expect(JSON.stringify(book)).toContain('Chậm nộp bài thu hoạch')
  expect((await runProgram('verify-log', [], app.variables)).said).toContain('2 logs, 0 broken')

  const chair = await as(open, 0)
  const ballotId = await openBallot(chair, 'COMMENDATION', 'Bỏ phiếu lại sau khi nâng cấp')
  const voters = await Promise.all(open.officials.map(async (_, at) => aVoter(app.url, await as(open, at))))
  for (const voter of voters) {
    expect(await take(voter, ballotId)).toMatchObject({ ok: true })
    expect(await cast(voter, ballotId)).toMatchObject({ ok: true })
  }
  await closeBallot(chair, ballotId)
  await countBallot(chair, ballotId)
  for (const voter of voters) expect(await recountOn(voter, ballotId)).toMatchObject({ agreed: true, counted: true })
})

async function asTheFirstReleaseLeftIt(database: TestDatabase): Promise<Hall[]> {
  const [head = '', ...lines] = (await readFile(path.join(import.meta.dirname, '../fixtures/first-release.ndjson'), 'utf8'))
    .trim()
    .split('\n')
  await within(database, (client) => client.query('drop schema public cascade; create schema public'))
  await migrate(database.connection, (await readMigrations()).slice(0, 2))
  await within(database, async (client) => {
    for (const line of lines) {
      const table = line.slice(0, line.indexOf(' '))
      await client.query(`INSERT INTO "${table}" SELECT * FROM json_populate_record(NULL::"${table}", $1)`, [line.slice(table.length + 1)])
    }
  })
  return (JSON.parse(head) as { halls: Hall[] }).halls
}

async function within<T>({ connection }: TestDatabase, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(connection as pg.ClientConfig)
  await client.connect()
  return work(client).finally(() => client.end())
}

function addressOf({ connection: { user, password, host, port, database } }: TestDatabase): string {
  const where = new URLSearchParams({ host: String(host), port: String(port) })
  return `postgresql://${user}:${encodeURIComponent(String(password))}@/${database}?${where}`
}
