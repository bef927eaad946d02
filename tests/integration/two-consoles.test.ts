import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ConsolePage } from '#contract/meeting.ts'
import type { SimpleCommand } from '#domain/meeting/command.ts'
import type { Hall, HallMember } from '../support/load-hall.ts'
import { type RunningApp, startApp } from '../support/running-app.ts'
import { type Listening, listen } from '../support/sockets.ts'
import { ask, get } from '../support/voters.ts'

// The secretary has the console open twice, the deputy a third, and all press at the same moments.

let app: RunningApp
let hall: Hall
let consoles: Listening[]

beforeAll(async () => {
  app = await startApp({ halls: [{ cellId: 'ap3', officials: 8 }], variables: { LOG_LEVEL: 'warn' } })
  hall = app.halls[0] as Hall
  const { secretary, deputy, meetingId } = hall
  consoles = await Promise.all([secretary, secretary, deputy].map((who) => listen(of(who), { as: 'console', meetingId })))
})
afterAll(async () => {
  for (const one of consoles) one.close()
  await app.remove()
})

const of = ({ cookie }: HallMember) => ({ url: app.url, cookie })
const say = (who: HallMember, command: SimpleCommand) => ask(of(who), 'mutate', 'meeting.command', { meetingId: hall.meetingId, command })
const look = async () => (await get<ConsolePage>(of(hall.secretary), 'query', 'meeting.console', { meetingId: hall.meetingId })).view

async function allConsolesShow(version: number): Promise<void> {
  await Promise.all(consoles.map((one) => one.until('console', ({ view }) => view.version === version)))
  const shown = consoles.map((one) => one.of('console').at(-1)?.view)
  expect(shown).toEqual(shown.map(() => shown[0]))
}

test('what two consoles of one person press at once happens once each, in one order, and all screens agree', async () => {
  const { secretary, officials } = hall
  const before = await look()
  const answers = await Promise.all(
    Array.from({ length: 30 }, (_, at) =>
      say(secretary, { type: 'assignTask', what: `Việc ${at + 1}`, memberId: (officials[at % 8] as HallMember).memberId, dueOn: null }),
    ),
  )
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
  const after = await look()
  expect(after.tasks.length - before.tasks.length).toBe(30)
  expect(new Set(after.tasks.map(({ what }) => what)).size).toBe(30)
  expect(after.version).toBe(before.version + 30)
  await allConsolesShow(after.version)
})

test('“next” pressed on both consoles, and once more on a bad line, is one step', async () => {
  const { nextStep, step } = await look()
  const from = nextStep?.from
  expect(from).toBeDefined()
  const answers = await Promise.all([1, 2, 3, 4].map(() => say(hall.secretary, { type: 'next', ...(from && { from }) })))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
  const after = await look()
  expect(after.step?.number).toBe((step?.number ?? 0) + 1)
  await allConsolesShow(after.version)
})

test('whoever takes over while the other takes over too: in the end one steers, and every console says who', async () => {
  const { secretary, deputy } = hall
  for (let time = 0; time < 5; time += 1) {
    await Promise.all([say(deputy, { type: 'takeSteering' }), say(secretary, { type: 'takeSteering' })])
    const { steering } = await look()
    const [inCharge, other] = steering?.memberId === deputy.memberId ? [deputy, secretary] : [secretary, deputy]
    expect((await say(other, { type: 'blankWall', on: true })).refusal).toBe('meeting/not-steering')
    expect((await say(inCharge, { type: 'blankWall', on: time % 2 === 0 })).status).toBe(200)
    await allConsolesShow((await look()).version)
  }
})
