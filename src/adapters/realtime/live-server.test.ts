import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { io, type Socket } from 'socket.io-client'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { closeBallot } from '#application/close-ballot.ts'
import { liveMeetings } from '#application/live-meetings.ts'
import { makeWallLink, revokeWallLinks } from '#application/make-wall-link.ts'
import type { ClientToServer, Join, JoinAnswer, ServerToClient } from '#contract/live.ts'
import {
  aHall,
  aMember,
  announcedMeeting,
  ask,
  cast,
  type Hall,
  must,
  openHall,
  openSecretBallot,
  seatOf,
  take,
  walkToBallots,
} from '../../../tests/support/cell-hall.ts'
import { startLiveServer } from './live-server.ts'
import { liveVoice } from './voice.ts'

type Client = Socket<ServerToClient, ClientToServer>

const closers: (() => Promise<void> | void)[] = []
// What is found by re-reading comes every two seconds; how long it may take is not judged here.
vi.setConfig({ testTimeout: 30_000 })

afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

/** A process with sockets over the hall; its session is the name in the cookie. */
async function process(over: Parameters<typeof aHall>[0] = {}) {
  const voice = liveVoice()
  const hall = await aHall({ publisher: voice.publisher, room: voice.room, ...over })
  const http = createServer()
  const sessions = new Map<string, number>()
  const failures: unknown[] = []
  const live = await startLiveServer({
    ...hall.deps,
    http,
    voice,
    readSession: async ({ cookie }) => (cookie ? { ...hall.actor(cookie), sessionNumber: sessions.get(cookie) ?? 1 } : null),
    isOwnOrigin: (origin) => origin === 'https://hall.example',
    betweenProcesses: null,
    failed: (error) => failures.push(error),
    standingCheckMs: 200,
  })
  await new Promise<void>((ready) => http.listen(0, '127.0.0.1', ready))
  closers.push(async () => {
    await live.stop()
    http.close()
    expect(failures).toEqual([])
  })
  const port = (http.address() as AddressInfo).port
  return { hall, port, failures }
}

/** A screen that joins and remembers what it was told. */
async function screen(port: number, join: Join, who?: string) {
  const client: Client = io(`http://127.0.0.1:${port}`, {
    transports: ['websocket'],
    reconnection: false,
    extraHeaders: who ? { cookie: who } : {},
  })
  closers.push(() => void client.disconnect())
  const heard: { name: string; message: unknown; at: number }[] = []
  client.onAny((name, message, seen) => {
    heard.push({ name, message, at: performance.now() })
    if (typeof seen === 'function') seen()
  })
  await new Promise<void>((ready, failed) => {
    client.on('connect', ready)
    client.on('connect_error', failed)
  })
  const answer = await new Promise<JoinAnswer>((told) => client.emit('join', join, told))
  const of = (name: string) => heard.filter((one) => one.name === name)
  const last = (name: string) => of(name).at(-1)?.message as Record<string, unknown> | undefined
  return { client, ok: answer.ok, version: answer.ok ? answer.version : null, of, last }
}

const wallOf = async (hall: Hall, chair: Parameters<typeof makeWallLink>[1]): Promise<Join> => {
  const { url } = must(await makeWallLink(hall.deps, chair))
  return { as: 'projector', token: url.slice(url.indexOf('#') + 1) }
}

const soon = { timeout: 20_000, interval: 20 }

