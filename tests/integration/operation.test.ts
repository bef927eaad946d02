import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkDatabase } from '#server/check/check-database.ts'
import type { Hall } from '../support/load-hall.ts'
import { type RunningApp, startApp } from '../support/running-app.ts'
import { ask, aVoter, type Chair, cast, openBallot, take } from '../support/voters.ts'

// What the people who run it see: the figures of the process and its log, and what stands in neither.

const token = 'a-token-of-this-test'
let app: RunningApp
let hall: Hall
let chair: Chair

beforeAll(async () => {
  app = await startApp({ halls: [{ cellId: 'ap3', officials: 6, nominees: 2 }], variables: { METRICS_TOKEN: token } })
  hall = app.halls[0]!
  chair = { url: app.url, cookie: hall.secretary.cookie, meetingId: hall.meetingId }
  await ask({ url: app.url }, 'mutate', 'meeting.command', { meetingId: hall.meetingId, command: { type: 'next' } })
  await ask({ url: app.url }, 'mutate', 'nobody.knowsThis', {})
}, 120_000)
afterAll(() => app?.remove())

const scrape = (headers: Record<string, string> = { authorization: `Bearer ${token}` }) => fetch(`${app.url}/metrics`, { headers })

/** Lines of our own figures; those of Node move by themselves. */
async function figures(): Promise<string[]> {
  const text = await (await scrape()).text()
  return text.split('\n').filter((line) => line.startsWith('so_tay_') && !line.startsWith('so_tay_job_'))
}

/** After the figures have stood still. */
async function laterFigures(): Promise<string[]> {
  await pause(5_100)
  return figures()
}

const lines = (): Record<string, unknown>[] =>
  app
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line))

async function lineWith(found: (line: Record<string, unknown>) => boolean): Promise<Record<string, unknown>> {
  for (;;) {
    const line = lines().find(found)
    if (line) return line
    await pause(20)
  }
}

describe('the figures of the process', () => {
  test('are for whoever brings the token; to anybody else there is nothing', async () => {
    const answer = await scrape()
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/plain')])
    for (const authorization of ['', 'Bearer guess', token]) expect((await scrape({ authorization })).status).toBe(404)
  })

  test('name what an operator watches, and nobody', async () => {
    const text = (await figures()).join('\n')
    for (const name of [
      'http_request_seconds_count{door="api",status="4xx"}',
      'calls_not_answered_total{procedure="meeting.command",outcome="refused"} 1',
      'calls_not_answered_total{procedure="unknown",outcome="refused"} 1',
      'sockets_open 0',
      'meetings_live 0',
      'database_connections_in_use',
      'database_connections_wanted',
      'queue_length{queue="commands"} 0',
      'build_info{version="',
    ])
      expect(text).toContain(`so_tay_${name}`)
    const all = await (await scrape()).text()
    expect(all).toContain('so_tay_job_last_success_seconds{job="overdue-ballots"}')
    expect(all).toContain('# TYPE so_tay_transaction_seconds histogram')
    expect(all).toContain('nodejs_eventloop_lag_p99_seconds')
    for (const { name, memberId, personId } of hall.officials)
      for (const word of [name, memberId, personId, hall.meetingId]) expect(all).not.toContain(word)
  })
})

test("the check of the installation finds nothing against the app's own database", async () => {
  const found = await app.inspect((client) => checkDatabase(client))
  expect(found.map(({ about, grade }) => [about, grade])).toEqual([
    ['clock', 'RIGHT'],
    ['collation', 'RIGHT'],
    ['ballot-settings', 'RIGHT'],
  ])
})

describe('casting', () => {
  test('moves no figure, and leaves no line in the log', async () => {
    const ballotId = await openBallot(chair, 'COMMENDATION')
    const voters = hall.officials.map((member) => aVoter(app.url, member))
    for (const voter of voters) expect((await take(voter, ballotId)).ok).toBe(true)
    const before = await laterFigures()
    const linesBefore = lines().length
    for (const voter of voters) expect(await cast(voter, ballotId)).toMatchObject({ value: { state: 'recorded' } })
    const wrong = await fetch(`${app.url}/ballot-box/${ballotId}`, { method: 'POST', body: '{' })
    expect([wrong.status, wrong.headers.get('x-request-id')]).toEqual([422, null])
    const after = await laterFigures()
    const still = (all: string[]) => all.filter((line) => !/_connections_(idle|in_use)/.test(line))
    expect(still(after)).toEqual(still(before))
    expect(lines().slice(linesBefore)).toEqual([])
    await ask(chair, 'mutate', 'ballot.cancel', { ballotId, reason: 'Thử xong' })
  })
})

describe('a request', () => {
  test('has an id of ours, whatever it brought; its line says procedure, status and time, and no address', async () => {
    const answer = await fetch(`${app.url}/trpc/meeting.phone?input=%7B%22secret%22%3A1%7D`, { headers: { 'x-request-id': 'evil' } })
    const id = answer.headers.get('x-request-id')
    expect(id).toMatch(/^[0-9a-f]{8}$/)
    const line = await lineWith((one) => one.id === id)
    expect(Object.keys(line).sort()).toEqual(['door', 'id', 'level', 'ms', 'msg', 'procedure', 'status', 'time'])
    expect(line).toMatchObject({ door: 'api', status: 401 })
  })

  test('that fails tells the person the id under which the log tells the whole story', async () => {
    await app.inspect((client) => client.query('alter table "InboxNotice" rename to "InboxNoticeAway"'))
    const answer = await ask({ url: app.url, cookie: hall.officials[2]!.cookie }, 'query', 'inbox.list', {})
    await app.inspect((client) => client.query('alter table "InboxNoticeAway" rename to "InboxNotice"'))
    expect(answer.status).toBe(500)
    const { id } = JSON.parse(answer.text).error.data
    const story = await lineWith((one) => one.id === id && one.msg === 'a call failed')
    expect(story).toMatchObject({ path: 'inbox.list', err: { stack: expect.stringContaining('InboxNotice') } })
    expect(await lineWith((one) => one.id === id && one.door === 'api')).toMatchObject({ procedure: 'inbox.list', status: 500 })
  })

  test('a job that fails has an id as well', async () => {
    await app.inspect((client) => client.query('alter table "FigureOrder" rename to "FigureOrderAway"'))
    const line = await lineWith((one) => one.job === 'figures')
    await app.inspect((client) => client.query('alter table "FigureOrderAway" rename to "FigureOrder"'))
    expect(line).toMatchObject({ id: expect.stringMatching(/^[0-9a-f]{8}$/), msg: 'figures could not be published' })
  })
})
