import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { boardPath } from '#contract/ballot-box.ts'
import type { ConsolePage } from '#contract/meeting.ts'
import type { Mark } from '#domain/ballot/types.ts'
import { type DrawnPaper, drawPaper, unblind } from '#paper/blind-suite.ts'
import { sheetOf } from '#paper/row-ids.ts'
import { databaseUrl } from '#server/cluster/database-url.ts'
import type { Hall } from '../support/load-hall.ts'
import { type RunningApp, startApp } from '../support/running-app.ts'
import { freshDatabase, type TestDatabase } from '../support/test-database.ts'
import { ask, aVoter, ballotFor, type Chair, closeBallot, countBallot, get, openBallot } from '../support/voters.ts'

// The swap law (style.md 6) on the running server, from outside. A ballot is opened, its database is copied, and the same hour is told in
// both copies; in the second, two members hold each other's paper, secret, number and marks together. What the server says and keeps is the same.

const voters = 6
/** Their marks differ. */
const swap = [1, 5] as const
/** The third keeps the paper. */
const casting = [3, 1, 5, 0, 4]
let app: RunningApp
let hall: Hall
let one: TestDatabase
let other: string

beforeAll(async () => {
  one = await freshDatabase()
  app = await startApp({
    halls: [{ cellId: 'ap3', officials: voters, nominees: 2 }],
    graceSeconds: 0,
    variables: { DATABASE_URL: databaseUrl(one.connection) },
  })
  hall = app.halls[0]!
})
afterAll(async () => {
  await app?.remove()
  await one?.drop()
  if (other) await administer(`drop database if exists ${other} with (force)`)
})

test('two members swap papers: every answer, row and board of the running server stays the same', async () => {
  const ballotId = await openBallot(chair(), 'COMMENDATION')
  const { publicKey, rows } = await ballotFor(aVoter(app.url, hall.secretary), ballotId)
  const papers = await Promise.all(hall.officials.map(() => drawPaper(publicKey)))
  const marks = papers.map((_, at) => rows.map((_row, row): Mark => (['AGREE', 'DISAGREE', 'BLANK'] as const)[(at + row) % 3]!))
  await app.kill('SIGTERM')
  other = `law_${randomBytes(6).toString('hex')}`
  await administer(`create database ${other} template ${one.connection.database}`)

  const keys = rows.map(({ key }) => key)
  const hands = papers.map((_, at) => at)
  const told = { ballotId, publicKey, keys, papers, marks }
  const straight = await tell({ ...told, hands }, one.connection)
  const swapped = await tell(
    { ...told, hands: hands.with(swap[0], swap[1]).with(swap[1], swap[0]) },
    { ...one.connection, database: other },
  )
  expect(swapped.board).toBe(straight.board)
  expect(swapped.answers).toEqual(straight.answers)
  expect(swapped.rows).toEqual(straight.rows)
  expect(swapped.blinded).not.toEqual(straight.blinded)
  expect(swapped.blinded.toSorted()).toEqual(straight.blinded.toSorted())
})

const chair = (): Chair => ({ url: app.url, cookie: hall.secretary.cookie, meetingId: hall.meetingId })

/** `hands[member]` is the paper that this member holds. */
type Story = { ballotId: string; publicKey: string; keys: string[]; papers: DrawnPaper[]; marks: Mark[][]; hands: number[] }

async function tell(story: Story, connection: pg.ClientConfig) {
  const { ballotId, hands } = story
  const before = await idsIn(connection)
  await app.restart({ DATABASE_URL: databaseUrl(connection) })
  const answers: string[] = []
  const signatures: string[] = []
  for (const [member, { cookie }] of hall.officials.entries()) {
    const paper = story.papers[hands[member]!]!
    const asked = { ballotId, blinded: paper.blinded }
    const { blindSignature } = await get<{ blindSignature: string }>({ url: app.url, cookie }, 'mutate', 'ballot.takePaper', asked)
    signatures[member] = (await unblind(story.publicKey, paper, blindSignature))!
  }
  await untilShown(voters, 0)
  answers.push(...(await seenByAll(ballotId)))
  for (const member of casting) await castPaperOf(story, member, signatures[member]!)
  await untilShown(voters, casting.length)
  answers.push(...(await seenByAll(ballotId)))
  await closeBallot(chair(), ballotId)
  await countBallot(chair(), ballotId)
  for (const { cookie } of hall.officials) await get({ url: app.url, cookie }, 'mutate', 'ballot.reportRecount', { ballotId, agreed: true })
  answers.push(...(await seenByAll(ballotId)))
  const board = await (await fetch(`${app.url}${boardPath(ballotId)}`, { headers: { cookie: hall.deputy.cookie } })).text()
  await app.kill('SIGTERM')
  const { rows, blinded } = await kept(connection)
  const plain = (text: string) => withoutChance(text, before)
  return { board, answers: answers.map(plain), rows: rows.map(plain), blinded }
}

