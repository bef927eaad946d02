import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Join, ServerToClient } from '#contract/live.ts'
import type { ConsolePage, PhonePage } from '#contract/meeting.ts'
import type { Hall, HallMember } from '../support/load-hall.ts'
import { type RunningApp, startApp } from '../support/running-app.ts'
import { type Listening, listen } from '../support/sockets.ts'
import { ask, aVoter, type Chair, cast, closeBallot, countBallot, get, openBallot, take } from '../support/voters.ts'

// What the running app pushes to phones, console and wall, how often, and to whom it stops.

let app: RunningApp
let hall: Hall
let other: Hall
let chair: Chair
const listening: Listening[] = []

beforeAll(async () => {
  app = await startApp({
    halls: [
      { cellId: 'ap3', officials: 40, absent: 2, probationary: 1, nominees: 6 },
      { cellId: 'ap4', officials: 3 },
    ],
  })
  ;[hall, other] = app.halls as [Hall, Hall]
  chair = { url: app.url, cookie: hall.secretary.cookie, meetingId: hall.meetingId }
})
afterEach(() => {
  for (const one of listening.splice(0)) one.close()
})
afterAll(() => app.remove())

async function join(who: Pick<HallMember, 'cookie'> | null, wish: Join): Promise<Listening> {
  const one = await listen({ url: app.url, ...(who && { cookie: who.cookie }) }, wish)
  listening.push(one)
  return one
}
const phone = (member: HallMember) => join(member, { as: 'phone', meetingId: hall.meetingId })
const theConsole = () => join(hall.secretary, { as: 'console', meetingId: hall.meetingId })
const command = (member: HallMember, what: object) =>
  get({ url: app.url, cookie: member.cookie }, 'mutate', 'meeting.command', { meetingId: hall.meetingId, command: what })
const secondsOf = ({ heard }: Listening) => ((heard.at(-1)?.atMs ?? 0) - (heard[0]?.atMs ?? 0)) / 1000
const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))

describe('the pace', () => {
  test('of a lively meeting: a phone gets two views a second at most, none over 4 kB; everybody ends at the same version', async () => {
    const screens = [await phone(hall.officials[5]!), await theConsole(), await join(null, { as: 'projector', token: hall.wallToken })]
    const [aPhone, aConsole] = screens as [Listening, Listening]
    for (let round = 0; round < 6; round++) {
      await Promise.all(hall.officials.map((member) => command(member, { type: round % 2 === 0 ? 'askToSpeak' : 'withdrawFromSpeaking' })))
      await pause(250)
    }
    const { version } = await get<ConsolePage>(chair, 'query', 'meeting.console', { meetingId: hall.meetingId })
    await Promise.all(
      screens.map((one, at) => one.until((['phone', 'console', 'projector'] as const)[at]!, (view) => view.version === version)),
    )
    expect(aPhone.of('phone').length).toBeGreaterThan(1)
    expect(aPhone.heard.length).toBeLessThanOrEqual(2 + 2 * secondsOf(aPhone))
    expect(aConsole.of('console').length).toBeLessThanOrEqual(2 + 10 * secondsOf(aConsole))
    expect(Math.max(...aPhone.heard.map(({ bytes }) => bytes))).toBeLessThanOrEqual(4096)
  })

  test('of a ballot: the figures once a second at most, also where each casts as soon as the paper is taken; the last one at once', async () => {
    const ballotId = await openBallot(chair, 'COMMENDATION')
    const screens = [await phone(hall.officials[5]!), await theConsole()]
    for (const member of hall.officials) {
      const voter = aVoter(app.url, member)
      await take(voter, ballotId)
      await cast(voter, ballotId)
    }
    for (const screen of screens) {
      await screen.until('turnout', ({ issued, collected }) => issued === hall.officials.length && collected === issued)
      expect(screen.of('turnout').length).toBeLessThanOrEqual(3 + 2 * secondsOf(screen))
      const figures = screen.of('turnout').map(({ issued, collected }) => [issued, collected] as const)
      expect(figures).toEqual(figures.toSorted(([a, b], [c, d]) => a - c || b - d))
    }
    await closeBallot(chair, ballotId)
    await countBallot(chair, ballotId)
    for (const screen of screens)
      expect(Math.max(...screen.of('phone').map((message) => JSON.stringify(message).length), 0)).toBeLessThanOrEqual(4096)
  })
})

describe('numbers', () => {
  test('never go back on a screen, and a view carries its own', async () => {
    const screens = [await phone(hall.officials[7]!), await theConsole(), await join(null, { as: 'projector', token: hall.wallToken })]
    for (const step of ['next', 'next', 'back', 'next']) await command(hall.secretary, { type: step })
    const { version } = await get<ConsolePage>(chair, 'query', 'meeting.console', { meetingId: hall.meetingId })
    for (const [at, event] of (['phone', 'console', 'projector'] as const).entries()) {
      const screen = screens[at]!
      await screen.until(event, (message) => message.version === version)
      const versions = screen.of(event).map((message) => message.version)
      expect(versions).toEqual(versions.toSorted((a, b) => a - b))
      for (const message of screen.of(event)) expect(message.view.version).toBe(message.version)
    }
  })

  test('after a while away a phone finds everything that is open: the same view that the others have', async () => {
    const before = await phone(hall.officials[8]!)
    before.close()
    const ballotId = await openBallot(chair, 'COMMENDATION', 'Bỏ phiếu lại')
    const back = await phone(hall.officials[8]!)
    expect(back.joined).toBe(true)
    const { view, turnout } = await get<PhonePage>({ url: app.url, cookie: hall.officials[8]!.cookie }, 'query', 'meeting.phone', {
      meetingId: hall.meetingId,
    })
    expect([view.ballot?.id, view.ballot?.status, turnout?.issued]).toEqual([ballotId, 'OPEN', 0])
    await get(chair, 'mutate', 'ballot.cancel', { ballotId, reason: 'Thử xong' })
    await back.until('phone', (message) => message.view.ballot?.status !== 'OPEN')
  })
})

