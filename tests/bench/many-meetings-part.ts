import { setTimeout as pause } from 'node:timers/promises'
import type { RunningApp } from '../support/running-app.ts'
import { startMeasured } from './bench-app.ts'
import type { ToCrowd } from './crowd.ts'
import { figuresOf, median } from './figures.ts'
import { type Right, withCrowd } from './join-part.ts'
import { type Part, repeated } from './part.ts'
import { probing } from './probe.ts'
import { startEcho } from './reference-servers.ts'
import { rounded } from './report.ts'
import { type Voted, voteInHalls } from './vote-in-halls.ts'

const [meetings, phones, nominees] = [300, 20, 5]
/**
 * In an evening's busiest minute every one of the 300 meetings holds a ballot: five meetings a second, each casting within five seconds. A
 * fifth of that minute is measured, for a phone's own arithmetic on 6,000 papers would keep the load client busy for a quarter of an hour.
 */
const [votingShare, stretchMs, windowMs] = [1 / 5, 12_000, 5_000]
/** A process of the client holds so many sockets. */
const socketsEach = 1_500
/** Until what joining left behind has been collected. */
const settleMs = 20_000

type Crowd = (asked: ToCrowd) => Promise<Right>

/** An evening of a province on one node: 6,000 phones in 300 meetings. What its memory costs beside sockets alone, and what a cast does. */
export const manyMeetingsPart: Part = {
  name: 'many-meetings',
  async measure(sizes) {
    const count = Math.max(5, Math.round(meetings * sizes.scale))
    const plans = Array.from({ length: count }, (_, at) => ({ cellId: `ap${at}`, officials: Math.max(6, phones), nominees }))
    const echoMb = await echoMemory(count * phones)
    console.log(`${count * phones} sockets of a bare Socket.IO server: ${echoMb.toFixed(0)} MB`)
    const app = await startMeasured(plans, sizes)
    try {
      const alone = await repeated(sizes, () => voteInHalls(app, app.halls.slice(0, 1), { windowMs, withinMs: 0 }))
      const seats = app.halls.flatMap(({ meetingId, officials }) => officials.map(({ cookie }) => ({ meetingId, cookie })))
      return await withCrowds(seats.length, async (crowds) => {
        await Promise.all(crowds.map((crowd, at) => crowd({ kind: 'come-to-many', url: app.url, seats: shareOf(seats, at) })))
        const residentMb = await settled(app.child())
        const voting = Math.max(2, Math.round(count * votingShare))
        const many = await repeated(sizes, (run) => voteInHalls(app, turnOf(app, run, voting), { windowMs, withinMs: stretchMs }))
        return reportOf({ alone, many }, { sockets: seats.length, count, voting, residentMb, echoMb })
      })
    } finally {
      await app.remove()
    }
  },
}

const shareOf = <One>(all: readonly One[], at: number): One[] => all.slice(at * socketsEach, (at + 1) * socketsEach)

/** Other meetings each time, as in an evening. */
const turnOf = ({ halls }: RunningApp, run: number, voting: number) =>
  Array.from({ length: voting }, (_, at) => halls[((run + 1) * voting + at) % halls.length]!)

async function echoMemory(sockets: number): Promise<number> {
  const echo = await startEcho()
  try {
    return await withCrowds(sockets, async (crowds) => {
      const all = Array.from({ length: sockets })
      await Promise.all(crowds.map((crowd, at) => crowd({ kind: 'come-to-echo', url: echo.url, phones: shareOf(all, at).length })))
      return settled(echo.process)
    })
  } finally {
    await echo.stop()
  }
}

/** Resident memory, once nothing more comes and goes. */
async function settled(server: Parameters<typeof probing>[0]): Promise<number> {
  const [, { residentMb }] = await probing(server, () => pause(settleMs))
  return residentMb
}

/** As many processes as the sockets need. */
function withCrowds<T>(sockets: number, work: (crowds: Crowd[]) => Promise<T>, crowds: Crowd[] = []): Promise<T> {
  if (crowds.length * socketsEach >= sockets) return work(crowds)
  return withCrowd((crowd) => withCrowds(sockets, work, [...crowds, crowd]))
}

type Runs = { alone: Voted[]; many: Voted[] }
type Place = { sockets: number; count: number; voting: number; residentMb: number; echoMb: number }

/** Of the app's memory 300 MB are its own: the aim is at most one and a half times the sockets alone beyond these. */
function reportOf({ alone, many }: Runs, { sockets, count, voting, residentMb, echoMb }: Place) {
  const [one, all] = [pooled(alone), pooled(many)]
  const loop = median(many.map(({ loopDelayP99Ms }) => loopDelayP99Ms))
  const table =
    `${sockets} sockets in ${count} meetings: ${residentMb.toFixed(0)} MB, bare echo server ${echoMb.toFixed(0)} MB\n` +
    `${voting} meetings vote within ${stretchMs / 1000} s: cast p50 ${all.p50.toFixed(1)}, p95 ${all.p95.toFixed(1)} ms; ` +
    `one without the others p50 ${one.p50.toFixed(1)}, p95 ${one.p95.toFixed(1)} ms; loop p99 ${loop.toFixed(0)} ms`
  const figures = {
    memory_ratio_6000: rounded((residentMb - 300) / echoMb),
    memory_mb_6000: rounded(residentMb, 0),
    echo_memory_mb_6000: rounded(echoMb, 0),
    cast_p95_ratio_6000: rounded(all.p95 / one.p95),
    cast_p95_ms_6000: rounded(all.p95, 1),
    cast_loop_p99_ms_6000: rounded(loop, 1),
    server_ms_per_vote_6000: rounded(median(many.map(({ processorMs, cast }) => processorMs / cast.length))),
  }
  return { table, figures }
}

/** A hall of twenty is too small for a p95 of its own. */
const pooled = (runs: readonly Voted[]) => figuresOf(runs.flatMap(({ cast }) => cast))
