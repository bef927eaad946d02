import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readTurnout } from '#adapters/prisma/turnout.ts'
import { boardPath } from '#contract/ballot-box.ts'
import type { ConsolePage } from '#contract/meeting.ts'
import { deaths, openPage } from '../support/dying-page.ts'
import type { Hall, HallMember } from '../support/load-hall.ts'
import { type RunningApp, startApp } from '../support/running-app.ts'
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
  paperKey,
  recountOn,
  take,
  type Voter,
} from '../support/voters.ts'

// The protocol of the secret ballot on the running app, over the public interfaces: who may, what a phone survives, how a ballot ends.

let app: RunningApp
let hall: Hall
/** Three of eight official members came. */
let halfEmpty: Hall
let chair: Chair
const again = 'Bỏ phiếu lại để kiểm tra'

beforeAll(async () => {
  app = await startApp({
    halls: [
      { cellId: 'ap3', officials: 6, absent: 1, probationary: 1, nominees: 2 },
      { cellId: 'ap4', officials: 3, absent: 5, nominees: 1 },
    ],
  })
  ;[hall, halfEmpty] = app.halls as [Hall, Hall]
  chair = chairOf(hall)
})
afterAll(() => app.remove())

const chairOf = ({ secretary, meetingId }: Hall): Chair => ({ url: app.url, cookie: secretary.cookie, meetingId })
const phoneOf = (member: HallMember): Voter => aVoter(app.url, member)
const opening = (member: HallMember, { meetingId }: Hall) =>
  ask({ url: app.url, cookie: member.cookie }, 'mutate', 'ballot.open', { meetingId, kind: 'COMMENDATION', reason: again })
