import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { Numbered } from '#contract/live.ts'
import type { PhonePage } from '#contract/meeting.ts'
import type { Hall } from '../support/load-hall.ts'
import { type RestlessScreen, restlessScreen } from '../support/restless-phone.ts'
import { type RunningApp, startApp } from '../support/running-app.ts'
import { type TroubledLine, troubledLine } from '../support/troubled-line.ts'
import { ask, type Caller, get } from '../support/voters.ts'

// Between the phones and the server lies what really lies there: proxies that dislike WebSockets, dead spots, a line as slow as a walk.

let app: RunningApp
let hall: Hall
let line: TroubledLine
let screens: RestlessScreen[] = []

beforeAll(async () => {
  app = await startApp({ halls: [{ cellId: 'ap3', officials: 6, nominees: 3 }], variables: { LOG_LEVEL: 'warn' } })
  hall = app.halls[0] as Hall
  line = await troubledLine({ port: Number(new URL(app.url).port) })
})
afterEach(() => {
  for (const screen of screens) screen.leave()
  screens = []
  line.become('none')
})
afterAll(async () => {
  await line?.close()
  await app?.remove()
})

test('behind a proxy that refuses WebSockets a phone follows the meeting by polling', async () => {
  line.become('refuses-websockets')
  const phone = aPhone()
  await follows(phone)
  expect(phone.transport()).toBe('polling')
})

test('behind a proxy that swallows what comes over WebSockets a phone follows by polling', async () => {
  line.become('swallows-websockets')
  const phone = aPhone()
  await follows(phone)
  expect(phone.transport()).toBe('polling')
})

test('behind a proxy that cuts WebSockets again and again a phone stays with polling', async () => {
  line.become({ cutsWebSocketsAfterMs: 400 })
  const phone = aPhone()
  await until(() => phone.isThere() && phone.transport() === 'polling')
  await follows(phone)
  expect(phone.transport()).toBe('polling')
})

test('after the net was cut, and after a dead spot in which nothing passes, a phone shows what is current', async () => {
  const phone = aPhone()
  await follows(phone)
  for (const trouble of ['cut', 'silent'] as const) {
    line.become(trouble)
    const said = await step()
    if (trouble === 'cut') await until(() => !phone.isThere())
    expect(phone.shows()?.version).toBeLessThan(said)
    line.become('none')
    await phone.until(said)
  }
  expect(phone.wentBack()).toBe(false)
})

test('a phone on a crawling line gets there in the end, and the others do not wait for it', async () => {
  const others = [1, 2, 3].map((at) => aPhone(at, app.url))
  await Promise.all(others.map(follows))
  line.become({ bytesPerSecond: 2_000 })
  const slow = aPhone()
  await until(slow.isThere)
  const said = [await step(), await step(), await step()]
  await Promise.all(others.map((other) => other.until(Math.max(...said))))
  await slow.until(Math.max(...said))
  expect([slow, ...others].map(({ shows }) => shows()?.version)).toEqual(Array(4).fill(Math.max(...said)))
})

function aPhone(at = 0, url = line.url): RestlessScreen {
  const caller: Caller = { url, cookie: hall.officials[at]?.cookie ?? '' }
  const { meetingId } = hall
  const join = { as: 'phone', meetingId } as const
  const fetchView = () => get<Numbered<unknown>>(caller, 'query', 'meeting.phone', { meetingId })
  const screen = restlessScreen({ ...caller, as: 'phone', join, fetchView })
  screens.push(screen)
  return screen
}

/** What the chair does next is pushed to this phone. */
async function follows(phone: RestlessScreen): Promise<void> {
  await until(phone.isThere)
  await phone.until(await step())
}

/** The chair writes; gives the version at which everybody must arrive. */
async function step(): Promise<number> {
  const chair = { url: app.url, cookie: hall.secretary.cookie }
  const { meetingId } = hall
  written += 1
  await ask(chair, 'mutate', 'meeting.command', { meetingId, command: { type: 'writeReport', text: `Báo cáo lần ${written}` } })
  return (await get<PhonePage>(chair, 'query', 'meeting.phone', { meetingId })).version
}
let written = 0

const until = (holds: () => boolean): Promise<void> => vi.waitFor(() => expect(holds()).toBe(true), { timeout: 90_000, interval: 50 })