describe('who may sit where', () => {
  it('phones for those convened, the console for the committee, the wall by its link, the board of a unit for its leaders', async () => {
    const { hall, port } = await process()
    const { meetingId, chair } = await openHall(hall)
    const allowed = async (join: Join, who?: string) => (await screen(port, join, who)).ok
    expect(await allowed({ as: 'phone', meetingId }, 'tam')).toBe(true)
    expect(await allowed({ as: 'phone', meetingId }, 'la')).toBe(false)
    expect(await allowed({ as: 'phone', meetingId })).toBe(false)
    expect(await allowed({ as: 'console', meetingId }, 'ut')).toBe(true)
    expect(await allowed({ as: 'console', meetingId }, 'tam')).toBe(false)
    expect(await allowed(await wallOf(hall, chair))).toBe(true)
    expect(await allowed({ as: 'projector', token: 'guessed' })).toBe(false)
    expect(await allowed({ as: 'leader', unitId: 'songsen' }, 'binh')).toBe(true)
    expect(await allowed({ as: 'leader', unitId: 'songsen' }, 'tam')).toBe(false)
    expect(await allowed({ as: 'leader' } as unknown as Join, 'binh')).toBe(false)
  })

  it('a page of another site gets no socket', async () => {
    const { port } = await process()
    const client = io(`http://127.0.0.1:${port}`, {
      transports: ['websocket'],
      reconnection: false,
      extraHeaders: { origin: 'https://evil.example' },
    })
    closers.push(() => void client.disconnect())
    await expect(new Promise((resolve, reject) => client.on('connect', () => resolve('in')).on('connect_error', reject))).rejects.toThrow()
  })

  it('who is signed out everywhere is told and cut off', async () => {
    const { hall, port } = await process()
    const { meetingId } = await openHall(hall)
    const phone = await screen(port, { as: 'phone', meetingId }, 'tam')
    hall.ports.publisher.sessionsEnded('tam')
    await vi.waitFor(() => expect(phone.client.connected).toBe(false), soon)
    expect(phone.of('ended')).toHaveLength(1)
  })

  it('whose office ended, and who moved away, loses the room that came with it', async () => {
    const { hall, port } = await process()
    const meetingId = await announcedMeeting(hall)
    const desks = [
      await screen(port, { as: 'leader', unitId: 'songsen' }, 'binh'),
      await screen(port, { as: 'console', meetingId }, 'ut'),
      await screen(port, { as: 'phone', meetingId }, 'tam'),
    ]
    const stays = await screen(port, { as: 'console', meetingId }, 'sau')
    const { organization, members } = hall.stores
    const today = hall.ports.clock.today()
    for (const key of ['binh', 'ut'])
      for (const held of await organization.positionsOf(key)) await organization.savePosition({ ...held, validTo: today })
    await members.save(aMember('ap3-tam', { cellId: 'ap3', personId: 'tam', name: 'Phan Văn Tám', leftOn: today }))
    await vi.waitFor(() => expect(desks.map(({ client }) => client.connected)).toEqual([false, false, false]), soon)
    expect(stays.client.connected).toBe(true)
  })

  it('a wall whose links are revoked goes dark', async () => {
    const { hall, port } = await process()
    const { chair } = await openHall(hall)
    const wall = await screen(port, await wallOf(hall, chair))
    must(await revokeWallLinks(hall.deps, chair))
    await vi.waitFor(() => expect(wall.client.connected).toBe(false), soon)
  })
})

