import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createHTTPHandler } from '@trpc/server/adapters/standalone'
import { afterEach, describe, expect, it } from 'vitest'
import { aHall, openHall, openSecretBallot } from '../../../tests/support/cell-hall.ts'
import { contextOf } from './context.ts'
import { faultId, isFault } from './refused-call.ts'
import { appRouter } from './router.ts'

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

/** The API on a real port; the session is the name in the cookie. */
async function api() {
  const hall = await aHall()
  const logged: { id: string; error: Error | undefined }[] = []
  const log = { error: () => {} }
  const away = { now: false }
  const handle = createHTTPHandler({
    router: appRouter,
    basePath: '/trpc/',
    allowMethodOverride: true,
    createContext: contextOf({
      ...hall.deps,
      log,
      isAway: async () => away.now,
      readSession: async ({ cookie }) => (cookie ? hall.actor(cookie) : null),
    }),
    onError: ({ error }) => {
      if (isFault(error)) logged.push({ id: faultId(error), error: error.cause })
    },
  })
  const server = createServer(handle)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  closers.push(() => server.close())
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/trpc/`
  const post = async (path: string, body: object, who?: string) => {
    const answer = await fetch(origin + path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...(who ? { cookie: who } : {}) },
    })
    return { status: answer.status, body: await answer.json() }
  }
  return { hall, logged, away, post, origin }
}

describe('a call that is refused', () => {
  it('bears the code of the refusal and its status, and no word of the server', async () => {
    const { hall, post } = await api()
    const { meetingId } = await openHall(hall)
    const command = { type: 'next' }
    expect(await post('meeting.command', { meetingId, command }, 'tam')).toMatchObject({
      status: 403,
      body: { error: { data: { refusal: 'meeting/not-steering' } } },
    })
    expect(await post('meeting.command', { meetingId, command })).toMatchObject({
      status: 401,
      body: { error: { data: { refusal: 'access/signed-out' } } },
    })
  })

  it("another cell's meeting and an unknown one look the same", async () => {
    const { hall, post } = await api()
    const { meetingId } = await openHall(hall)
    const foreign = await post('meeting.open', { meetingId }, 'hai')
    expect(foreign).toEqual(await post('meeting.open', { meetingId: 'ap3-nothing' }, 'hai'))
    expect(foreign).toMatchObject({ status: 404, body: { error: { data: { refusal: 'meeting/not-found' } } } })
  })

  it('names the fields of a wrong input by their codes, and repeats nothing of it', async () => {
    const { hall, post } = await api()
    const { meetingId } = await openHall(hall)
    const { status, body } = await post(
      'meeting.command',
      { meetingId, command: { type: 'sendOpinion', text: '', aboutMemberId: null } },
      'tam',
    )
    expect([status, body.error.data.issues]).toEqual([400, [{ field: 'command.text', code: 'field/required' }]])
    const unknown = await post('meeting.command', { meetingId, command: { type: 'closeBallot', ballotId: 'secret words' } }, 'sau')
    expect(unknown.status).toBe(400)
    expect(JSON.stringify(unknown.body)).not.toContain('secret words')
  })

  it('for a fault of the server bears a short id that is also in the log, and nothing else', async () => {
    const { hall, logged, post } = await api()
    const { meetingId } = await openHall(hall)
    hall.stores.meetings.append = async () => {
      throw new Error('the disk is full of secrets')
    }
    const { status, body } = await post('meeting.command', { meetingId, command: { type: 'askToSpeak' } }, 'tam')
    expect([status, body.error.data.id]).toEqual([500, logged[0]?.id])
    expect(logged[0]?.error?.message).toContain('secrets')
    expect(JSON.stringify(body)).not.toContain('secrets')
  })
})

describe('a question without an input', () => {
  it('is answered where it comes by POST with no body, as every screen asks', async () => {
    const { hall, origin } = await api()
    await openHall(hall)
    const answer = await fetch(`${origin}session.me`, { method: 'POST', headers: { cookie: 'tam', 'content-type': 'application/json' } })
    expect(answer.status).toBe(200)
  })
})

describe('while the database is away', () => {
  it('a call is told that saving is paused, which no log calls a fault', async () => {
    const { hall, logged, away, post } = await api()
    const { meetingId } = await openHall(hall)
    hall.stores.meetings.append = async () => {
      throw new Error('connect ECONNREFUSED')
    }
    away.now = true
    expect(await post('meeting.command', { meetingId, command: { type: 'askToSpeak' } }, 'tam')).toMatchObject({
      status: 503,
      body: { error: { data: { refusal: 'access/saving-paused' } } },
    })
    expect(logged).toEqual([])
  })
})

describe('taking a paper over the public contract', () => {
  it('is a POST of plain JSON', async () => {
    const { hall, post } = await api()
    const { chair } = await openHall(hall)
    const ballotId = await openSecretBallot(hall, chair, 'REHEARSAL')
    const { status, body } = await post('ballot.takePaper', { ballotId, blinded: Buffer.alloc(256, 7).toString('base64url') }, 'tam')
    expect([status, body.result.data.blindSignature]).toEqual([200, expect.stringMatching(/^[A-Za-z0-9_-]{342}$/)])
    expect((await post('ballot.takePaper', { ballotId, blinded: 'short' }, 'tam')).status).toBe(400)
    expect(await post('ballot.takePaper', { ballotId, blinded: Buffer.alloc(256, 7).toString('base64url') }, 'la')).toMatchObject({
      status: 404,
      body: { error: { data: { refusal: 'ballot/unknown' } } },
    })
  })
})
