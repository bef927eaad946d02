import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { startApp } from '../support/running-app.ts'
import { aVoter, ballotFor, type Chair, closeBallot, countBallot, openBallot } from '../support/voters.ts'
import { type Figures, figuresOf, medianOf } from './figures.ts'
import type { FromFlooder, ToFlooder } from './flooder.ts'
import { mustAll } from './hall-under-load.ts'
import { castShots, drawPapers, issueShots } from './papers.ts'
import { type Part, type Sizes, scaled } from './part.ts'
import { rounded } from './report.ts'
import { moments, volley } from './send.ts'

const voters = 100
const nominees = 22
/** A thousand a second: on two cores, shared by server, flooder and voters, more would measure the machine and not the box. */
const badCasts = 10_000
const windowMs = 10_000

/** The same hall casts alone and under a flood of bad casts into the same box; how much longer a good paper takes. */
export const floodPart: Part = {
  name: 'flood',
  async measure(sizes) {
    const officials = scaled(voters, sizes)
    const hall = { cellId: 'tram', officials, nominees: Math.min(nominees, officials) }
    const app = await startApp({ halls: [hall], graceSeconds: 0, variables: { LOG_LEVEL: 'warn' } })
    const flooder = fork(path.join(import.meta.dirname, 'flooder.ts'))
    try {
      const held = { url: app.url, hall: app.halls[0]!, flooder }
      await castUnder(held, sizes, 0)
      const [alone, flooded]: [Figures[], Figures[]] = [[], []]
      for (let run = 0; run < sizes.runs; run += 1) {
        const isAloneFirst = run % 2 === 0
        for (const isAlone of [isAloneFirst, !isAloneFirst]) {
          const count = isAlone ? 0 : Math.round(badCasts * sizes.scale)
          const latencies = await castUnder(held, sizes, count)
          ;(isAlone ? alone : flooded).push(latencies)
          console.log(`${run + 1}: ${count} bad casts, good ones p50 ${latencies.p50.toFixed(1)} ms, p95 ${latencies.p95.toFixed(1)} ms`)
        }
      }
      return reportOf(medianOf(alone), medianOf(flooded))
    } finally {
      flooder.disconnect()
      await app.remove()
    }
  },
}

const reportOf = (alone: Figures, flooded: Figures) => ({
  table: `a good paper alone p95 ${alone.p95.toFixed(1)} ms, under the flood ${flooded.p95.toFixed(1)} ms`,
  figures: {
    flood_slowdown: rounded(flooded.p95 / alone.p95),
    flood_slowdown_p50: rounded(flooded.p50 / alone.p50),
    flood_cast_p95_ms: rounded(flooded.p95, 1),
  },
})

type Held = { url: string; hall: Awaited<ReturnType<typeof startApp>>['halls'][number]; flooder: ChildProcess }

async function castUnder({ url, hall, flooder }: Held, { scale }: Sizes, count: number): Promise<Figures> {
  const chair: Chair = { url, cookie: hall.secretary.cookie, meetingId: hall.meetingId }
  const ballotId = await openBallot(chair, 'COMMENDATION', 'Bỏ phiếu để đo thời gian')
  const ballot = await ballotFor(aVoter(url, hall.secretary), ballotId)
  const papers = await drawPapers(ballot, hall.officials)
  const issued = mustAll(await volley(issueShots(url, ballot, papers), moments(papers.length, 500)))
  const shots = await castShots(url, ballot, papers, issued)
  const over = Math.max(1_000, windowMs * scale)
  const told = flood(flooder, { url, ballotId, rowKeys: ballot.rows.map(({ key }) => key), count, windowMs: over })
  await told.ready
  const cast = mustAll(await volley(shots, moments(shots.length, over)))
  mustBeRefused(await told.answered)
  await closeBallot(chair, ballotId)
  await countBallot(chair, ballotId)
  return figuresOf(cast.map(({ milliseconds }) => milliseconds))
}

function flood(flooder: ChildProcess, asked: ToFlooder): { ready: Promise<unknown>; answered: Promise<FromFlooder> } {
  const ready = once(flooder, 'message')
  flooder.send(asked)
  return { ready, answered: ready.then(async () => (await once(flooder, 'message'))[0] as FromFlooder) }
}

/** A flood that is let in, or that nobody answered, would be another measurement. */
function mustBeRefused(statuses: FromFlooder): void {
  const others = Object.keys(statuses).filter((status) => !['403', '404', '422'].includes(status))
  if (others.length > 0) throw new Error(`bad casts were answered by ${JSON.stringify(statuses)}`)
}