/** The stored sheet once more, as a phone sends it; word for word. */
async function send(voter: Voter, ballotId: string, over: object = {}): Promise<{ status: number; said: unknown }> {
  const { body } = await heldBy(voter, ballotId)
  const sent = JSON.stringify({ ...JSON.parse(body ?? '{}'), ...over })
  const answer = await fetch(`${app.url}/ballot-box/${ballotId}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: sent,
  })
  return { status: answer.status, said: await answer.json() }
}

/** Behind the app: whoever asks it is told new figures once a second. */
const figures = async (ballotId: string) => {
  const turnout = await app.inspect((client) => readTurnout(client, ballotId))
  return turnout && [turnout.issued, turnout.collected]
}

async function cancel(ballotId: string): Promise<void> {
  await get(chair, 'mutate', 'ballot.cancel', { ballotId, reason: 'Thử xong' })
}

/** Past the grace: nothing is taken any more. */
async function untilClosed(ballotId: string): Promise<void> {
  await closeBallot(chair, ballotId)
  for (;;) {
    const { turnout } = await get<ConsolePage>(chair, 'query', 'meeting.console', { meetingId: hall.meetingId })
    if (turnout?.status === 'CLOSED') return
    await new Promise((done) => setTimeout(done, 100))
  }
}

describe('a ballot is opened', () => {
  test('by the one who steers; anybody else is refused, the deputy too who could take over', async () => {
    for (const member of [hall.deputy, hall.officials[3]!, hall.probationary[0]!])
      expect(await opening(member, hall)).toMatchObject({ status: 403, refusal: 'ballot/not-steering' })
  })

  test('with a quorum', async () => {
    expect(await opening(halfEmpty.secretary, halfEmpty)).toMatchObject({ status: 412, refusal: 'ballot/no-quorum' })
  })
})

describe('a paper is taken', () => {
  let ballotId: string
  beforeAll(async () => {
    ballotId = await openBallot(chair, 'COMMENDATION')
  })
  afterAll(() => cancel(ballotId))

  test('by official members who are here', async () => {
    expect(await take(phoneOf(hall.probationary[0]!), ballotId)).toEqual({ ok: false, refusal: 'ballot/not-official' })
    expect(await take(phoneOf(hall.absent[0]!), ballotId)).toEqual({ ok: false, refusal: 'ballot/not-present' })
    await expect(take(phoneOf(halfEmpty.officials[0]!), ballotId)).rejects.toThrow('ballot/unknown')
    const blinded = Buffer.alloc(256, 1).toString('base64url')
    expect(await ask({ url: app.url }, 'mutate', 'ballot.takePaper', { ballotId, blinded })).toMatchObject({
      status: 401,
      refusal: 'access/signed-out',
    })
    expect(await figures(ballotId)).toEqual([0, 0])
  })

  test('once, also by two tabs of one phone at the same time', async () => {
    const phone = phoneOf(hall.officials[1]!)
    const tabs = [openPage(phone), openPage(phone)]
    const taken = await Promise.all(tabs.map(({ page }) => take(page, ballotId)))
    expect(taken.map(({ ok }) => ok)).toEqual([true, true])
    const sent = await Promise.all(tabs.map(({ page }) => cast(page, ballotId)))
    expect(sent.map((one) => one.ok && one.value.state)).toEqual(['recorded', 'recorded'])
    expect(await figures(ballotId)).toEqual([1, 1])
  })

  test('by one phone of a member: another one is told so', async () => {
    expect(await take(phoneOf(hall.officials[2]!), ballotId)).toMatchObject({ ok: true })
    expect(await take(phoneOf(hall.officials[2]!), ballotId)).toEqual({ ok: false, refusal: 'ballot/already-taken' })
  })

  test('for a message of the right form only, and what has none leaves no mark', async () => {
    const wrong = ['', 'A', Buffer.alloc(256, 0), Buffer.alloc(256, 255), Buffer.alloc(255, 1)].map((one) =>
      typeof one === 'string' ? one : one.toString('base64url'),
    )
    const before = await figures(ballotId)
    const { cookie } = hall.officials[3]!
    for (const blinded of wrong)
      expect([400, 422]).toContain((await ask({ url: app.url, cookie }, 'mutate', 'ballot.takePaper', { ballotId, blinded })).status)
    expect(await figures(ballotId)).toEqual(before)
  })
})

describe('a paper is cast', () => {
  test('whatever happens to the page: reloaded at every step, each phone still casts one paper, and its own', async () => {
    const ballotId = await openBallot(chair, 'COMMENDATION', again)
    const voters = hall.officials.map(phoneOf)
    for (const [at, death] of deaths.entries()) {
      const voter = voters[at]!
      const { page, dead } = openPage(voter, death)
      const living = take(page, ballotId).then(() => cast(page, ballotId))
      await Promise.race([dead, living])
      const before = await heldBy(voter, ballotId)
      const reloaded = openPage(voter).page
      expect([death, await take(reloaded, ballotId)]).toMatchObject([death, { ok: true }])
      expect([death, await cast(reloaded, ballotId)]).toEqual([death, { ok: true, value: { state: 'recorded' } }])
      const { number, secret, body } = await heldBy(voter, ballotId)
      expect([number, secret, before.body ?? body]).toEqual([before.number, before.secret, body])
      expect(await figures(ballotId)).toEqual([at + 1, at + 1])
    }
    await untilClosed(ballotId)
    await countBallot(chair, ballotId)
    for (const voter of voters) expect(await recountOn(voter, ballotId)).toMatchObject({ agreed: true, counted: true })
  })

  test('once, however often it is sent: ten taps get ten times the same receipt', async () => {
    const ballotId = await openBallot(chair, 'COMMENDATION', again)
    const voter = phoneOf(hall.officials[0]!)
    await take(voter, ballotId)
    await cast(voter, ballotId)
    const taps = await Promise.all(Array.from({ length: 10 }, () => send(voter, ballotId)))
    expect(taps).toEqual(taps.map(() => ({ status: 200, said: { receipt: expect.any(String) } })))
    expect(new Set(taps.map(({ said }) => JSON.stringify(said))).size).toBe(1)
    expect(await figures(ballotId)).toEqual([1, 1])
    await cancel(ballotId)
  })

  test('in the form of the public contract; anything else is refused by its own status and not collected', async () => {
    const ballotId = await openBallot(chair, 'COMMENDATION', again)
    const [voter, other] = hall.officials.slice(0, 2).map(phoneOf) as [Voter, Voter]
    for (const one of [voter, other]) expect(await take(one, ballotId)).toMatchObject({ ok: true })
    await cast(voter, ballotId)
    const { rows } = JSON.parse((await heldBy(voter, ballotId)).body ?? '{}') as { rows: Record<string, { id: string; mark: string }> }
    const [first, second] = Object.keys(rows) as [string, string]
    const turned = { ...rows, [first]: { ...rows[first]!, mark: rows[first]!.mark === 'AGREE' ? 'DISAGREE' : 'AGREE' } }
    expect(await send(voter, ballotId, { rows: turned })).toEqual({ status: 409, said: { refusal: 'ballot/other-sheet' } })
    const { signature } = await heldBy(other, ballotId)
    expect(await send(voter, ballotId, { signature })).toEqual({ status: 403, said: { refusal: 'ballot/bad-signature' } })
    for (const wrong of [
      { rows: { [first]: rows[first] } },
      { rows: { ...rows, [second]: { ...rows[second], mark: 'GOOD' } } },
      { more: 1 },
    ])
      expect(await send(voter, ballotId, wrong)).toMatchObject({ status: 422 })
    expect(await send(voter, ballotId, { number: 'x'.repeat(60_000) })).toMatchObject({
      status: 413,
      said: { refusal: 'ballot/too-large' },
    })
    const elsewhere = await fetch(`${app.url}/ballot-box/ap3-nowhere`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: (await heldBy(voter, ballotId)).body,
    })
    expect([elsewhere.status, await elsewhere.json()]).toEqual([404, { refusal: 'ballot/unknown' }])
    expect(await figures(ballotId)).toEqual([2, 1])
    await cancel(ballotId)
  })
})

describe('a ballot ends', () => {
  test('closed: what was in the box gets its receipt again, what comes now is too late and says so; counted: the board tells', async () => {
    const ballotId = await openBallot(chair, 'COMMENDATION', again)
    const [unheard, late, absentee] = hall.officials.slice(0, 3).map(phoneOf) as [Voter, Voter, Voter]
    for (const voter of [unheard, late, absentee]) expect(await take(voter, ballotId)).toMatchObject({ ok: true })
    const { page, dead } = openPage(unheard, 'after the box has taken it')
    void cast(page, ballotId)
    await dead
    await untilClosed(ballotId)

    expect(await take(phoneOf(hall.officials[4]!), ballotId)).toMatchObject({ ok: false, refusal: 'ballot/closing' })
    expect(await cast(unheard, ballotId)).toEqual({ ok: true, value: { state: 'recorded' } })
    expect(await cast(late, ballotId)).toEqual({ ok: true, value: { state: 'not-recorded', reason: 'too-late', board: null } })

    await countBallot(chair, ballotId)
    expect(await send(unheard, ballotId)).toEqual({ status: 410, said: { refusal: 'ballot/too-late', board: boardPath(ballotId) } })
    expect(await recountOn(unheard, ballotId)).toMatchObject({ agreed: true, counted: true })
    expect(await recountOn(late, ballotId)).toMatchObject({ agreed: true, counted: false })
    const { agreed, counted, board } = await recountOn(absentee, ballotId)
    expect([agreed, counted, board?.counts]).toEqual([true, null, { issued: 3, collected: 1, valid: 1, invalid: 0 }])
  })

  test('cancelled with a reason: papers and keys are gone, unread; nothing is taken or cast; the next one says why', async () => {
    const ballotId = await openBallot(chair, 'COMMENDATION', again)
    const [voter, taker] = hall.officials.slice(0, 2).map(phoneOf) as [Voter, Voter]
    for (const one of [voter, taker]) expect(await take(one, ballotId)).toMatchObject({ ok: true })
    await cast(voter, ballotId)
    expect(await ask(chair, 'mutate', 'ballot.cancel', { ballotId, reason: ' ' })).toMatchObject({ refusal: 'meeting/cancel-needs-reason' })
    await get(chair, 'mutate', 'ballot.cancel', { ballotId, reason: 'Một đồng chí mất điện thoại' })

    expect(await send(voter, ballotId)).toEqual({ status: 410, said: { refusal: 'ballot/too-late' } })
    expect(await cast(taker, ballotId)).toMatchObject({ value: { state: 'not-recorded', reason: 'too-late', board: null } })
    expect(await take(phoneOf(hall.officials[3]!), ballotId)).toMatchObject({ ok: false, refusal: 'ballot/cancelled' })
    await expect(recountOn(voter, ballotId)).rejects.toThrow('ballot/unknown')
    expect(await ask(chair, 'mutate', 'ballot.count', { ballotId })).toMatchObject({ refusal: 'ballot/cancelled' })
    expect(await leftOf(ballotId)).toEqual({ table: 0, numbers: 0, marks: 0, keys: 0 })

    const opened = await ask(chair, 'mutate', 'ballot.open', { meetingId: hall.meetingId, kind: 'COMMENDATION', reason: null })
    expect(opened).toMatchObject({ status: 422, refusal: 'ballot/second-round-needs-reason' })
    const next = await openBallot(chair, 'COMMENDATION', 'Một đồng chí mất điện thoại, bỏ phiếu lại')
    const fresh = aVoter(app.url, hall.officials[0]!)
    fresh.store = voter.store
    expect(await take(fresh, next)).toMatchObject({ ok: true })
    expect(await cast(fresh, next)).toMatchObject({ value: { state: 'recorded' } })
    expect(await voter.store.get(paperKey(voter, ballotId))).toMatchObject({ stage: 'held' })
    await cancel(next)
  })

  const leftOf = (ballotId: string) =>
    app.inspect(async (client) => {
      const table = `papers_${createHash('sha256').update(ballotId).digest('hex').slice(0, 40)}`
      const { rows } = await client.query(
        `SELECT (SELECT count(*)::int FROM pg_class WHERE relname = $1) AS table,
                (SELECT count(*)::int FROM "BoardNumber" WHERE "ballotId" = $2) AS numbers,
                (SELECT count(*)::int FROM "BoardMark" WHERE "ballotId" = $2) AS marks,
                (SELECT count("sealedKeys")::int FROM "Ballot" WHERE "id" = $2) AS keys`,
        [table, ballotId],
      )
      return rows[0]
    })
})

describe('to a stranger', () => {
  const blinded = Buffer.alloc(256, 1).toString('base64url')
  const ofMeeting: [string, 'query' | 'mutate', object][] = [
    ...(['phone', 'mine', 'console', 'minutes'] as const).map((page): [string, 'query', object] => [`meeting.${page}`, 'query', {}]),
    ...(['announce', 'open', 'close', 'confirm', 'makeWallLink', 'revokeWallLinks'] as const).map((verb): [string, 'mutate', object] => [
      `meeting.${verb}`,
      'mutate',
      {},
    ]),
    ['meeting.result', 'query', { ballotId: 'ap3-x' }],
    ['meeting.command', 'mutate', { command: { type: 'next' } }],
    ['meeting.checkIn', 'mutate', { code: '000000', phone: 'CAN_VOTE' }],
    ['meeting.change', 'mutate', { title: 'a', place: 'b', startsAt: '2026-12-05T01:00:00.000Z', chairId: 'c' }],
    ['ballot.preview', 'query', { kind: 'COMMENDATION' }],
    ['ballot.open', 'mutate', { kind: 'COMMENDATION', reason: null }],
  ]
  const ofBallot: [string, 'query' | 'mutate', object][] = [
    ['ballot.sheet', 'query', {}],
    ['ballot.close', 'mutate', {}],
    ['ballot.count', 'mutate', {}],
    ['ballot.cancel', 'mutate', { reason: 'vì' }],
    ['ballot.takePaper', 'mutate', { blinded }],
    ['ballot.reportRecount', 'mutate', { agreed: true }],
  ]
  const ofCell: [string, 'query' | 'mutate', { key: string; input: object }][] = [
    ['cell.desk', 'query', { key: 'cellId', input: { year: 2026 } }],
    ['cell.shortfalls', 'query', { key: 'cellId', input: { year: 2026 } }],
    ['pinReset.at', 'query', { key: 'unitId', input: {} }],
    ['admin.members', 'query', { key: 'cellId', input: {} }],
  ]
  const unknown = ['ap3-nobodyknowsthis1', 'nowhere-abc', 'x']

  test.each(ofMeeting)("another cell's meeting is as unknown as one that never was: %s", async (procedure, how, input) => {
    await looksUnknown(procedure, how, { input, key: 'meetingId', theirs: hall.meetingId })
  })

  test.each(ofBallot)("another cell's ballot is as unknown as one that never was: %s", async (procedure, how, input) => {
    const ballotId = await openBallot(chair, 'COMMENDATION', again)
    await looksUnknown(procedure, how, { input, key: 'ballotId', theirs: ballotId })
    for (const about of ['', '/board']) {
      const seen = await Promise.all([ballotId, ...unknown].map((id) => readAs(halfEmpty.officials[2]!, `/ballot-box/${id}${about}`)))
      expect(seen).toEqual(seen.map(() => [404, '{"refusal":"ballot/unknown"}']))
    }
    await cancel(ballotId)
  })

  test.each(ofCell)("another cell's desk is as unknown as one that never was: %s", async (procedure, how, asked) => {
    await looksUnknown(procedure, how, { ...asked, theirs: hall.cellId })
  })

  type Asked = { input: object; key: string; theirs: string }

  /** Word for word the same, for a secretary and for a plain member of another cell. */
  async function looksUnknown(procedure: string, how: 'query' | 'mutate', { input, key, theirs }: Asked): Promise<void> {
    for (const { cookie } of [halfEmpty.secretary, halfEmpty.officials[2]!]) {
      const answers = await Promise.all(
        [theirs, ...unknown].map((id) => ask({ url: app.url, cookie }, how, procedure, { ...input, [key]: id })),
      )
      const [first] = answers
      expect([first?.status, first?.refusal]).toEqual([
        404,
        expect.stringMatching(/^(meeting\/not-found|ballot\/unknown|access\/not-found)$/),
      ])
      for (const { status, text } of answers) expect([status, text]).toEqual([first?.status, first?.text])
    }
  }

  async function readAs({ cookie }: HallMember, at: string): Promise<[number, string]> {
    const answer = await fetch(`${app.url}${at}`, { headers: { cookie } })
    return [answer.status, await answer.text()]
  }
})

test('where phones cannot keep a secret no ballot opens: off a secure origin', async () => {
  await app.kill('SIGTERM')
  await app.restart({ PUBLIC_URL: 'http://192.0.2.1:3000' })
  expect(await opening(hall.secretary, hall)).toMatchObject({ status: 412, refusal: 'ballot/insecure-origin' })
})
