import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { papersTable } from '#adapters/prisma/papers-table.ts'
import type { PrintedState } from '#contract/ballot.ts'
import { ballotPath, boardPath, castBodyMaxBytes } from '#contract/ballot-box.ts'
import type { Join } from '#contract/live.ts'
import type { HeldPaper } from '#paper/paper-store.ts'
import type { Hall, HallMember } from '../support/load-hall.ts'
import { type Overheard, overhear } from '../support/overhearing.ts'
import { type RunningApp, startApp } from '../support/running-app.ts'
import {
  backupOf,
  callOf,
  catalogueOf,
  filesHolding,
  framesOf,
  linesOf,
  listsOf,
  rowsOf,
  sheetHashOf,
  valuesOf,
} from '../support/secrecy/collect.ts'
import { findJoins } from '../support/secrecy/joins.ts'
import { likenessOfOrders, tooAlike } from '../support/secrecy/orders.ts'
import { spellings, type Trace, type Voted } from '../support/secrecy/traces.ts'
import { type Listening, listen } from '../support/sockets.ts'
import { ask, aVoter, type Chair, cast, closeBallot, countBallot, get, heldBy, recountOn, take, type Voter } from '../support/voters.ts'

// A hall of thirty votes in secret on the running app while everything that leaves it, and everything that it keeps, is written down. Then the
// judge (tests/support/secrecy) looks for anything that leads from members to papers. That it finds what is planted: secrecy-judge.test.ts.

/** One ballot as the hall held it; `kept`: what lay in database, catalogue, metrics and backup while it was open. */
type Held = { ballotId: string; voters: Voter[]; papers: (HeldPaper | null)[]; kept: Trace[]; blinded: string[] }

const network = overhear()
let app: RunningApp
let hall: Hall
let chair: Chair
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
  chair = { url: app.url, cookie: hall.secretary.cookie, meetingId: hall.meetingId, fetch: network.fetch }
  sockets = await everyScreen()
  const [, , third, fourth] = hall.officials as [HallMember, HallMember, HallMember, HallMember]
  const team = { type: 'appointCountingTeam', headId: third.memberId, memberIds: [fourth.memberId] }
  await get(chair, 'mutate', 'meeting.command', { meetingId: hall.meetingId, command: team })
  await cancelledBallot()
  held.push(await holdBallot('Đợt đầu bị hủy'))
  held.push(await holdBallot('Bỏ phiếu lần nữa'))
  const sheets = held.flatMap(({ papers }) => papers.flatMap((paper) => (paper ? Buffer.from(sheetHashOf(paper), 'base64url') : [])))
  frames = framesOf(sockets)
  traces = [...(await keptNow('afterwards')), ...frames, ...network.calls.map(callOf), ...(await boardLists())]
  for (const socket of sockets) socket.close()
  await app.kill('SIGTERM')
  filesWithSheets = await filesHolding(app.dataFolder(), sheets)
  logs = { app: app.output(), database: await readFile(path.join(app.dataFolder(), 'postgres/postgres.log'), 'utf8') }
  traces.push(...linesOf(logs.app, "the app's log"), ...linesOf(logs.database, "PostgreSQL's log"))
}, 240_000)
afterAll(() => app?.remove())

/** Eight take papers, five cast them, everything goes wrong that can, and the chair gives up. */
async function cancelledBallot(): Promise<void> {
  const { ballotId } = await open(null, [])
  const voters = phones().slice(0, 8)
  for (const voter of voters) expect(await take(voter, ballotId)).toMatchObject({ ok: true })
  for (const voter of voters.slice(0, 5)) expect(await cast(voter, ballotId)).toMatchObject({ value: { state: 'recorded' } })
  await get(chair, 'mutate', 'ballot.cancel', { ballotId, reason: 'Một đồng chí mất điện thoại' })
  expect(await cast(voters[6]!, ballotId)).toMatchObject({ value: { state: 'not-recorded', reason: 'too-late' } })
}

