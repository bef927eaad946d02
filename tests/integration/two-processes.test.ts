import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { io, type Socket } from 'socket.io-client'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { betweenByPostgres } from '#adapters/realtime/between-by-postgres.ts'
import { betweenByRedis } from '#adapters/realtime/between-by-redis.ts'
import type { JoinProcesses } from '#adapters/realtime/between-processes.ts'
import { startLiveServer } from '#adapters/realtime/live-server.ts'
import { liveVoice } from '#adapters/realtime/voice.ts'
import { cancelBallot } from '#application/cancel-ballot.ts'
import { liveMeetings, type MeetingDeps } from '#application/live-meetings.ts'
import { makeWallLink, revokeWallLinks } from '#application/make-wall-link.ts'
import type { ClientToServer, Join, ServerToClient } from '#contract/live.ts'
import { freePort } from '#server/cluster/free-port.ts'
import { startRedis } from '#server/cluster/redis-server.ts'
import {
  aHall,
  ask,
  cast,
  type Hall,
  must,
  official,
  openHall,
  openSecretBallot,
  seatOf,
  take,
  walkToBallots,
} from '../support/cell-hall.ts'
import { freshDatabase } from '../support/test-database.ts'

// Two processes of one installation: the stores are shared, as PostgreSQL is, and the hints go through PostgreSQL or Redis.

/** What lies between the processes: how they join it, and how their connections break. */
type Between = { join: () => JoinProcesses; breakConnections: () => Promise<void>; close: () => Promise<void> }

let hall: Hall
const clients: Socket[] = []

beforeAll(async () => {
  hall = await aHall()
})

async function postgres(): Promise<Between> {
  const database = await freshDatabase()
  const breakConnections = async () => {
    const client = new pg.Client({ ...database.connection })
    await client.connect()
    await client.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    )
    await client.end()
  }
  return { join: () => betweenByPostgres(new pg.Pool({ ...database.connection, max: 3 })), breakConnections, close: database.drop }
}

async function redis(): Promise<Between> {
  const [folder, port] = [await mkdtemp(path.join(os.tmpdir(), 'so-tay-redis-')), await freePort()]
  let server = await startRedis({ folder, port })
  const breakConnections = async () => {
    await server.end('SIGKILL')
    server = await startRedis({ folder, port })
  }
  const close = async () => {
    await server.end('SIGTERM')
    await rm(folder, { recursive: true, force: true })
  }
  return { join: () => betweenByRedis(server.url), breakConnections, close }
}

async function process(betweenProcesses: JoinProcesses) {
  const voice = liveVoice()
  const ports = { ...hall.ports, publisher: voice.publisher, room: voice.room }
  const deps: MeetingDeps = { ports, meetings: liveMeetings(ports, async () => {}) }
  const http = createServer()
  const failures: unknown[] = []
  const live = await startLiveServer({
    ...deps,
    http,
    voice,
    readSession: async ({ cookie }) => (cookie ? hall.actor(cookie) : null),
    isOwnOrigin: () => true,
    betweenProcesses,
    standingCheckMs: 1_000,
    failed: (error) => failures.push(error),
  })
  await new Promise<void>((ready) => http.listen(0, '127.0.0.1', ready))
  const stop = async () => {
    await live.stop()
    http.close()
  }
  return { hall: { ...hall, ports, deps }, port: (http.address() as AddressInfo).port, failures, stop }
}

const phone = (port: number, who: string, meetingId: string) => screen(port, { as: 'phone', meetingId }, who)

async function screen(port: number, join: Join, who?: string) {
  const client: Socket<ServerToClient, ClientToServer> = io(`http://127.0.0.1:${port}`, {
    transports: ['websocket'],
    ...(who && { extraHeaders: { cookie: who } }),
  })
  clients.push(client)
  const heard: { name: string; message: unknown }[] = []
  client.onAny((name, message) => heard.push({ name, message }))
  await new Promise<void>((ready) => client.on('connect', ready))
  expect(await new Promise((told) => client.emit('join', join, told))).toMatchObject({ ok: true })
  return { client, last: (name: string) => heard.findLast((message) => message.name === name)?.message }
}

