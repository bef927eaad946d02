import { aLeader } from '../support/load-hall.ts'
import { startMeasured } from './bench-app.ts'
import { measureLiveBoard } from './live-board.ts'
import type { Part } from './part.ts'

/** From a chair's command to the line on a leader's live board. */
export const liveBoardPart: Part = {
  name: 'live-board',
  async measure(sizes) {
    const app = await startMeasured([{ cellId: 'tram', officials: 6 }], sizes)
    try {
      const { p50, p95 } = await measureLiveBoard(app.url, app.halls[0]!, await aLeader(app.variables))
      const table = `a chair's step on a leader's live board: p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms`
      return { table, figures: { live_board_ms_p95: Math.round(p95) } }
    } finally {
      await app.remove()
    }
  },
}
