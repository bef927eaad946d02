import { papersTable } from '#adapters/prisma/papers-table.ts'
import type { RunningApp } from '../support/running-app.ts'
import { closeBallot, countBallot } from '../support/voters.ts'
import { startMeasured } from './bench-app.ts'
import { median } from './figures.ts'
import { issueAll, mustAll, openWithPapers, type SeatedHall, seat, totalOf } from './hall-under-load.ts'
import { type Part, repeated, scaled } from './part.ts'
import { probing } from './probe.ts'
import { rounded } from './report.ts'
import { volley } from './send.ts'

/** How often each phone sends what it holds, without waiting for an answer. */
const times = 5

type Sent = { totalMs: number; extraRows: number; otherAnswers: number; loopDelayP99Ms: number }

/** A hall on a bad network: everybody sends the same paper five times in the same moment. One row each, one answer each. */
export const samePaperPart: Part = {
  name: 'same-paper',
  async measure(sizes) {
    const officials = scaled(500, sizes)
    const halls = [{ cellId: 'namtram', officials, nominees: Math.min(22, officials) }]
    const app = await startMeasured(halls, sizes)
    try {
      const place = await seat(app, '', app.halls[0]!)
      const runs = await repeated(sizes, () => sendAll(place))
      place.audience.disconnect()
      const figures = {
        same_paper_ms_500: rounded(median(runs.map(({ totalMs }) => totalMs)), 0),
        same_paper_extra_rows: Math.max(...runs.map(({ extraRows }) => Math.abs(extraRows))),
        same_paper_other_answers: Math.max(...runs.map(({ otherAnswers }) => otherAnswers)),
        same_paper_loop_p99_ms: rounded(median(runs.map(({ loopDelayP99Ms }) => loopDelayP99Ms)), 1),
      }
      const table =
        `${officials} papers, each sent ${times} times at once: all ${times * officials} answered in ${figures.same_paper_ms_500} ms, ` +
        `${figures.same_paper_extra_rows} rows too many or too few, ${figures.same_paper_other_answers} phones with two different answers`
      return { table, figures }
    } finally {
      await app.remove()
    }
  },
}

async function sendAll(place: SeatedHall): Promise<Sent> {
  const opened = await openWithPapers(place)
  const { shots } = await issueAll(place, opened, 2_000)
  const all = Array.from({ length: times }, () => shots).flat()
  const [answers, { loopDelayP99Ms }] = await probing(place.app.child(), async () => mustAll(await volley(all, [])))
  const rows = await rowsOf(place.app, opened.ballotId)
  const otherAnswers = shots.filter(
    (_, at) => new Set(all.flatMap((_, index) => (index % shots.length === at ? answers[index]!.text : []))).size > 1,
  )
  await closeBallot(place.chair, opened.ballotId)
  await countBallot(place.chair, opened.ballotId)
  return { totalMs: totalOf(answers), extraRows: rows - shots.length, otherAnswers: otherAnswers.length, loopDelayP99Ms }
}

/** Behind the app. */
const rowsOf = (app: RunningApp, ballotId: string): Promise<number> =>
  app.inspect(async (client) => {
    const { rows } = await client.query<{ papers: number }>(`SELECT count(*)::int AS papers FROM ${papersTable(ballotId)}`)
    return rows[0]?.papers ?? 0
  })
