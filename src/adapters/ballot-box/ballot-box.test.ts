import { createServer, request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { closeBallot } from '#application/close-ballot.ts'
import { countBallot } from '#application/count-ballot.ts'
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

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

type Logged = { about: object; text: string }

/** The box on a real port; the session is the name in the cookie. */
async function box(over: { monotonic?: () => number } = {}) {
  const hall = await aHall()
  const { meetingId, chair } = await openHall(hall)
  await walkToBallots(hall, chair)
  const ballotId = await openSecretBallot(hall, chair)
  const log: Logged[] = []
  const answer = ballotBox({
    ...hall.deps,
    readSession: async ({ cookie }) => (cookie ? hall.actor(cookie) : null),
    log: { error: (about, text) => log.push({ about, text }) },
    monotonic: () => 0,
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
    expect(
      isReceipt(Buffer.from(ballot?.receiptKey ?? []).toString('base64url'), { ballotId, number: paper.number, rowsDigest }, receipt),
    ).toBe(true)
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

  it('limits the rate of a ballot, never of an address: another ballot is not held up', async () => {
    const { ballotId, post } = await box()
    const statuses = new Set<number>()
    for (let round = 0; round < 31; round += 1) {
      for (const answer of await Promise.all(Array.from({ length: 100 }, () => post('{')))) statuses.add(answer.status)
    }
    expect(statuses).toEqual(new Set([422, 429]))
    expect((await post('{', `${ballotId}x`)).status).toBe(422)
  })
})

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
