import { seeded } from '../generate/seeded.ts'
import type { Assumptions } from './assumptions.ts'
import type { Costs } from './costs.ts'
import { eveningOf } from './evening.ts'
import { cellsByEvening } from './month.ts'
import { type Served, serveEvening } from './serve-evening.ts'

/** How many of what an organisation of this size needs in the busiest evening of the month, and what a vote is like then. */
export type SizePlan = {
  members: number
  cells: number
  /** In the busiest evening. */
  meetings: number
  phones: number
  nodes: number
  databases: number
  served: Served
}

/** A vote is answered within this, of the 95th in a hundred, and no node or database is busier than the share in its busiest seconds. */
export const aims = { castP95: 100, use: 0.7 } as const

/** Of a large organisation one slice is played: a database with its nodes. Slices share nothing and are alike. */
const mostMeetingsPlayed = 4_000

export function planSize(members: number, { costs, assumed, seed }: { costs: Costs; assumed: Assumptions; seed: number }): SizePlan {
  const cells = Math.max(1, Math.round(members / assumed.cellSize))
  const meetings = Math.max(...cellsByEvening(cells, assumed))
  const phones = Math.round(meetings * assumed.cellSize * assumed.attendance)
  let slices = Math.max(1, Math.ceil(meetings / mostMeetingsPlayed))
  for (;;) {
    const inSlice = Math.ceil(meetings / slices)
    const found = leastNodes(inSlice, Math.ceil(phones / slices), { costs, assumed, seed })
    if (found.served.databaseUse <= aims.use)
      return { members, cells, meetings, phones, nodes: found.nodes * slices, databases: slices, served: found.served }
    slices = Math.ceil(slices * 1.25)
  }
}

type Given = { costs: Costs; assumed: Assumptions; seed: number }

/** As few nodes as hold the phones and answer in time. */
function leastNodes(meetings: number, phones: number, { costs, assumed, seed }: Given): { nodes: number; served: Served } {
  const evening = eveningOf(meetings, seeded(seed), assumed)
  let nodes = Math.max(1, Math.ceil(phones / costs.socketsPerNode))
  for (;;) {
    const served = serveEvening(evening, nodes, costs)
    const isBusy = served.nodeUse > aims.use || served.castP95 > aims.castP95
    // what the database delays no node can mend
    if (!isBusy || served.databaseUse > aims.use || nodes >= meetings) return { nodes, served }
    nodes = Math.max(nodes + 1, Math.min(meetings, Math.ceil(nodes * Math.min(2, served.nodeUse / aims.use))))
  }
}
