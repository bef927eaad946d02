import { startMeasured } from './bench-app.ts'
import { holdBallot, type Run, type SeatedHall, seat } from './hall-under-load.ts'
import { type Part, type Sizes, scaled } from './part.ts'
import { startBare } from './reference-servers.ts'
import { type Measured, summaryOf, tableOf } from './report.ts'

/** The last one all in the same moment. */
const scenarios = [
  { name: '100_5s', cellId: 'tram', windowMs: 5_000 },
  { name: '100_1s', cellId: 'tram', windowMs: 1_000 },
  { name: '500_5s', cellId: 'namtram', windowMs: 5_000 },
  { name: '1000', cellId: 'nghin', windowMs: 0 },
]
/** A sheet of 22 rows, as the cell of the demo has. */
const rows = 22

/** Taking and casting papers, the turnout on the screens, and what every phone hears of it. */
export const castPart: Part = {
  name: 'cast',
  async measure(sizes) {
    const halls = [
      { cellId: 'tram', officials: scaled(100, sizes) },
      { cellId: 'namtram', officials: scaled(500, sizes) },
      { cellId: 'nghin', officials: scaled(1_000, sizes) },
    ].map((hall) => ({ ...hall, nominees: Math.min(rows, hall.officials) }))
    const app = await startMeasured(halls, sizes)
    const bare = await startBare(app)
    try {
      const measured: Measured[] = []
      for (const { name, cellId, windowMs } of scenarios) {
        const place = await seat(app, bare.url, app.halls.find((hall) => hall.cellId === cellId)!)
        measured.push({ name, votes: place.hall.officials.length, runs: await repeat(place, { name, windowMs, sizes }) })
        place.audience.disconnect()
      }
      return { table: tableOf(measured), figures: summaryOf(measured) }
    } finally {
      await bare.stop()
      await app.remove()
    }
  },
}

type Scenario = { name: string; windowMs: number; sizes: Sizes }

/** One run to warm up, then those that count; which of the two servers comes first alternates. */
async function repeat(place: SeatedHall, { name, windowMs, sizes }: Scenario): Promise<Run[]> {
  await holdBallot(place, { windowMs: Math.min(windowMs, 2_000), bareFirst: true })
  const runs: Run[] = []
  for (let run = 0; run < sizes.runs; run++) {
    const one = await holdBallot(place, { windowMs, bareFirst: run % 2 === 0 })
    const [cast, bare] = [one.cast, one.bare].map(({ p95 }) => p95.toFixed(1))
    console.log(
      `${name} ${run + 1}: cast p95 ${cast} ms, bare p95 ${bare} ms; all in ${one.castTotalMs.toFixed(0)} and ${one.bareTotalMs.toFixed(0)} ms`,
    )
    runs.push(one)
  }
  return runs
}