describe('who may listen', () => {
  test('the hall its phones, the committee its console, the wall by its link; to anybody else there is no such room', async () => {
    const { meetingId } = hall
    const may: [HallMember | null, Join][] = [
      [hall.officials[9]!, { as: 'phone', meetingId }],
      [hall.probationary[0]!, { as: 'phone', meetingId }],
      [hall.absent[0]!, { as: 'phone', meetingId }],
      [hall.deputy, { as: 'console', meetingId }],
      [null, { as: 'projector', token: hall.wallToken }],
    ]
    const mayNot: [HallMember | null, Join][] = [
      [null, { as: 'phone', meetingId }],
      [other.officials[2]!, { as: 'phone', meetingId }],
      [other.secretary, { as: 'console', meetingId }],
      [hall.officials[9]!, { as: 'console', meetingId }],
      [hall.officials[9]!, { as: 'phone', meetingId: 'ap3-nobodyknowsthis1' }],
      [hall.officials[9]!, { as: 'projector', token: 'guessed' }],
      [hall.secretary, { as: 'leader', unitId: 'songsen' }],
      [hall.secretary, { as: 'anything' } as unknown as Join],
    ]
    for (const [who, wish] of may) expect([wish, (await join(who, wish)).joined]).toEqual([wish, true])
    const turnedAway = await Promise.all(mayNot.map(async ([who, wish]) => ({ wish, socket: await join(who, wish) })))
    await command(hall.secretary, { type: 'next' })
    await command(hall.secretary, { type: 'back' })
    for (const { wish, socket } of turnedAway) expect([wish, socket.joined, socket.heard]).toEqual([wish, false, []])
  })

  test("a page of another site gets no socket with a visitor's session", async () => {
    const answer = await fetch(`${app.url}/socket.io/?EIO=4&transport=polling`, {
      headers: { cookie: hall.secretary.cookie, origin: 'https://elsewhere.example' },
    })
    expect(answer.status).toBe(403)
  })

  test.each<[string, (member: HallMember) => Promise<unknown>]>([
    ['by the member', ({ cookie }) => get({ url: app.url, cookie }, 'mutate', 'session.endAll', {})],
    ['from the console', ({ memberId }) => get(chair, 'mutate', 'cell.endSessions', { cellId: hall.cellId, memberId })],
  ])('a session that is ended %s loses its sockets at once and cannot come back', async (how, end) => {
    const member = how === 'by the member' ? hall.officials[20]! : hall.officials[21]!
    const sockets = [await phone(member), await phone(member)]
    const neighbour = await phone(hall.officials[22]!)
    await end(member)
    for (const one of sockets) await gone(one)
    for (const one of sockets) expect(one.heard.map(({ event }) => event)).toContain('ended')
    expect((await phone(member)).joined).toBe(false)
    expect(await ask({ url: app.url, cookie: member.cookie }, 'query', 'meeting.phone', { meetingId: hall.meetingId })).toMatchObject({
      status: 401,
      refusal: 'access/signed-out',
    })
    expect(neighbour.socket.connected).toBe(true)
    expect(neighbour.of('ended')).toEqual([])
  })

  test("a wall's link that is revoked goes dark, and opens nothing any more; a new one does", async () => {
    const wall = await join(null, { as: 'projector', token: hall.wallToken })
    await get(chair, 'mutate', 'meeting.revokeWallLinks', { meetingId: hall.meetingId })
    await gone(wall)
    expect((await join(null, { as: 'projector', token: hall.wallToken })).joined).toBe(false)
    const [revoked, guessed] = await Promise.all(
      [hall.wallToken, 'guessed'].map((token) => ask({ url: app.url }, 'query', 'meeting.projector', { token })),
    )
    expect([revoked?.status, revoked?.text]).toEqual([guessed?.status, guessed?.text])
    expect(revoked?.status).toBe(404)
    const { url } = await get<{ url: string }>(chair, 'mutate', 'meeting.makeWallLink', { meetingId: hall.meetingId })
    expect((await join(null, { as: 'projector', token: url.split('#').at(-1) ?? '' })).joined).toBe(true)
  })

  const gone = async ({ socket }: Listening) => {
    while (socket.connected) await pause(20)
  }
})

test('on a socket nothing is asked for but a seat: whatever else is sent is not answered', async () => {
  const one = await phone(hall.officials[10]!)
  const loose = one.socket as unknown as { emit: (event: string, ...words: unknown[]) => void }
  for (const event of ['cast', 'takePaper', 'command', 'hint']) loose.emit(event, { meetingId: hall.meetingId, version: 10_000 })
  await command(hall.secretary, { type: 'next' })
  const { version } = await get<ConsolePage>(chair, 'query', 'meeting.console', { meetingId: hall.meetingId })
  await one.until('phone', (message) => message.version === version)
  const known: (keyof ServerToClient)[] = ['phone', 'turnout', 'recounts']
  for (const { event } of one.heard) expect(known).toContain(event)
})
