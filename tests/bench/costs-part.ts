import { setTimeout as pause } from 'node:timers/promises'
import { boardPath } from '#contract/ballot-box.ts'
import type { Hall, HallMember } from '../support/load-hall.ts'
import type { RunningApp } from '../support/running-app.ts'
import { aVoter, ballotFor, type Caller, closeBallot, countBallot, get, openBallot } from '../support/voters.ts'
import { startMeasured } from './bench-app.ts'
import { median } from './figures.ts'
import { mustAll } from './hall-under-load.ts'
import { withCrowd } from './join-part.ts'
import { castShots, drawPapers, issueShots } from './papers.ts'
import { type Part, repeated, scaled } from './part.ts'
import { probing } from './probe.ts'
import { rounded } from './report.ts'
import { moments, volley } from './send.ts'

/** Acts of one kind are spread over so long: far from what the app can do, so that nothing is saved by doing things together. */
const windowMs = 5_000

type Costs = { join: number; checkIn: number; push: number; take: number; cast: number; count: number; recount: number }

/**
 * What each act of a meeting costs the app in time of its processor: for the simulation (npm run simulate), which needs costs and not waits.
 * What the app does by itself meanwhile is taken off; pushes to the phones are in the act that caused them. A cell of the usual size, every
 * member on the sheet: a board grows with both.
 */
export const costsPart: Part = {
  name: 'costs',
  async measure(sizes) {
    const officials = scaled(20, sizes)
    const app = await startMeasured([{ cellId: 'ap3', officials, nominees: officials }], sizes)
    try {
      const hall = app.halls[0]!
      const runs = await repeated(sizes, () => measureOnce(app, hall))
      const of = (act: keyof Costs) => rounded(Math.max(0.01, median(runs.map((one) => one[act]))))
      const figures = {
        ...{ cost_join_ms: of('join'), cost_check_in_ms: of('checkIn'), cost_take_ms: of('take') },
        ...{ cost_push_ms: of('push'), cost_cast_ms: of('cast'), cost_count_ms: of('count'), cost_recount_ms: of('recount') },
      }
      return { table: `ms of processor each: ${JSON.stringify(figures)}`, figures }
    } finally {
      await app.remove()
    }
  },
}

/** A hall comes, asks for the floor and votes once, all its phones listening. */
async function measureOnce(app: RunningApp, hall: Hall): Promise<Costs> {
  const { url } = app
  const { officials, meetingId, secretary } = hall
  const idleShare = (await used(app, () => pause(windowMs))) / windowMs
  const each = async (work: () => Promise<unknown>, count = officials.length) => {
    const begun = performance.now()
    const spent = await used(app, work)
    return Math.max(0, spent - idleShare * (performance.now() - begun)) / count
  }
  return withCrowd(async (crowd) => {
    const seats = officials.map(({ cookie }) => ({ meetingId, cookie }))
    const join = await each(() => crowd({ kind: 'come-to-many', url, seats }))
    const asksToSpeak = (asking: boolean) =>
      spread(officials, (member) => command(url, member, { meetingId, command: { type: asking ? 'askToSpeak' : 'withdrawFromSpeaking' } }))
    const checkIn = await each(() => asksToSpeak(true))
    await asksToSpeak(false)
    const chair = { url, cookie: secretary.cookie, meetingId }
    const push = await each(() => walk(chair), steps * officials.length)
    const ballotId = await openBallot(chair, 'COMMENDATION', 'Bỏ phiếu để đo công sức')
    const ballot = await ballotFor(aVoter(url, secretary), ballotId)
    const papers = await drawPapers(ballot, officials)
    let issued: Awaited<ReturnType<typeof volley>> = []
    const take = await each(async () => {
      issued = mustAll(await volley(issueShots(url, ballot, papers), moments(papers.length, windowMs)))
    })
    const shots = await castShots(url, ballot, papers, issued)
    const cast = await each(async () => mustAll(await volley(shots, moments(shots.length, windowMs))))
    await closeBallot(chair, ballotId)
    const count = await each(() => countBallot(chair, ballotId), 1)
    const recount = await each(() => spread(officials, (member) => recountAsPhone(url, member, { meetingId, ballotId })))
    return { join, checkIn, push, take, cast, count, recount }
  })
}

const steps = 10

/** Steps of the chair, each pushed to every phone: the command's own cost is in it. */
async function walk(chair: Caller & { meetingId: string }): Promise<void> {
  for (let step = 0; step < steps; step += 1) {
    await get(chair, 'mutate', 'meeting.command', { meetingId: chair.meetingId, command: { type: step % 2 === 0 ? 'next' : 'back' } })
    await pause(600)
  }
}

const used = async (app: RunningApp, work: () => Promise<unknown>): Promise<number> => (await probing(app.child(), work))[1].processorMs

/** Each at a moment of its own within the window. */
async function spread(members: readonly HallMember[], act: (member: HallMember) => Promise<unknown>): Promise<void> {
  const at = moments(members.length, windowMs)
  await Promise.all(
    members.map(async (member, index) => {
      await pause(at[index])
      await act(member)
    }),
  )
}

const command = (url: string, { cookie }: HallMember, input: object) => get({ url, cookie }, 'mutate', 'meeting.command', input)

/** The board, the wall's digest, one word: what a phone asks of the server for its recount. */
async function recountAsPhone(url: string, { cookie }: HallMember, of: { meetingId: string; ballotId: string }): Promise<void> {
  await fetch(`${url}${boardPath(of.ballotId)}`, { headers: { cookie } }).then((answer) => answer.text())
  await get({ url, cookie }, 'query', 'meeting.result', of)
  await get({ url, cookie }, 'mutate', 'ballot.reportRecount', { ballotId: of.ballotId, agreed: true })
}
