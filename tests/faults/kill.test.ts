import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ConsolePage } from '#contract/meeting.ts'
import type { MinutesPage } from '#contract/minutes.ts'
import { type RunningApp, startApp } from '../support/running-app.ts'
import {
  aVoter,
  type Chair,
  cast,
  closeBallot,
  countBallot,
  get,
  heldBy,
  openBallot,
  recountOn,
  take,
  type Voter,
} from '../support/voters.ts'

// kill -9 of the app at a random moment of a ballot of forty: what was acknowledged is counted once, and the meeting goes on.

const voters = 40
const runs = 20
/** So many answers a ballot has: a paper taken and a paper cast each. Later moments fall into closing and counting. */
const answers = 2 * voters

let app: RunningApp
let chair: Chair

beforeAll(async () => {
  app = await startApp({
    halls: [{ cellId: 'ap3', officials: voters, nominees: 6 }],
    graceSeconds: 0,
    variables: { LOG_LEVEL: 'warn' },
  })
  const hall = app.halls[0]!
  chair = { url: app.url, cookie: hall.secretary.cookie, meetingId: hall.meetingId }
})
afterAll(() => app.remove())

test.each(Array.from({ length: runs }, (_, at) => at + 1))('killed at a random moment of a ballot, time %i', async (run) => {
  const moment = Math.floor(Math.random() * (answers + 8))
  const before = await get<ConsolePage>(chair, 'query', 'meeting.console', { meetingId: chair.meetingId })
  const ballotId = await openBallot(chair, 'COMMENDATION', run === 1 ? null : 'Bỏ phiếu lại sau sự cố mất điện')
  const postgres = await postgresPid()
  const power = powerCut(moment, takesDatabase(run))
  const hall = app.halls[0]!.officials.map((member) => aVoter(app.url, member))

  await Promise.all(hall.map((voter) => vote(voter, ballotId, power.answered)))
  await closeAndCount(ballotId, power.closing)
  await power.back

  expect((await postgresPid()) === postgres).toBe(!takesDatabase(run))
  await everyPaperCountsOnce(hall, ballotId)
  await theMeetingGoesOn(before, ballotId)
})

test('after all of that the log of the meeting holds as a chain, read by a program of its own', async () => {
  const program = ['src/server/cli/verify-log.ts']
  const { stdout } = await promisify(execFile)(process.execPath, program, { env: { ...process.env, ...app.variables } })
  expect(stdout).toContain('1 logs, 0 broken')
})

/** Of the runs, every fifth takes the database along, as a power cut does; otherwise the next start adopts the one that runs. */
const takesDatabase = (run: number): boolean => run % 5 === 0

/** Kills when so many answers have reached the phones, or while the ballot is closed and counted; a moment later the app starts again. */
function powerCut(moment: number, withDatabase: boolean) {
  let answered = 0
  const { promise: back, resolve, reject } = resolvable()
  const cut = async (afterMs: number) => {
    await pause(Math.random() * afterMs)
    const killed = app.kill('SIGKILL')
    if (withDatabase) process.kill(Number(await postgresPid()), 'SIGKILL')
    await killed
    await app.restart()
  }
  return {
    back,
    answered: () => {
      answered += 1
      if (answered === moment + 1) cut(5).then(resolve, reject)
    },
    closing: () => {
      if (moment >= answers) cut(150).then(resolve, reject)
    },
  }
}

function resolvable() {
  let [resolve, reject] = [() => {}, (_error: unknown) => {}]
  const promise = new Promise<void>((done, failed) => {
    resolve = done
    reject = failed
  })
  return { promise, resolve, reject }
}

async function vote(voter: Voter, ballotId: string, answered: () => void): Promise<void> {
  await pause(Math.random() * 600)
  expect(await take(voter, ballotId)).toMatchObject({ ok: true })
  answered()
  await pause(Math.random() * 600)
  expect(await cast(voter, ballotId)).toEqual({ ok: true, value: { state: 'recorded' } })
  answered()
}

/** As somebody at the console does it: again when no answer came. */
async function closeAndCount(ballotId: string, closing: () => void): Promise<void> {
  closing()
  await untilAnswered(() => closeBallot(chair, ballotId))
  await untilAnswered(() => countBallot(chair, ballotId))
}

async function untilAnswered(work: () => Promise<unknown>): Promise<void> {
  for (;;)
    try {
      await work()
      return
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      await pause(50)
    }
}

/** The board holds the forty numbers that the phones drew, once each, and the sum of what they marked; every phone agrees. */
async function everyPaperCountsOnce(hall: Voter[], ballotId: string): Promise<void> {
  const verified = await Promise.all(hall.map((voter) => recountOn(voter, ballotId)))
  const failed = verified.flatMap(({ checks }) => checks.filter(({ held }) => !held))
  expect(failed).toEqual([])
  expect(verified.map(({ agreed, counted }) => [agreed, counted])).toEqual(hall.map(() => [true, true]))
  const board = verified[0]?.board
  const drawn = await Promise.all(hall.map(async (voter) => (await heldBy(voter, ballotId)).number))
  expect(board?.counts).toEqual({ issued: voters, collected: voters, valid: voters, invalid: 0 })
  expect(board?.numbers.map(({ number }) => number).toSorted()).toEqual(drawn.toSorted())
  for (const [key, figures] of Object.entries(board?.tally ?? {}))
    for (const [mark, count] of Object.entries(figures)) expect(count).toBe(hall.filter(({ marks }) => marks[key] === mark).length)
}

/** Where it stood: open, the same hands at the console, everybody present, this ballot counted; and its log holds as a chain. */
async function theMeetingGoesOn(before: ConsolePage, ballotId: string): Promise<void> {
  const { view, version } = await get<ConsolePage>(chair, 'query', 'meeting.console', { meetingId: chair.meetingId })
  const { status, presence, steering, step } = before.view
  expect(view).toMatchObject({ status, presence, steering, step })
  expect(view.ballots.map(({ id, status }) => [id, status])).toEqual([
    ...before.view.ballots.map(({ id, status }) => [id, status]),
    [ballotId, 'COUNTED'],
  ])
  expect(version).toBe(before.version + 3)
  const { chain } = await get<MinutesPage>(chair, 'query', 'meeting.minutes', { meetingId: chair.meetingId })
  expect(chain).toMatchObject({ ok: true, head: { version } })
}

async function postgresPid(): Promise<string> {
  const file = path.join(app.dataFolder(), 'postgres/data/postmaster.pid')
  return (await readFile(file, 'utf8')).split('\n', 1)[0] ?? ''
}