describe.each([
  ['PostgreSQL', postgres],
  ['Redis', redis],
])('two processes that hear each other through %s', (_name, start) => {
  let between: Between
  let one: Awaited<ReturnType<typeof process>>
  let other: Awaited<ReturnType<typeof process>>

  beforeAll(async () => {
    between = await start()
    one = await process(between.join())
    other = await process(between.join())
  })

  afterAll(async () => {
    for (const client of clients.splice(0)) client.disconnect()
    await one.stop()
    await other.stop()
    await between.close()
  })

  test('phones at one process follow commands, papers and sign-outs of another, and the room is counted over both', async () => {
    const { meetingId, chair } = await openHall(one.hall)
    const here = await phone(one.port, 'tam', meetingId)
    const there = await phone(other.port, 'lanh', meetingId)
    await walkToBallots(one.hall, chair)
    const { version } = must(await ask(one.hall, chair, { type: 'writeReport', text: 'Báo cáo' }))
    for (const one of [here, there]) await vi.waitFor(() => expect(one.last('phone')).toMatchObject({ version }), { timeout: 20_000 })

    const ballotId = await openSecretBallot(one.hall, chair)
    for (const key of official) {
      const at = key < 'p' ? one.hall : other.hall
      must(await cast(at, await take(at, await seatOf(at, key, meetingId), ballotId), 'GOOD'))
    }
    for (const one of [here, there])
      await vi.waitFor(() => expect(one.last('turnout')).toMatchObject({ issued: 6, collected: 6 }), { timeout: 20_000 })

    await vi.waitFor(async () => expect(await one.hall.ports.room.phonesConnected(meetingId)).toBe(2), { timeout: 20_000 })
    one.hall.ports.publisher.sessionsEnded('lanh')
    await vi.waitFor(() => expect(there.client.connected).toBe(false), { timeout: 20_000 })
    expect([...one.failures, ...other.failures]).toEqual([])
  })

  test('processes whose connections to each other break live on and hear each other again, time after time', async () => {
    const { meetingId } = await openHall(one.hall)
    for (const who of ['ut', 'moi', 'tam']) {
      const there = await phone(other.port, who, meetingId)
      await between.breakConnections()
      await vi.waitFor(
        () => {
          one.hall.ports.publisher.sessionsEnded(who)
          expect(there.client.connected).toBe(false)
        },
        { timeout: 30_000, interval: 500 },
      )
    }
  })
})

test('with Redis away from the start two processes serve all the same, and what happens at one is found by the other', async () => {
  const nowhere = `redis://127.0.0.1:${await freePort()}`
  const [one, other] = [await process(betweenByRedis(nowhere)), await process(betweenByRedis(nowhere))]
  const { meetingId, chair } = await openHall(one.hall)
  const there = await phone(other.port, 'tam', meetingId)
  await walkToBallots(one.hall, chair)
  const { version } = must(await ask(one.hall, chair, { type: 'writeReport', text: 'Báo cáo' }))
  await vi.waitFor(() => expect(there.last('phone')).toMatchObject({ version }), { timeout: 20_000 })

  const { url } = must(await makeWallLink(one.hall.deps, chair))
  const wall = await screen(other.port, { as: 'projector', token: url.split('#')[1] ?? '' })
  await pause(2_500)
  expect(wall.client.connected).toBe(true)
  must(await revokeWallLinks(one.hall.deps, chair))
  await hall.ports.stores.people.endSessions('tam')
  for (const { client } of [wall, there]) await vi.waitFor(() => expect(client.connected).toBe(false), { timeout: 20_000 })

  const ballotId = await openSecretBallot(one.hall, chair)
  await take(other.hall, await seatOf(other.hall, 'lanh', meetingId), ballotId)
  expect(await other.hall.deps.meetings.ballots.find(ballotId)).toMatchObject({ sealedKeys: expect.anything() })
  must(await cancelBallot(one.hall.deps, chair, { ballotId, reason: 'Một điện thoại bị mất' }))
  await vi.waitFor(
    async () => expect(await other.hall.deps.meetings.ballots.find(ballotId)).toMatchObject({ status: 'CANCELLED', sealedKeys: null }),
    { timeout: 20_000 },
  )
  await one.stop()
  await other.stop()
  // what is given up with them is heard of a moment later
  await pause(500)
  for (const { failures } of [one, other]) expect(failures.map((error) => (error as { code?: string }).code)).toEqual(['ECONNREFUSED'])
})