/** Held twice, the first time with everybody reading everything. Three vote on printed papers, the last two of the phones stand for a shared device, and one who took a paper keeps it. */
async function holdBallot(reason: string): Promise<Held> {
  const isFirst = held.length === 0
  const printed = hall.officials.slice(27)
  const { ballotId } = await open(reason, printed)
  const voters = phones()
  const [onTablet, silent] = [voters.slice(25), voters[shuffled(voters.slice(3, 25).keys())[0]! + 3]!]
  const own = shuffled(voters.slice(0, 25))
  for (const voter of own) expect(await take(voter, ballotId)).toMatchObject({ ok: true })
  for (const { memberId } of printed) await get(counter(0), 'mutate', 'ballot.handPrinted', { ballotId, memberId })
  const casting = shuffled(own).filter((voter) => voter !== silent)
  await castInTrouble(casting.slice(0, 6), ballotId)
  for (const voter of casting.slice(6)) expect(await cast(voter, ballotId)).toMatchObject({ value: { state: 'recorded' } })
  for (const voter of shuffled(onTablet)) {
    await take(voter, ballotId)
    await cast(voter, ballotId)
  }
  await refusedCasts(casting, ballotId)
  if (isFirst) await everybodyReads(ballotId)
  const blinded = await Promise.all(voters.map(async (voter) => (await heldBy(voter, ballotId)).blinded))
  const papers = await Promise.all(voters.map((voter) => (voter === silent ? null : heldBy(voter, ballotId))))
  const kept = await keptNow('while it was open')
  await countIt(ballotId)
  for (const voter of shuffled(voters)) {
    const { agreed } = isFirst || voter === silent ? await recountOn(voter, ballotId) : { agreed: true }
    await get(voter, 'mutate', 'ballot.reportRecount', { ballotId, agreed })
  }
  if (isFirst) await everybodyReads(ballotId)
  return { ballotId, voters, papers, kept, blinded }
}

const open = (reason: string | null, printed: readonly HallMember[]) => {
  const paperVoters = printed.map(({ memberId }) => memberId)
  return get<{ ballotId: string }>(chair, 'mutate', 'ballot.open', { meetingId: hall.meetingId, kind: 'COMMENDATION', reason, paperVoters })
}
const phones = () => hall.officials.slice(0, 27).map((member) => aVoter(app.url, member, { fetch: network.fetch }))
const counter = (at: number) => ({ url: app.url, cookie: hall.officials[2 + at]!.cookie, fetch: network.fetch })

/** PostgreSQL refuses a row and would quote it, then loses its connections in the middle: the phones send on until they are heard. */
async function castInTrouble(voters: readonly Voter[], ballotId: string): Promise<void> {
  const table = papersTable(ballotId)
  await app.inspect((client) => client.query(`ALTER TABLE ${table} ADD CONSTRAINT trouble CHECK (false) NOT VALID`))
  const said = () => app.output().split('a paper could not be saved').length
  const before = said()
  const casts = voters.map((voter) => cast(voter, ballotId))
  while (said() === before) await new Promise((done) => setTimeout(done, 20))
  await app.inspect((client) => client.query(`ALTER TABLE ${table} DROP CONSTRAINT trouble`))
  await app.inspect((client) =>
    client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND backend_type = $1', [
      'client backend',
    ]),
  )
  for (const outcome of await Promise.all(casts)) expect(outcome).toMatchObject({ value: { state: 'recorded' } })
}

