import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import type { Hall } from '../support/load-hall.ts'
import type { RunningApp } from '../support/running-app.ts'
import { startMeasured } from './bench-app.ts'
import type { FromCrowd, ToCrowd } from './crowd.ts'
import { median, percentile } from './figures.ts'
import { type Found, type Part, repeated, scaled } from './part.ts'
import { probing } from './probe.ts'
import { type Reference, startEcho } from './reference-servers.ts'
import { rounded } from './report.ts'

const halls = [100, 500, 1_000]

/** So many phones open their meeting's page in the same moment: until each holds its views and is told of changes. */
export const joinPart: Part = {
  name: 'join',
  async measure(sizes) {
    const plans = halls.map((phones) => ({ cellId: `ap${phones}`, officials: scaled(phones, sizes) }))
    const app = await startMeasured(plans, sizes)
    const echo = await startEcho()
    const lines: string[] = []
    const figures: Found['figures'] = {}
    try {
      for (const [at, phones] of halls.entries()) {
        const place = { app, hall: app.halls[at]!, echo }
        const runs = await repeated(sizes, (run) => joinBoth(place, run % 2 === 0))
        const of = (key: keyof Joined) => median(runs.map((run) => run[key]))
        figures[`join_ms_${phones}`] = rounded(of('appMs'), 0)
        figures[`join_echo_ms_${phones}`] = rounded(of('echoMs'), 0)
        figures[`join_server_ms_per_phone_${phones}`] = rounded(of('serverMs'))
        figures[`join_loop_p99_ms_${phones}`] = rounded(of('loopDelayP99Ms'), 1)
        lines.push(
          `${String(phones).padStart(5)} phones: all in ${of('appMs').toFixed(0)} ms (half in ${of('halfMs').toFixed(0)}), echo ${of('echoMs').toFixed(0)} ms; ` +
            `server ${of('serverMs').toFixed(2)} ms of processor a phone, loop p99 ${of('loopDelayP99Ms').toFixed(0)} ms`,
        )
      }
      return { table: lines.join('\n'), figures }
    } finally {
      await echo.stop()
      await app.remove()
    }
  },
}

type Joined = { appMs: number; halfMs: number; echoMs: number; serverMs: number; loopDelayP99Ms: number }

type Place = { app: RunningApp; hall: Hall; echo: Reference }

/** Each server meets a crowd that is new: a browser that opens a page knows nothing. */
async function joinBoth({ app, hall, echo }: Place, echoFirst: boolean): Promise<Joined> {
  const phones = hall.officials.length
  const toEcho = () => withCrowd((crowd) => crowd({ kind: 'come-to-echo', url: echo.url, phones }))
  const earlier = echoFirst ? await toEcho() : null
  const [right, probed] = await withCrowd((crowd) =>
    probing(app.child(), () =>
      crowd({ kind: 'come', url: app.url, meetingId: hall.meetingId, cookies: hall.officials.map(({ cookie }) => cookie) }),
    ),
  )
  const echoed = earlier ?? (await toEcho())
  return {
    appMs: Math.max(...right.sinceTold),
    halfMs: percentile(right.sinceTold, 0.5),
    echoMs: Math.max(...echoed.sinceTold),
    serverMs: probed.processorMs / phones,
    loopDelayP99Ms: probed.loopDelayP99Ms,
  }
}

export type Right = Extract<FromCrowd, { kind: 'right' }>

/** Tells a crowd of its own what to do; resolves when all its phones are right again. It leaves at the end. */
export async function withCrowd<T>(work: (crowd: (asked: ToCrowd) => Promise<Right>) => Promise<T>): Promise<T> {
  const process = fork(path.join(import.meta.dirname, 'crowd.ts'))
  try {
    return await work(async (asked) => {
      process.send(asked)
      return (await said(process, 'right')) as Right
    })
  } finally {
    process.send({ kind: 'leave' } satisfies ToCrowd)
    await said(process, 'left')
    process.disconnect()
    await once(process, 'exit')
  }
}

async function said(process: ChildProcess, kind: FromCrowd['kind']): Promise<FromCrowd> {
  for (;;) {
    const [message] = (await once(process, 'message')) as [FromCrowd]
    if (message.kind === kind) return message
  }
}
