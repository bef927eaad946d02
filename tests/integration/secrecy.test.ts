import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Join } from '#contract/live.ts'
import type { HeldPaper } from '#paper/paper-store.ts'
import type { Hall } from '../support/load-hall.ts'
import { foundIn, overhear, tracesOf } from '../support/overhearing.ts'
import { type RunningApp, startApp } from '../support/running-app.ts'
import { type Listening, listen } from '../support/sockets.ts'
import {
  ask,
  aVoter,
  type Chair,
  cast,
  closeBallot,
  countBallot,
  get,
  heldBy,
  openBallot,
  recountOn,
  take,
  type Voter,
} from '../support/voters.ts'

// One classification ballot on the running app while everything that leaves it is written down: answers, sockets, rows and both logs.

const network = overhear()
let app: RunningApp
let hall: Hall
let chair: Chair
let voters: Voter[]
/** The last of the voters takes a paper and casts none. */
let silent: Voter
let ballotId: string
let sockets: Listening[]
let traces: string[]
let papers: HeldPaper[]
let rowsBefore: Dump
let rowsAfter: Dump
let logs: { app: string; database: string }

beforeAll(async () => {
  app = await startApp({ halls: [{ cellId: 'ap3', officials: 8, absent: 1, probationary: 1, nominees: 2 }] })
  hall = app.halls[0]!
  chair = { url: app.url, cookie: hall.secretary.cookie, meetingId: hall.meetingId, fetch: network.fetch }
  voters = hall.officials.map((member) => aVoter(app.url, member, { fetch: network.fetch }))
  silent = voters.at(-1)!
  sockets = await everyScreen()
  await holdBallot()
  rowsAfter = await dump()
  for (const socket of sockets) socket.close()
  await app.kill('SIGTERM')
  const database = await readFile(path.join(app.dataFolder(), 'postgres/postgres.log'), 'utf8')
  logs = { app: app.output(), database }
}, 120_000)
afterAll(() => app.remove())

async function holdBallot(): Promise<void> {
  ballotId = await openBallot(chair, 'CLASSIFICATION')
  for (const voter of voters) expect(await take(voter, ballotId)).toMatchObject({ ok: true })
  await everybodyReads()
  const casting = voters.filter((voter) => voter !== silent)
  for (const voter of casting.toReversed()) expect(await cast(voter, ballotId)).toMatchObject({ value: { state: 'recorded' } })
  papers = await Promise.all(casting.map((voter) => heldBy(voter, ballotId)))
  traces = [...papers, await heldBy(silent, ballotId)].flatMap(tracesOf)
  await everybodyReads()
  rowsBefore = await dump()
  await closeBallot(chair, ballotId)
  await everybodyReads()
  await countBallot(chair, ballotId)
  for (const voter of voters) {
    const { agreed } = await recountOn(voter, ballotId)
    await get(voter, 'mutate', 'ballot.reportRecount', { ballotId, agreed })
  }
  await everybodyReads()
}

function everyScreen(): Promise<Listening[]> {
  const { meetingId, wallToken, secretary, deputy, officials, probationary } = hall
  const phones = [...officials, ...probationary].map(({ cookie }) => ({ cookie, join: { as: 'phone', meetingId } as Join }))
  const consoles = [secretary, deputy].map(({ cookie }) => ({ cookie, join: { as: 'console', meetingId } as Join }))
  const wall = { cookie: '', join: { as: 'projector', token: wallToken } as Join }
  return Promise.all([...phones, ...consoles, wall].map(({ cookie, join }) => listen({ url: app.url, cookie }, join)))
}

/** Every page of the meeting, asked for by everybody in the hall; what somebody may not see is refused and written down too. */
async function everybodyReads(): Promise<void> {
  const { meetingId, cellId, wallToken } = hall
  const pages: [string, unknown][] = [
    ...['phone', 'mine', 'console', 'minutes'].map((page): [string, unknown] => [`meeting.${page}`, { meetingId }]),
    ['meeting.result', { meetingId, ballotId }],
    ['ballot.sheet', { ballotId }],
    ['home.today', undefined],
    ['cell.desk', { cellId, year: 2026 }],
    ['notebook.mine', {}],
    ['session.me', undefined],
  ]
  const reads = [...hall.officials, ...hall.absent, ...hall.probationary].map(async ({ cookie }) => {
    for (const [page, input] of pages) await ask({ url: app.url, cookie, fetch: network.fetch }, 'query', page, input)
  })
  await Promise.all(reads)
  await ask({ url: app.url, fetch: network.fetch }, 'query', 'meeting.projector', { token: wallToken })
}

/** Every row of every table as text. */
type Dump = Map<string, string[]>

const dump = (): Promise<Dump> =>
  app.inspect(async (client) => {
    const tables = await client.query<{ name: string }>(
      "SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace",
    )
    const rows: Dump = new Map()
    for (const { name } of tables.rows) {
      const read = await client.query<{ row: string }>(`SELECT "${name}"::text AS row FROM "${name}"`)
      rows.set(
        name,
        read.rows.map(({ row }) => row),
      )
    }
    return rows
  })

const isCast = ({ method, path: at }: { method: string; path: string }) => method === 'POST' && at === `/ballot-box/${ballotId}`
const isBoard = ({ method, path: at }: { method: string; path: string }) => method === 'GET' && at === `/ballot-box/${ballotId}/board`
const isTake = ({ path: at }: { path: string }) => at === '/trpc/ballot.takePaper'