/** Every status that a cast can get besides "recorded", and the same paper again and again. */
async function refusedCasts([one, other]: readonly Voter[], ballotId: string): Promise<void> {
  const { body } = await heldBy(one!, ballotId)
  const { signature } = await heldBy(other!, ballotId)
  const sheet = JSON.parse(body ?? '{}') as { rows: Record<string, { id: string; mark: string }> }
  const [key = ''] = Object.keys(sheet.rows)
  const turned = { ...sheet.rows, [key]: { ...sheet.rows[key], mark: sheet.rows[key]?.mark === 'AGREE' ? 'DISAGREE' : 'AGREE' } }
  const send = async (sent: string, id = ballotId) => {
    const answer = await network.fetch(`${app.url}${ballotPath(id)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: sent,
    })
    return answer.status
  }
  const statuses = [
    await send(body ?? ''),
    await send(JSON.stringify({ ...sheet, more: 1 })),
    await send((body ?? '').padEnd(castBodyMaxBytes + 1)),
    await send(body ?? '', 'ap3-nowhere'),
    await send(JSON.stringify({ ...sheet, signature })),
    await send(JSON.stringify({ ...sheet, rows: turned })),
  ]
  expect(statuses).toEqual([200, 422, 413, 404, 403, 409])
  const again = await Promise.all(Array.from({ length: 45 }, () => send(body ?? '')))
  expect(new Set(again)).toEqual(new Set([200, 429]))
}

async function countIt(ballotId: string): Promise<void> {
  await closeBallot(chair, ballotId)
  const state = () => get<PrintedState>(counter(0), 'query', 'ballot.printedState', { ballotId })
  while ((await state()).status !== 'CLOSED') await new Promise((done) => setTimeout(done, 50))
  const { rows } = await state()
  const figures = { collected: 3, invalid: 0, tally: Object.fromEntries(rows.map(({ key }) => [key, { AGREE: 3 }])) }
  for (const who of [0, 1]) await get(counter(who), 'mutate', 'ballot.enterPrinted', { ballotId, ...figures })
  await countBallot(chair, ballotId)
}

function everyScreen(): Promise<Listening[]> {
  const { meetingId, wallToken, secretary, deputy, officials, probationary } = hall
  const phonesJoin = [...officials, ...probationary].map(({ cookie }) => ({ cookie, join: { as: 'phone', meetingId } as Join }))
  const consoles = [secretary, deputy].map(({ cookie }) => ({ cookie, join: { as: 'console', meetingId } as Join }))
  const wall = { cookie: '', join: { as: 'projector', token: wallToken } as Join }
  return Promise.all([...phonesJoin, ...consoles, wall].map(({ cookie, join }) => listen({ url: app.url, cookie }, join)))
}

/** Every page of the meeting, asked for by everybody in the hall; what somebody may not see is refused and written down too. */
async function everybodyReads(ballotId: string): Promise<void> {
  const { meetingId, cellId, wallToken } = hall
  const pages: [string, unknown][] = [
    ...['phone', 'mine', 'console', 'minutes'].map((page): [string, unknown] => [`meeting.${page}`, { meetingId }]),
    ['meeting.result', { meetingId, ballotId }],
    ['ballot.sheet', { ballotId }],
    ['home.today', undefined],
    ['cell.desk', { cellId, year: 2026 }],
    ['notebook.mine', {}],
  ]
  const reads = [...hall.officials, ...hall.absent, ...hall.probationary].map(async ({ cookie }) => {
    for (const [page, input] of pages) await ask({ url: app.url, cookie, fetch: network.fetch }, 'query', page, input)
  })
  await Promise.all(reads)
  await ask({ url: app.url, fetch: network.fetch }, 'query', 'meeting.projector', { token: wallToken })
}

async function keptNow(when: string): Promise<Trace[]> {
  const rows = await app.inspect(rowsOf)
  const catalogue = await app.inspect(catalogueOf)
  const backup = await app.inspect(backupOf)
  const metrics = linesOf(await (await fetch(`${app.url}/metrics`)).text(), '/metrics')
  expect(metrics.length).toBeGreaterThan(20)
  return [...rows, ...catalogue, ...backup, ...metrics].map((trace) => ({ ...trace, source: `${trace.source}, ${when}` }))
}

async function boardLists(): Promise<Trace[]> {
  const boards = held.map(async ({ ballotId }) => {
    const answer = await fetch(`${app.url}${boardPath(ballotId)}`, { headers: { cookie: hall.secretary.cookie } })
    return listsOf(await answer.json())
  })
  return (await Promise.all(boards)).flat()
}

/** By the clock's noise: an order that the machine cannot have. */
function shuffled<T>(list: Iterable<T>): T[] {
  const drawn = [...list].map((one) => ({ one, by: Math.random() }))
  return drawn.toSorted((a, b) => a.by - b.by).map(({ one }) => one)
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
