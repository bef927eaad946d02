import { aLeader } from '../support/load-hall.ts'
import { listen } from '../support/sockets.ts'
import { startMeasured } from './bench-app.ts'
import { figuresOf, median } from './figures.ts'
import { withCrowd } from './join-part.ts'
import { type Part, repeated, scaled } from './part.ts'
import { rounded } from './report.ts'
import { type Voted, voteInHalls } from './vote-in-halls.ts'

const [cells, voters, nominees] = [20, 30, 10]
/** Every hall casts within these seconds, all of them at the same time. */
const windowMs = 5_000

/** A commune's cells vote in the same five seconds while a leader looks at the live board; beside it one of them alone, in turns. */
export const manyCellsPart: Part = {
  name: 'many-cells',
  async measure(sizes) {
    const count = Math.max(3, Math.round(cells * sizes.scale))
    const officials = scaled(voters, sizes)
    const plans = Array.from({ length: count }, (_, at) => ({ cellId: `ap${at}`, officials, nominees: Math.min(nominees, officials) }))
    const app = await startMeasured(plans, sizes)
    const leader = await aLeader(app.variables)
    const board = await listen({ url: app.url, cookie: leader.cookie }, { as: 'leader', unitId: leader.unitId })
    if (!board.joined) throw new Error('the leader was not let in')
    const seats = app.halls.flatMap(({ meetingId, officials }) => officials.map(({ cookie }) => ({ meetingId, cookie })))
    try {
      return await withCrowd(async (crowd) => {
        await crowd({ kind: 'come-to-many', url: app.url, seats })
        const votes = {
          alone: () => voteInHalls(app, app.halls.slice(0, 1), { windowMs, withinMs: 0 }),
          all: () => voteInHalls(app, app.halls, { windowMs, withinMs: 0 }),
        }
        const runs = await repeated(sizes, (run) => oneAfterTheOther(votes, run % 2 === 0))
        return reportOf(runs, { count, officials, lines: board.of('live').length })
      })
    } finally {
      board.close()
      await app.remove()
    }
  },
}

type Both = { alone: Voted; all: Voted }

async function oneAfterTheOther(vote: { [K in keyof Both]: () => Promise<Voted> }, isAloneFirst: boolean): Promise<Both> {
  const earlier = isAloneFirst ? await vote.alone() : null
  const all = await vote.all()
  return { alone: earlier ?? (await vote.alone()), all }
}

/** Papers of all runs together: a hall of thirty is too small for a p95 of its own. */
function reportOf(runs: readonly Both[], { count, officials, lines }: { count: number; officials: number; lines: number }) {
  const all = runs.map((run) => run.all)
  const one = figuresOf(runs.flatMap(({ alone }) => alone.cast))
  const many = figuresOf(all.flatMap(({ cast }) => cast))
  const loop = median(all.map(({ loopDelayP99Ms }) => loopDelayP99Ms))
  const table =
    `${count} cells x ${officials} voters in ${windowMs / 1000} s: cast p50 ${many.p50.toFixed(1)}, p95 ${many.p95.toFixed(1)} ms; ` +
    `one alone p50 ${one.p50.toFixed(1)}, p95 ${one.p95.toFixed(1)} ms; loop p99 ${loop.toFixed(0)} ms; the leader heard ${lines} lines`
  const figures = {
    cast_p95_ratio_many_cells: rounded(many.p95 / one.p95),
    cast_p95_ms_many_cells: rounded(many.p95, 1),
    cast_p95_ms_one_of_many: rounded(one.p95, 1),
    many_cells_loop_p99_ms: rounded(loop, 1),
    many_cells_server_ms_per_vote: rounded(median(all.map(({ processorMs, cast }) => processorMs / cast.length))),
  }
  return { table, figures }
}
