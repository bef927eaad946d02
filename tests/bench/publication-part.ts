import { setTimeout as pause } from 'node:timers/promises'
import type { HeldPaper } from '#paper/paper-store.ts'
import { verifyBoard } from '#paper/verify-board.ts'
import { ask, aVoter, cast, closeBallot, heldBy, take } from '../support/voters.ts'
import { startMeasured } from './bench-app.ts'
import { now } from './clock.ts'
import { median, percentile } from './figures.ts'
import { heard, issueAll, mustAll, openWithPapers, type SeatedHall, seat, tell } from './hall-under-load.ts'
import { type Part, repeated, scaled } from './part.ts'
import { probing } from './probe.ts'
import { rounded } from './report.ts'
import { get, volley } from './send.ts'

const rows = 30

type Published = { wallMs: number; phonesMs: number; boardsMs: number; recountMs: number; loopDelayP99Ms: number }

/** The chair counts: until wall and phones show the result, until every phone holds the board, and the recount on a phone. */
export const publicationPart: Part = {
  name: 'publication',
  async measure(sizes) {
    const officials = scaled(100, sizes)
    const halls = [{ cellId: 'tram', officials, nominees: Math.min(rows, officials) }]
    const app = await startMeasured(halls, sizes)
    try {
      const place = await seat(app, '', app.halls[0]!)
      const runs = await repeated(sizes, () => publish(place))
      place.audience.disconnect()
      const of = (key: keyof Published, digits = 0) => rounded(median(runs.map((run) => run[key])), digits)
      const figures = {
        close_to_published_ms: of('phonesMs'),
        close_to_published_wall_ms: of('wallMs'),
        boards_100_ms: of('boardsMs'),
        recount_ms: of('recountMs'),
        publication_loop_p99_ms: of('loopDelayP99Ms', 1),
      }
      const table =
        `${officials} papers of ${Math.min(rows, officials)} rows: the count stands on the wall after ${figures.close_to_published_wall_ms} ms and on the last ` +
        `phone after ${figures.close_to_published_ms} ms; all phones fetch the board at once in ${figures.boards_100_ms} ms; a recount takes ${figures.recount_ms} ms`
      return { table, figures }
    } finally {
      await app.remove()
    }
  },
}

async function publish(place: SeatedHall): Promise<Published> {
  const { hall, chair, app, audience } = place
  const voter = aVoter(app.url, hall.officials.at(-1)!)
  const opened = await openWithPapers({ ...place, hall: { ...hall, officials: hall.officials.slice(0, -1) } })
  const { ballotId } = opened
  const { shots } = await issueAll(place, opened, 500)
  mustAll(await volley(shots, []))
  // one phone votes as the page does: its recount looks for its own paper too
  await take(voter, ballotId)
  await cast(voter, ballotId)
  const held = await heldBy(voter, ballotId)
  await closeBallot(chair, ballotId)
  // the hall sees that the box is closed, then the chair counts
  await pause(1_500)
  tell(audience, { kind: 'await', ballotId })
  const told = now()
  const [{ wallAt, phonesAt }, { loopDelayP99Ms }] = await probing(app.child(), async () => {
    const published = heard(audience, 'published')
    const counted = await ask(chair, 'mutate', 'ballot.count', { ballotId })
    if (counted.status !== 200) throw new Error(`ballot.count: ${counted.status} ${counted.text}`)
    return published
  })
  const asked = now()
  const boards = mustAll(await Promise.all(hall.officials.map(({ cookie }) => get(`${app.url}/ballot-box/${ballotId}/board`, { cookie }))))
  const boardsMs = now() - asked
  return { wallMs: wallAt - told, phonesMs: phonesAt - told, boardsMs, recountMs: await recountOf(boards[0]!.text, held), loopDelayP99Ms }
}

/** From the text of the answer to the phone's word, with the phone's own code. */
async function recountOf(board: string, held: HeldPaper): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < 5; run++) {
    const began = performance.now()
    const { agreed } = await verifyBoard({ raw: JSON.parse(board), held, ballotId: held.ballotId, wall: null })
    if (!agreed) throw new Error('the recount does not agree')
    times.push(performance.now() - began)
  }
  return percentile(times, 0.5)
}
