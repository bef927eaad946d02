import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ballotPath, boardPath } from '#contract/ballot-box.ts'
import type { Hall, HallMember } from '../support/load-hall.ts'
import { type Overheard, overhear } from '../support/overhearing.ts'
import { type RunningApp, startApp } from '../support/running-app.ts'
import { callOf, filesHolding, framesOf, keptNow, linesOf, listsOf, sheetHashOf, valuesOf } from '../support/secrecy/collect.ts'
import { cancelledBallot, type Held, holdBallot } from '../support/secrecy/held-ballot.ts'
import { findJoins } from '../support/secrecy/joins.ts'
import { likenessOfOrders, tooAlike } from '../support/secrecy/orders.ts'
import { everyScreen } from '../support/secrecy/secret-hall.ts'
import { spellings, type Trace, type Voted } from '../support/secrecy/traces.ts'
import type { Listening } from '../support/sockets.ts'
import { get } from '../support/voters.ts'

// A hall of thirty votes in secret on the running app while everything that leaves it, and everything that it keeps, is written down. Then the
// judge (tests/support/secrecy) looks for anything that leads from members to papers. That it finds what is planted: secrecy-judge.test.ts.

const network = overhear()
let app: RunningApp
let hall: Hall
let sockets: Listening[]
const held: Held[] = []
let traces: Trace[]
let frames: Trace[]
let logs: { app: string; database: string }
let filesWithSheets: string[]

beforeAll(async () => {
  const halls = [{ cellId: 'ap3', officials: 30, absent: 1, probationary: 1, nominees: 3 }]
  app = await startApp({ halls, variables: { LOG_LEVEL: 'trace' } })
  hall = app.halls[0]!
  const chair = { url: app.url, cookie: hall.secretary.cookie, meetingId: hall.meetingId, fetch: network.fetch }
  const at = { app, hall, chair, network }
  sockets = await everyScreen(at)
  const [, , third, fourth] = hall.officials as [HallMember, HallMember, HallMember, HallMember]
  const team = { type: 'appointCountingTeam', headId: third.memberId, memberIds: [fourth.memberId] }
  await get(chair, 'mutate', 'meeting.command', { meetingId: hall.meetingId, command: team })
  await cancelledBallot(at)
  held.push(await holdBallot(at, 'Đợt đầu bị hủy', true))
  held.push(await holdBallot(at, 'Bỏ phiếu lần nữa', false))
  const sheets = held.flatMap(({ papers }) => papers.flatMap((paper) => (paper ? Buffer.from(sheetHashOf(paper), 'base64url') : [])))
  frames = framesOf(sockets)
  traces = [...(await keptNow(app, 'afterwards')), ...frames, ...network.calls.map(callOf), ...(await boardLists())]
  for (const socket of sockets) socket.close()
  await app.kill('SIGTERM')
  filesWithSheets = await filesHolding(app.dataFolder(), sheets)
  logs = { app: app.output(), database: await readFile(path.join(app.dataFolder(), 'postgres/postgres.log'), 'utf8') }
  traces.push(...linesOf(logs.app, "the app's log"), ...linesOf(logs.database, "PostgreSQL's log"))
}, 240_000)
afterAll(() => app?.remove())

async function boardLists(): Promise<Trace[]> {
  const boards = held.map(async ({ ballotId }) => {
    const answer = await fetch(`${app.url}${boardPath(ballotId)}`, { headers: { cookie: hall.secretary.cookie } })
    return listsOf(await answer.json())
  })
  return (await Promise.all(boards)).flat()
}

/** All that is known of who took which paper, for the judge alone. */
const votedIn = ({ voters, papers, blinded }: Held): Voted[] =>
  voters.map(({ personId, memberId, name, login, cookie }, at) => ({
    member: [personId, memberId, name, login, ...cookie.split('.').slice(-2), ...spellings(blinded[at] ?? '')],
    paper: papers[at] ? valuesOf(papers[at]) : null,
  }))

const isCast = ({ method, path: at }: Overheard) => method === 'POST' && at.startsWith('/ballot-box/')
const casts = () => network.calls.filter(isCast)

