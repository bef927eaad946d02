import { createServer, request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { closeBallot } from '#application/close-ballot.ts'
import { countBallot } from '#application/count-ballot.ts'
import { knownBallots } from '#application/known-ballots.ts'
import { ballotDocument, boardDocument, castAnswer, castBodyMaxBytes } from '#contract/ballot-box.ts'
import { isReceipt } from '#paper/receipt.ts'
import {
  aHall,
  type Hall,
  must,
  openHall,
  openSecretBallot,
  seatOf,
  sheetWith,
  take,
  walkToBallots,
} from '../../../tests/support/cell-hall.ts'
import { ballotBox } from './ballot-box.ts'
import type { BodyLimits } from './read-body.ts'

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

type Logged = { about: object; text: string }

/** The box on a real port; the session is the name in the cookie. */
async function box(over: { bodies?: BodyLimits } = {}) {
  const hall = await aHall()
  const { meetingId, chair } = await openHall(hall)
  await walkToBallots(hall, chair)
  const ballotId = await openSecretBallot(hall, chair)
  const log: Logged[] = []
  const answer = ballotBox({
    ports: hall.ports,
    meetings: { ...hall.deps.meetings, ballots: knownBallots(hall.ports, (milliseconds) => pause(milliseconds)) },
    readSession: async ({ cookie }) => (cookie ? hall.actor(cookie) : null),
    log: { error: (about, text) => log.push({ about, text }) },
    ...over,
  })
  const server = createServer((request, response) => {
    if (!answer(request, response)) response.writeHead(501).end()
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  closers.push(() => server.close())
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const post = (body: string, id = ballotId, headers: Record<string, string> = {}) =>
    fetch(`${origin}/ballot-box/${id}`, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } })
  const get = (path: string, who?: string) => fetch(`${origin}${path}`, { headers: who ? { cookie: who } : {} })
  return { hall, meetingId, chair, ballotId, log, origin, post, get }
}

const paperOf = async (hall: Hall, meetingId: string, ballotId: string, who: string) =>
  take(hall, await seatOf(hall, who, meetingId), ballotId)

async function closeAndCount(hall: Hall, chair: Parameters<typeof closeBallot>[1], ballotId: string) {
  must(await closeBallot(hall.deps, chair, ballotId))
  hall.at('2026-12-05T08:00:00.000Z')
  must(await countBallot(hall.deps, chair, ballotId))
}

describe('casting over the plain route', () => {
  it('answers with a receipt that the ballot signed, the same for the same bytes', async () => {
    const { hall, meetingId, ballotId, post } = await box()
    const paper = await paperOf(hall, meetingId, ballotId, 'tam')
    const body = JSON.stringify(await sheetWith(hall, paper, 'GOOD'))
    const first = await post(body, ballotId, { connection: 'close' })
    expect(first.status).toBe(200)
    expect(first.headers.get('cache-control')).toBe('no-store')
    expect(first.headers.get('set-cookie')).toBeNull()
    const { receipt } = castAnswer.parse(await first.json())
    const ballot = await hall.stores.ballots.find(ballotId)
    const rowsDigest = hall.ports.keys.digest(JSON.parse(body).rows)
    expect(isReceipt(ballot?.receiptKey ?? '', { ballotId, number: paper.number, rowsDigest }, receipt)).toBe(true)
    expect(await (await post(body)).json()).toEqual({ receipt })
  })

  it('gives every other answer the status of the public contract', async () => {
    const { hall, meetingId, chair, ballotId, post } = await box()
    const paper = await paperOf(hall, meetingId, ballotId, 'tam')
    const late = await paperOf(hall, meetingId, ballotId, 'lanh')
    const sent = await sheetWith(hall, paper, 'GOOD')
    const status = async (body: unknown, id?: string) => (await post(typeof body === 'string' ? body : JSON.stringify(body), id)).status
    expect(await status('x'.repeat(castBodyMaxBytes + 1))).toBe(413)
    expect(await status('{')).toBe(422)
    expect(await status({ ...sent, name: 'Phan Văn Tám' })).toBe(422)
    expect(await status({ ...sent, number: 'A' })).toBe(422)
    expect(await status({ ...sent, rows: Object.fromEntries(Object.entries(sent.rows).slice(1)) })).toBe(422)
    expect(await status(sent, 'ap3-nothing')).toBe(404)
    expect(await status({ ...sent, signature: late.signature })).toBe(403)
    expect(await status(sent)).toBe(200)
    expect(await status(await sheetWith(hall, paper, 'EXCELLENT'))).toBe(409)
    await closeAndCount(hall, chair, ballotId)
    const tooLate = await post(JSON.stringify(await sheetWith(hall, late, 'GOOD')))
    expect([tooLate.status, await tooLate.json()]).toEqual([410, { refusal: 'ballot/too-late', board: `/ballot-box/${ballotId}/board` }])
  })

  it('takes JSON only, so that a form of another site is none', async () => {
    const { hall, meetingId, ballotId, post } = await box()
    const body = JSON.stringify(await sheetWith(hall, await paperOf(hall, meetingId, ballotId, 'tam'), 'GOOD'))
    expect((await post(body, ballotId, { 'content-type': 'text/plain' })).status).toBe(422)
  })

  it('a body without a length that grows too large is cut off', async () => {
    const { origin, ballotId } = await box()
    const status = await new Promise<number>((resolve, reject) => {
      const sending = httpRequest(
        `${origin}/ballot-box/${ballotId}`,
        { method: 'POST', headers: { 'content-type': 'application/json' } },
        (answer) => resolve(answer.statusCode ?? 0),
      )
      sending.on('error', reject)
      for (let part = 0; part < 60; part += 1) sending.write('x'.repeat(1024))
      sending.end()
    })
    expect(status).toBe(413)
  })

  it('with the database away asks the phone to come again, and logs the id and a fixed text, nothing of the paper', async () => {
    const { hall, meetingId, ballotId, log, post } = await box()
    const sent = await sheetWith(hall, await paperOf(hall, meetingId, ballotId, 'tam'), 'GOOD')
    const { cast } = hall.stores.ballots
    hall.stores.ballots.cast = async (_id, paper) => {
      throw new Error(`cannot insert ${paper.number}`)
    }
    const paused = await post(JSON.stringify(sent))
    expect([paused.status, paused.headers.get('retry-after')]).toEqual([503, '1'])
    expect(log).toEqual([{ about: { ballotId }, text: 'a paper could not be saved' }])
    hall.stores.ballots.cast = cast
    expect((await post(JSON.stringify(sent))).status).toBe(200)
  })

  it('keeps no connection for a second paper, whatever it answers', async () => {
    const { hall, meetingId, ballotId, post } = await box()
    const body = JSON.stringify(await sheetWith(hall, await paperOf(hall, meetingId, ballotId, 'tam'), 'GOOD'))
    for (const answer of [await post(body), await post(body), await post('{'), await post(body, 'ap3-nothing')])
      expect(answer.headers.get('connection')).toBe('close')
  })

  it('lets nobody use up what a good paper needs: after hundreds of bad ones it passes, and only a paper sent over and over waits', async () => {
    const { hall, meetingId, ballotId, post } = await box()
    const forged = { ...(await sheetWith(hall, await paperOf(hall, meetingId, ballotId, 'tam'), 'GOOD')), signature: 'A'.repeat(342) }
    const good = JSON.stringify(await sheetWith(hall, await paperOf(hall, meetingId, ballotId, 'lanh'), 'GOOD'))
    const statuses = new Set<number>()
    for (let round = 0; round < 4; round += 1) {
      const bad = Array.from({ length: 100 }, (_, at) => post(at % 2 ? '{' : JSON.stringify(forged)))
      for (const answer of await Promise.all(bad)) statuses.add(answer.status)
    }
    expect(statuses).toEqual(new Set([422, 403]))
    const sent: number[] = []
    for (let time = 0; time < 45; time += 1) sent.push((await post(good)).status)
    expect(sent).toEqual([...Array(40).fill(200), ...Array(5).fill(429)])
    expect((await post(JSON.stringify(forged))).status).toBe(403)
  })

  it('gives up a body that does not come, and of too many the one that is waited for longest: a whole paper passes', async () => {
    const { hall, meetingId, ballotId, origin, post } = await box({ bodies: { bytes: castBodyMaxBytes, milliseconds: 60_000, atOnce: 3 } })
    const body = JSON.stringify(await sheetWith(hall, await paperOf(hall, meetingId, ballotId, 'tam'), 'GOOD'))
    const dripping = () => drip(`${origin}/ballot-box/${ballotId}`)
    const slow = [await dripping(), await dripping(), await dripping()]
    expect((await post(body)).status).toBe(200)
    await slow[0]?.ended
    expect(slow.map(({ isOver }) => isOver())).toEqual([true, false, false])
    for (const { end } of slow) end()

    const short = await box({ bodies: { bytes: castBodyMaxBytes, milliseconds: 50, atOnce: 3 } })
    await (await drip(`${short.origin}/ballot-box/${short.ballotId}`)).ended
  })

  it('asks the database together for ballots that nobody has heard of, however many are made up', async () => {
    const { hall, meetingId, ballotId, post } = await box()
    const body = JSON.stringify(await sheetWith(hall, await paperOf(hall, meetingId, ballotId, 'tam'), 'GOOD'))
    const asked: number[] = []
    const { existing, find } = hall.stores.ballots
    hall.stores.ballots.existing = (ids) => {
      asked.push(ids.length)
      return existing(ids)
    }
    hall.stores.ballots.find = () => {
      throw new Error('asked for one that is not there')
    }
    const answers = await Promise.all(Array.from({ length: 300 }, (_, at) => post(body, `ap3-made-up-${at}`)))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]))
    expect(asked.reduce((sum, one) => sum + one)).toBe(300)
    expect(asked.length).toBeLessThan(100)
    hall.stores.ballots.find = find
    expect((await post(body)).status).toBe(200)
  })
})