async function castPaperOf({ ballotId, keys, papers, marks, hands }: Story, member: number, signature: string): Promise<void> {
  const at = hands[member]!
  const rows = sheetOf(papers[at]!.secret, keys, Object.fromEntries(keys.map((key, row) => [key, marks[at]![row]!])))
  const body = JSON.stringify({ number: papers[at]!.number, signature, rows })
  const headers = { 'content-type': 'application/json' }
  expect((await fetch(`${app.url}/ballot-box/${ballotId}`, { method: 'POST', headers, body })).status).toBe(200)
}

/** Figures come to the screens at most once a second: until then what is seen depends on the moment. */
async function untilShown(issued: number, collected: number): Promise<void> {
  for (;;) {
    const { turnout } = await get<ConsolePage>(chair(), 'query', 'meeting.console', { meetingId: hall.meetingId })
    if (turnout?.issued === issued && turnout.collected === collected) return
    await new Promise((done) => setTimeout(done, 50))
  }
}

/** The pages of everybody and the wall, word for word. */
async function seenByAll(ballotId: string): Promise<string[]> {
  const { meetingId, wallToken, officials } = hall
  const seen = [(await ask({ url: app.url }, 'query', 'meeting.projector', { token: wallToken })).text]
  for (const { cookie } of officials) {
    for (const page of ['phone', 'mine', 'console', 'minutes'])
      seen.push((await ask({ url: app.url, cookie }, 'query', `meeting.${page}`, { meetingId })).text)
    seen.push((await ask({ url: app.url, cookie }, 'query', 'meeting.result', { meetingId, ballotId })).text)
    seen.push((await ask({ url: app.url, cookie }, 'query', 'home.today', undefined)).text)
  }
  return seen
}

/** Every row as it lies; blinded hashes, which the law excepts, apart. */
async function kept(connection: pg.ClientConfig): Promise<{ rows: string[]; blinded: string[] }> {
  return connected(connection, async (client) => {
    const tables = await client.query<{ name: string }>(
      "SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1",
    )
    const [rows, blinded]: [string[], string[]] = [[], []]
    for (const { name } of tables.rows) {
      const read = await client.query<{ row: Record<string, unknown> }>(`SELECT to_jsonb(t) AS row FROM "${name}" AS t ORDER BY ctid`)
      for (const { row } of read.rows) {
        const { blindedHash, salt: _salt, ...rest } = row
        if (blindedHash) blinded.push(String(blindedHash))
        rows.push(`${name} ${JSON.stringify(rest)}`)
      }
    }
    return { rows, blinded }
  })
}

/** Ids that both copies have had from before. */
const idsIn = async (connection: pg.ClientConfig): Promise<Set<string>> =>
  new Set((await kept(connection)).rows.flatMap((row) => row.match(ids) ?? []))

const ids = /\bap3-[a-z0-9]{10,}/g

/** Times, the code on the wall, new ids, and the chain of digests and salts, drawn anew in every telling. A number, a signature or an id of a row is none of them. */
const withoutChance = (text: string, before: ReadonlySet<string>): string =>
  text
    .replace(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?(Z|\+00:00)?/g, '<time>')
    .replace(/\b[0-9a-f]{64}\b/g, '<digest>')
    .replace(ids, (id) => (before.has(id) ? id : '<new id>'))
    .replace(/"code":\{[^}]*\}/, '"code":<of this moment>')

async function connected<T>(connection: pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(connection)
  await client.connect()
  return work(client).finally(() => client.end())
}

const administer = (sql: string) => connected({ ...inject('testServer').connection, database: 'postgres' }, (client) => client.query(sql))