describe('casting', () => {
  test('is not signed in: one header, no cookie, and the body names nobody', () => {
    const casts = network.calls.filter(isCast)
    expect(casts).toHaveLength(7)
    for (const { headers, sent, answered } of casts) {
      expect([...headers.keys()]).toEqual(['content-type'])
      expect(Object.keys(JSON.parse(sent)).toSorted()).toEqual(['number', 'rows', 'signature'])
      expect(Object.keys(JSON.parse(answered))).toEqual(['receipt'])
      for (const { personId, cookie } of hall.officials) expect(foundIn(sent + answered, [personId, cookie])).toEqual([])
    }
  })

  test('is nowhere in the log of the app, nor is its address', () => {
    expect(logs.app).not.toContain('ballot-box')
    expect(foundIn(logs.app, traces)).toEqual([])
    for (const { memberId, personId, name } of hall.officials) expect(foundIn(logs.app, [memberId, personId, name])).toEqual([])
  })

  test('is nowhere in the log of PostgreSQL', () => {
    expect(logs.database).toContain('ready to accept connections')
    expect(foundIn(logs.database, traces)).toEqual([])
    for (const { memberId, personId, name } of hall.officials) expect(foundIn(logs.database, [memberId, personId, name])).toEqual([])
  })
})

describe('what leaves the server', () => {
  test('names a value of a paper to nobody but the box and, after the count, the board', () => {
    const others = network.calls.filter((call) => !isCast(call) && !isBoard(call))
    expect(others.length).toBeGreaterThan(300)
    for (const { path: at, sent, answered } of others) expect([at, foundIn(sent + answered, traces)]).toEqual([at, []])
    const boards = network.calls.filter(isBoard)
    expect(boards.length).toBeGreaterThan(0)
    const unpublished = papers.flatMap(({ secret, receipt }) => [secret, receipt ?? '']).map((value) => value.slice(0, 20))
    for (const { answered } of boards) expect(foundIn(answered, unpublished)).toEqual([])
  })

  test('on the sockets there is no value of a paper, and of an open ballot its figures', () => {
    const heard = sockets.flatMap((socket) => socket.heard)
    expect(foundIn(JSON.stringify(heard), traces)).toEqual([])
    const turnouts = heard.filter(({ event }) => event === 'turnout').map(({ message }) => message as object)
    expect(turnouts.length).toBeGreaterThan(sockets.length)
    for (const turnout of turnouts)
      expect(Object.keys(turnout).toSorted()).toEqual([
        'ballotId',
        'collected',
        'issued',
        'printed',
        'readAt',
        'secondsLeft',
        'status',
        'version',
      ])
  })

  test('who takes a paper is never told its number: what is signed and what is cast have nothing in common', () => {
    const takes = network.calls.filter(isTake)
    expect(takes).toHaveLength(voters.length)
    for (const { sent, answered } of takes) expect(foundIn(sent + answered, traces)).toEqual([])
  })

  test('no screen counts marks before the count, and none ever says who has not cast', () => {
    const countedAt = network.calls.findIndex(({ path: at, status }) => at === '/trpc/ballot.count' && status === 200)
    const before = network.calls.slice(0, countedAt).filter((call) => !isCast(call))
    for (const { answered } of before) expect(answered).not.toMatch(/"tally"|"figures"|"(EXCELLENT|GOOD|SATISFACTORY|NOT_COMPLETED)":\d/)
    const health = sockets.flatMap((socket) => socket.of('health'))
    expect(health.length).toBeGreaterThan(0)
    expect(health.at(-1)?.notTaken).toEqual([])
  })

  test('the list of takers is the same whoever cast: the silent one stands on it as everybody does', () => {
    const board = JSON.parse(network.calls.find(isBoard)?.answered ?? '{}')
    expect(board.took).toEqual(hall.officials.map(({ name }) => name).toSorted())
    expect(board.counts).toEqual({ issued: 8, collected: 7, valid: 7, invalid: 0 })
  })
})

describe('what the database keeps', () => {
  const withTraces = (rows: Dump) => [...rows].filter(([, lines]) => foundIn(lines.join('\n'), traces).length > 0).map(([name]) => name)
  /** Who may stand in a row that holds a value of a paper: only as the one who is voted on. */
  const voterIds = () => hall.officials.flatMap(({ personId, name }) => [personId, name])

  test('before the count: papers lie in the table of this ballot alone, whose rows name nobody who cast', () => {
    const [table, ...others] = withTraces(rowsBefore)
    expect(others).toEqual([])
    expect(table).toMatch(/^papers_[0-9a-f]{40}$/)
    const lines = rowsBefore.get(table ?? '') ?? []
    expect(lines).toHaveLength(7)
    for (const line of lines) expect(foundIn(line, voterIds())).toEqual([])
  })

  test('after the count: numbers and marks lie apart, beside no voter, and the table of the papers is gone', () => {
    expect(withTraces(rowsAfter).toSorted()).toEqual(['BoardMark', 'BoardNumber'])
    expect([...rowsAfter.keys()].filter((name) => name.startsWith('papers_'))).toEqual([])
    for (const name of ['BoardMark', 'BoardNumber'])
      for (const line of rowsAfter.get(name) ?? []) expect(foundIn(line, voterIds())).toEqual([])
    for (const line of rowsAfter.get('BoardNumber') ?? [])
      expect(foundIn(line, [...hall.officials.map(({ memberId }) => memberId)])).toEqual([])
  })

  test('a mark that a paper was taken, and a word that a phone recounted, hold nothing of a paper', () => {
    expect(rowsAfter.get('VoterMark')).toHaveLength(8)
    expect(rowsAfter.get('Recount')).toHaveLength(8)
    for (const name of ['VoterMark', 'Recount', 'MeetingEvent', 'EventPayload', 'AuditLine'])
      expect(foundIn((rowsAfter.get(name) ?? []).join('\n'), traces)).toEqual([])
  })
})