/** A cast whose body does not come: its first byte has been sent, and the box has begun to read. */
async function drip(url: string) {
  const sending = httpRequest(url, { method: 'POST', headers: { 'content-type': 'application/json', 'content-length': 500 } })
  let over = false
  const ended = new Promise<void>((resolve) => {
    sending.once('error', () => {
      over = true
      resolve()
    })
  })
  sending.write('{')
  await pause(20)
  return { ended, isOver: () => over, end: () => sending.destroy() }
}

describe('the ballot and its board', () => {
  it('are for everybody convened, in the form of the public contract; to others there is nothing', async () => {
    const { hall, chair, ballotId, get } = await box()
    const ballot = `/ballot-box/${ballotId}`
    expect(ballotDocument.safeParse(await (await get(ballot, 'nga')).json()).success).toBe(true)
    expect((await get(`${ballot}/board`, 'nga')).status).toBe(404)
    await closeAndCount(hall, chair, ballotId)
    const board = await get(`${ballot}/board`, 'nga')
    expect([board.status, boardDocument.safeParse(await board.json()).success]).toEqual([200, true])
    for (const who of [undefined, 'la', 'hai', 'binh']) {
      expect((await get(ballot, who)).status).toBe(404)
      expect((await get(`${ballot}/board`, who)).status).toBe(404)
    }
    expect((await get('/ballot-box/%2e%2e', 'nga')).status).toBe(501)
  })
})
