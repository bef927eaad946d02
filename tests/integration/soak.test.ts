import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Numbered } from '#contract/live.ts'
import type { ConsolePage } from '#contract/meeting.ts'
import type { Hall, HallMember } from '../support/load-hall.ts'
import { type RestlessScreen, restlessScreen } from '../support/restless-phone.ts'
import { type RunningApp, startApp } from '../support/running-app.ts'
import { ask, type Caller, get } from '../support/voters.ts'

// A meeting of ninety minutes pressed together: forty phones join, leave, sleep and return while the meeting goes on. At every mark all
// screens must show the same. `SOAK_SECONDS=300 npx vitest run tests/integration/soak.test.ts` is five minutes of it; the suite holds a short one.

const seconds = Number(process.env.SOAK_SECONDS ?? 20)
const markEvery = 4

let app: RunningApp
let hall: Hall
let phones: RestlessScreen[]
let wall: RestlessScreen
let desk: RestlessScreen

beforeAll(async () => {
  app = await startApp({ halls: [{ cellId: 'ap3', officials: 38, probationary: 2, nominees: 3 }], variables: { LOG_LEVEL: 'warn' } })
  hall = app.halls[0] as Hall
  phones = [...hall.officials, ...hall.probationary].map((member) => screenOf('phone', member))
  wall = screenOf('projector', null)
  desk = screenOf('console', hall.secretary)
  await say(hall.secretary, { type: 'appointMinuteTaker', memberId: hall.deputy.memberId })
})
afterAll(async () => {
  for (const screen of [...phones, wall, desk]) screen.leave()
  await app.remove()
})

test(`over ${seconds} seconds of coming and going no screen drifts from the others`, async () => {
  const marks = Math.max(1, Math.floor(seconds / markEvery))
  for (let mark = 0; mark < marks; mark += 1) {
    await comeAndGo(markEvery * 1000)
    await everyScreenShowsTheSame()
  }
})

type As = 'phone' | 'console' | 'projector'

function screenOf(as: As, member: HallMember | null): RestlessScreen {
  const caller: Caller = { url: app.url, ...(member && { cookie: member.cookie }) }
  const join = as === 'projector' ? { as, token: hall.wallToken } : { as, meetingId: hall.meetingId }
  return restlessScreen({ ...caller, as, join, fetchView: () => viewOf(as, caller) })
}

const viewOf = (as: As, caller: Caller): Promise<Numbered<unknown>> =>
  get(caller, 'query', `meeting.${as}`, as === 'projector' ? { token: hall.wallToken } : { meetingId: hall.meetingId })

/** Phones come and go and speak up, the secretary walks the agenda; ends when everybody has had their turn. */
async function comeAndGo(milliseconds: number): Promise<void> {
  const until = Date.now() + milliseconds
  await Promise.all([
    ...phones.map((screen, at) => live(screen, { member: memberOf(at), until })),
    steer(until),
    disturb(wall, until),
    disturb(desk, until),
  ])
}

async function live(screen: RestlessScreen, { member, until }: { member: HallMember; until: number }): Promise<void> {
  while (Date.now() < until) {
    await pause(random(600))
    await oneOf(disturbances(screen))
    await oneOf([() => say(member, { type: 'askToSpeak' }), () => say(member, { type: 'withdrawFromSpeaking' }), () => pause(random(200))])
  }
}

async function steer(until: number): Promise<void> {
  while (Date.now() < until) {
    await oneOf([() => say(hall.secretary, { type: 'next' }), () => say(hall.secretary, { type: 'back' })])
    await pause(random(150))
  }
}

async function disturb(screen: RestlessScreen, until: number): Promise<void> {
  while (Date.now() < until) {
    await oneOf(disturbances(screen))
    await pause(random(800))
  }
}

const disturbances = (screen: RestlessScreen) => [
  () => pause(random(300)),
  async () => screen.loseTheNet(),
  () => screen.sleep(random(900)),
  async () => {
    screen.leave()
    await pause(random(500))
    screen.comeBack()
  },
]

/** Refused or not, the meeting says so by itself: what counts here is what the screens show after it. */
const say = async (member: HallMember, command: object): Promise<void> =>
  void (await ask({ url: app.url, cookie: member.cookie }, 'mutate', 'meeting.command', { meetingId: hall.meetingId, command }))

async function everyScreenShowsTheSame(): Promise<void> {
  const chair: Caller = { url: app.url, cookie: hall.secretary.cookie }
  const { version, view } = await get<ConsolePage>(chair, 'query', 'meeting.console', { meetingId: hall.meetingId })
  const screens = [...phones, wall, desk]
  await Promise.all(screens.map((screen) => screen.until(version)))
  expect(screens.every((screen) => screen.isThere())).toBe(true)
  expect(screens.some((screen) => screen.wentBack())).toBe(false)
  const truth = await viewOf('phone', { url: app.url, cookie: memberOf(0).cookie })
  for (const phone of phones) expect(phone.shows()).toMatchObject({ version, view: truth.view })
  expect(wall.shows()).toMatchObject({ version, view: (await viewOf('projector', { url: app.url })).view })
  expect(desk.shows()).toMatchObject({ version, view })
}

const memberOf = (at: number): HallMember => [...hall.officials, ...hall.probationary][at] as HallMember
const random = (below: number) => Math.floor(Math.random() * below)
const oneOf = (choices: (() => Promise<void>)[]) => choices[random(choices.length)]?.()