describe('what the screens are told', () => {
  it('whole numbered views to each audience, and a burst of commands is coalesced for phones', async () => {
    const { hall, port } = await process()
    const { meetingId, chair } = await openHall(hall)
    const phone = await screen(port, { as: 'phone', meetingId }, 'tam')
    const console_ = await screen(port, { as: 'console', meetingId }, 'sau')
    const wall = await screen(port, await wallOf(hall, chair))
    let version = 0
    for (let tap = 0; tap < 15; tap += 1) version = must(await ask(hall, chair, { type: tap % 2 ? 'back' : 'next' })).version
    for (const [one, name] of [
      [phone, 'phone'],
      [console_, 'console'],
      [wall, 'projector'],
    ] as const)
      await vi.waitFor(() => expect(one.last(name)).toMatchObject({ version, view: { meetingId, version } }), soon)
    expect(phone.of('phone').length).toBeLessThanOrEqual(4)
    expect(JSON.stringify(phone.last('phone')).length).toBeLessThan(4096)
  })

  it('the wall gets the code of the moment, phones never', async () => {
    const { hall, port } = await process()
    const { meetingId, chair } = await openHall(hall)
    const wall = await screen(port, await wallOf(hall, chair))
    const phone = await screen(port, { as: 'phone', meetingId }, 'tam')
    await vi.waitFor(() => expect(wall.last('code')?.code).toMatch(/^[0-9A-Z]{3} [0-9A-Z]{3}$/), soon)
    hall.at('2026-12-05T00:31:10.000Z')
    await vi.waitFor(() => expect(new Set(wall.of('code').map(({ message }) => (message as { code: string }).code)).size).toBe(2), soon)
    expect(phone.of('code')).toEqual([])
  })

  it('papers issued and collected reach every screen, at once when the last issued paper is in, and nothing else of a ballot', async () => {
    const { hall, port } = await process()
    const { meetingId, chair } = await openHall(hall)
    await walkToBallots(hall, chair)
    const phone = await screen(port, { as: 'phone', meetingId }, 'nga')
    const wall = await screen(port, await wallOf(hall, chair))
    const ballotId = await openSecretBallot(hall, chair)
    const papers = await Promise.all(['tam', 'lanh', 'moi'].map(async (key) => take(hall, await seatOf(hall, key, meetingId), ballotId)))
    await vi.waitFor(() => expect(wall.last('turnout')).toMatchObject({ ballotId, status: 'OPEN', issued: 3, collected: 0 }), soon)
    for (const paper of papers) must(await cast(hall, paper, 'GOOD'))
    await vi.waitFor(() => expect(phone.last('turnout')).toMatchObject({ issued: 3, collected: 3 }), soon)
    must(await closeBallot(hall.deps, chair, ballotId))
    await vi.waitFor(() => expect(wall.last('turnout')).toMatchObject({ status: 'CLOSING', collected: 3 }), soon)
    const said = [
      ...new Set([...phone.of('turnout'), ...wall.of('turnout')].flatMap(({ message }) => Object.keys(message as object))),
    ].sort()
    expect(said).toEqual(['ballotId', 'collected', 'issued', 'printed', 'readAt', 'secondsLeft', 'status', 'version'])
  })

  it('a phone that comes back learns by its seat what it has missed: the version of the log, and the figures as the others have them', async () => {
    const { hall, port } = await process()
    const { meetingId, chair } = await openHall(hall)
    await walkToBallots(hall, chair)
    const stayed = await screen(port, { as: 'phone', meetingId }, 'nga')
    const ballotId = await openSecretBallot(hall, chair)
    await take(hall, await seatOf(hall, 'tam', meetingId), ballotId)
    await vi.waitFor(() => expect(stayed.last('turnout')).toMatchObject({ ballotId, issued: 1 }), soon)
    const back = await screen(port, { as: 'phone', meetingId }, 'lanh')
    expect(back.version).toBe((await hall.deps.meetings.load(meetingId))?.version)
    await vi.waitFor(() => expect(back.last('turnout')).toEqual(stayed.last('turnout')), soon)
    expect((await screen(port, { as: 'leader', unitId: 'songsen' }, 'binh')).version).toBeNull()
  })

  it("the console sees the room: phones that came and went, the wall's age, who has not taken a paper", async () => {
    const { hall, port } = await process()
    const { meetingId, chair } = await openHall(hall)
    await walkToBallots(hall, chair)
    const console_ = await screen(port, { as: 'console', meetingId }, 'sau')
    await screen(port, await wallOf(hall, chair))
    await screen(port, { as: 'phone', meetingId }, 'lanh')
    const phone = await screen(port, { as: 'phone', meetingId }, 'tam')
    const ballotId = await openSecretBallot(hall, chair)
    await take(hall, await seatOf(hall, 'tam', meetingId), ballotId)
    const seen = { phones: { connected: 2, reconnecting: 0, gone: 0 }, wall: { connected: true } }
    await vi.waitFor(() => expect(console_.last('health')).toMatchObject(seen), soon)
    expect(console_.last('health')?.notTaken).toHaveLength(5)
    expect(await hall.ports.room.phonesConnected(meetingId)).toBe(2)
    phone.client.disconnect()
    await vi.waitFor(() => expect(console_.last('health')).toMatchObject({ phones: { connected: 1, reconnecting: 1, gone: 0 } }), soon)
  })

  it("a leader's board hears one line a meeting, with no name on it", async () => {
    const { hall, port } = await process()
    const { meetingId, chair } = await openHall(hall)
    const board = await screen(port, { as: 'leader', unitId: 'songsen' }, 'binh')
    await vi.waitFor(() => expect(board.last('live')).toMatchObject({ meetingId, unitId: 'ap3', present: 6, stepNumber: 1 }), soon)
    for (const _tap of [1, 2, 3]) must(await ask(hall, chair, { type: 'next' }))
    await vi.waitFor(() => expect(board.last('live')).toMatchObject({ stepNumber: 4 }), soon)
    expect(board.of('live').length).toBeLessThanOrEqual(4)
    expect(JSON.stringify(board.of('live'))).not.toContain('Huỳnh')
  })

  it('a change that nobody hinted at is found by re-reading', async () => {
    const { hall, port } = await process()
    const { meetingId, chair } = await openHall(hall)
    const phone = await screen(port, { as: 'phone', meetingId }, 'tam')
    const ports = { ...hall.ports, publisher: liveVoice().publisher }
    const mute = { ...hall, deps: { ports, meetings: liveMeetings(ports, async () => {}) } }
    const { version } = must(await ask(mute, chair, { type: 'next' }))
    await vi.waitFor(() => expect(phone.last('phone')).toMatchObject({ version }), soon)
  })

  it('a change that is found while its words cannot be read is followed when they can', async () => {
    const { hall, port, failures } = await process()
    const { meetingId, chair } = await openHall(hall)
    const phone = await screen(port, { as: 'phone', meetingId }, 'tam')
    const ports = { ...hall.ports, publisher: liveVoice().publisher }
    const mute = { ...hall, deps: { ports, meetings: liveMeetings(ports, async () => {}) } }
    const { version } = must(await ask(mute, chair, { type: 'next' }))
    const { events } = hall.stores.meetings
    hall.stores.meetings.events = async () => {
      throw new Error('the connection broke')
    }
    await vi.waitFor(() => expect(failures).not.toEqual([]), soon)
    hall.stores.meetings.events = events
    await vi.waitFor(() => expect(phone.last('phone')).toMatchObject({ version }), soon)
    failures.length = 0
  })

  it('a database that is away is said to everybody, and that it is back', async () => {
    const { hall, port } = await process()
    const { meetingId } = await openHall(hall)
    const phone = await screen(port, { as: 'phone', meetingId }, 'tam')
    const { open } = hall.stores.meetings
    hall.stores.meetings.open = async () => {
      throw new Error('the database is away')
    }
    await vi.waitFor(() => expect(phone.last('paused')).toMatchObject({ paused: true }), soon)
    hall.stores.meetings.open = open
    await vi.waitFor(() => expect(phone.last('paused')).toMatchObject({ paused: false }), soon)
  })
})
