import { closeBallot, countBallot } from '../support/voters.ts'
import { startMeasured } from './bench-app.ts'
import type { ToCrowd } from './crowd.ts'
import { type Figures, figuresOf, median, percentile } from './figures.ts'
import { issueAll, mustAll, openWithPapers, type SeatedHall, seat } from './hall-under-load.ts'
import { type Right, withCrowd } from './join-part.ts'
import { type Part, repeated, scaled } from './part.ts'
import { probing } from './probe.ts'
import { startEcho } from './reference-servers.ts'
import { rounded } from './report.ts'
import { moments, volley } from './send.ts'

/** The window in which the hall casts while its sockets come back. */
const windowMs = 3_000

type Dropped = {
  appMs: number
  triedMs: Figures
  serverMs: number
  loopDelayP99Ms: number
  castP95: number
  echoMs: number
  echoTried: Figures
}

/** The access point restarts in mid-ballot: every socket of a hall is gone at once, and everybody casts while they come back. */
export const reconnectPart: Part = {
  name: 'reconnect',
  async measure(sizes) {
    const officials = scaled(500, sizes)
    const halls = [{ cellId: 'namtram', officials, nominees: Math.min(22, officials) }]
    const app = await startMeasured(halls, sizes)
    const echo = await startEcho()
    try {
      const hall = app.halls[0]!
      // the phones are the crowd's; this audience has the console and the wall
      const seated = await seat(app, '', { ...hall, officials: [] })
      const place = { ...seated, hall }
      const cookies = hall.officials.map(({ cookie }) => cookie)
      const come: ToCrowd = { kind: 'come', url: app.url, meetingId: hall.meetingId, cookies }
      // anew each time: a page whose WebSocket was cut twice within a minute goes on by long polling
      const dropHall = () =>
        withCrowd(async (crowd) => {
          await crowd(come)
          return dropInBallot(place, () => crowd({ kind: 'drop' }))
        })
      const runs = await withCrowd(async (echoCrowd) => {
        await echoCrowd({ kind: 'come-to-echo', url: echo.url, phones: officials })
        const dropEcho = () => echoCrowd({ kind: 'drop' })
        return repeated(sizes, async (run): Promise<Dropped> => {
          const earlier = run % 2 === 0 ? await dropEcho() : null
          const dropped = await dropHall()
          const echoed = earlier ?? (await dropEcho())
          return { ...dropped, echoMs: Math.max(...echoed.sinceTold), echoTried: figuresOf(echoed.sinceTried) }
        })
      })
      seated.audience.disconnect()
      return { table: tableOf(officials, runs), figures: figuresIn(runs) }
    } finally {
      await echo.stop()
      await app.remove()
    }
  },
}

async function dropInBallot(place: SeatedHall, drop: () => Promise<Right>) {
  const opened = await openWithPapers(place)
  const { shots } = await issueAll(place, opened, 2_000)
  const [[right, cast], probed] = await probing(place.app.child(), () =>
    Promise.all([drop(), volley(shots, moments(shots.length, windowMs))]),
  )
  await closeBallot(place.chair, opened.ballotId)
  await countBallot(place.chair, opened.ballotId)
  return {
    appMs: Math.max(...right.sinceTold),
    triedMs: figuresOf(right.sinceTried),
    serverMs: probed.processorMs / shots.length,
    loopDelayP99Ms: probed.loopDelayP99Ms,
    castP95: percentile(
      mustAll(cast).map(({ milliseconds }) => milliseconds),
      0.95,
    ),
  }
}

const of = (runs: readonly Dropped[], pick: (run: Dropped) => number, digits = 0): number => rounded(median(runs.map(pick)), digits)

const tableOf = (phones: number, runs: readonly Dropped[]): string =>
  [
    `${phones} sockets dropped at once, everybody casting within ${windowMs / 1000} s of it:`,
    `  all right again after ${of(runs, ({ appMs }) => appMs)} ms, of which each waits by chance before it tries; echo ${of(runs, ({ echoMs }) => echoMs)} ms`,
    `  from the try to all right, p50 ${of(runs, ({ triedMs }) => triedMs.p50)}, p95 ${of(runs, ({ triedMs }) => triedMs.p95)} ms; echo p95 ${of(runs, ({ echoTried }) => echoTried.p95)} ms`,
    `  server ${of(runs, ({ serverMs }) => serverMs, 2)} ms of processor a phone, a paper cast included; loop p99 ${of(runs, ({ loopDelayP99Ms }) => loopDelayP99Ms)} ms; cast p95 ${of(runs, ({ castP95 }) => castP95)} ms`,
  ].join('\n')

const figuresIn = (runs: readonly Dropped[]): Record<string, number> => ({
  reconnect_500_ms: of(runs, ({ appMs }) => appMs),
  reconnect_echo_500_ms: of(runs, ({ echoMs }) => echoMs),
  reconnect_try_p95_ms: of(runs, ({ triedMs }) => triedMs.p95),
  reconnect_server_ms_per_phone: of(runs, ({ serverMs }) => serverMs, 2),
  reconnect_cast_p95_ms: of(runs, ({ castP95 }) => castP95),
  reconnect_loop_p99_ms: of(runs, ({ loopDelayP99Ms }) => loopDelayP99Ms, 1),
})