describe('nothing joins a member to a paper', () => {
  test.each([0, 1])('no record, transaction, request or shared word: ballot %i', (at) => {
    const ballot = held[at]!
    expect(findJoins({ voted: votedIn(ballot), traces: [...traces, ...ballot.kept], subjects: [0, 1, 2] })).toEqual([])
  })

  test('and no order of members is the order of papers, anywhere', () => {
    const likeness = held.map((ballot) => likenessOfOrders({ voted: votedIn(ballot), traces: [...traces, ...ballot.kept] }))
    const compared = [...likeness[0]!.keys()]
    for (const one of ['VoterMark by transaction, while it was open', 'Recount by place, afterwards', 'POST /trpc/ballot.takePaper'])
      for (const other of ['papers as cast by place, while it was open', 'BoardNumber by place, afterwards', "the board's list numbers"])
        expect(compared).toContain(`${one} | ${other}`)
    expect(tooAlike(likeness)).toEqual([])
  })

  test('the judge saw the papers where they lie: in their table until the count, on the board afterwards, and nowhere else', () => {
    for (const ballot of held) {
      const numbers = ballot.papers.flatMap((paper) => (paper ? spellings(paper.number) : [])).map((one) => one.slice(0, 20))
      const where = (all: readonly Trace[]) =>
        [
          ...new Set(
            all
              .filter(({ text }) => numbers.some((number) => text.includes(number)))
              .map(({ source }) => source.replace(/ by \w+,.*|,.*/, '')),
          ),
        ].toSorted()
      expect(where(ballot.kept)).toEqual(['pg_stats', 'papers as cast'].toSorted())
      const calls = [`GET ${boardPath(ballot.ballotId)}`, `POST ${ballotPath(ballot.ballotId)}`, 'POST /ballot-box/ap3-nowhere']
      const seen = where(traces)
      expect(calls).toEqual(expect.arrayContaining(seen.filter((source) => /^(GET|POST) /.test(source))))
      expect(seen.filter((source) => !/^(GET|POST) /.test(source))).toEqual([
        'BoardNumber',
        'backup of BoardNumber',
        'pg_stats',
        "the board's list numbers",
      ])
    }
  })
})

describe('casting', () => {
  test('is not signed in: one header, no cookie, and nothing but number, signature and rows', () => {
    expect(casts().length).toBeGreaterThan(150)
    for (const { headers, sent, status, answered, answerHeaders } of casts()) {
      expect([...headers.keys()]).toEqual(['content-type'])
      expect([...answerHeaders.keys()].toSorted()).toEqual([
        ...['cache-control', 'connection', 'content-length', 'content-security-policy', 'content-type'],
        ...['cross-origin-opener-policy', 'cross-origin-resource-policy', 'date', 'permissions-policy', 'referrer-policy'],
        ...(status === 503 || status === 429 ? ['retry-after'] : []),
        ...['x-content-type-options', 'x-frame-options'],
      ])
      if (status !== 200) continue
      expect(Object.keys(JSON.parse(sent)).toSorted()).toEqual(['number', 'rows', 'signature'])
      expect(Object.keys(JSON.parse(answered))).toEqual(['receipt'])
    }
  })

  test('has one length on the way there, whatever is marked, and one on the way back', () => {
    for (const { ballotId } of held) {
      const recorded = casts().filter(({ path: at, status }) => at === ballotPath(ballotId) && status === 200)
      expect(new Set(recorded.map(({ sent }) => sent.length)).size).toBe(1)
      expect(new Set(recorded.map(({ answered }) => answered.length)).size).toBe(1)
    }
    const takes = network.calls.filter(({ path: at, status }) => at === '/trpc/ballot.takePaper' && status === 200)
    expect(new Set(takes.map(({ sent, answered }) => `${sent.length} ${answered.length}`)).size).toBe(1)
  })

  test('leaves in the log an id and a fixed text, and not even that where nothing went wrong', () => {
    const lines = logs.app
      .split('\n')
      .filter((line) => line.includes('a paper could not be saved'))
      .map((line) => JSON.parse(line))
    expect(lines.length).toBeGreaterThan(0)
    for (const line of lines) expect(Object.keys(line).toSorted()).toEqual(['ballotId', 'level', 'msg', 'time'])
    expect(logs.app).not.toContain('ballot-box')
    expect(logs.database).toContain('ready to accept connections')
    expect(logs.database).not.toContain('trouble')
  })
})

test('after the count no file holds a sheet, but the write-ahead log until it is written over', () => {
  expect(filesWithSheets.filter((file) => !file.includes('pg_wal'))).toEqual([])
  expect(filesWithSheets).not.toEqual([])
})

test('on the sockets there are of an open ballot its figures, and no screen counts marks before the count', () => {
  const turnouts = sockets.flatMap((socket) => socket.of('turnout'))
  expect(turnouts.length).toBeGreaterThan(sockets.length)
  const figures = ['ballotId', 'collected', 'issued', 'printed', 'readAt', 'secondsLeft', 'status', 'version']
  for (const turnout of turnouts) expect(Object.keys(turnout ?? {}).toSorted()).toEqual(figures)
  const countedAt = network.calls.findIndex(({ path: at, status }) => at === '/trpc/ballot.count' && status === 200)
  const before = network.calls
    .slice(0, countedAt)
    .filter((call) => !isCast(call) && !call.path.includes('Printed') && !call.path.includes('printed'))
  for (const { answered } of before) expect(answered).not.toMatch(/"tally"|"figures"|"(AGREE|DISAGREE)":\d/)
})

test('the list of takers is the same whoever cast: the silent one stands on it as everybody does', async () => {
  for (const { ballotId } of held) {
    const board = JSON.parse(network.calls.find(({ path: at, method }) => method === 'GET' && at === boardPath(ballotId))?.answered ?? '{}')
    expect(board.took).toEqual(hall.officials.map(({ name }) => name).toSorted())
    expect(board.counts).toEqual({ issued: 30, collected: 29, valid: 29, invalid: 0 })
  }
})
