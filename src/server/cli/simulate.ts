// npm run simulate [-- --members 2500,100000,5500000 --bench bench.log --seed 1]: a month of meetings, played with what the acts were measured
// to cost. `--bench`: what `npm run bench` printed on the machine in question; its last line replaces the figures it has.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { assumptions } from '../simulation/assumptions.ts'
import { figuresOf, type MeasuredCosts, measuredCosts, withBench } from '../simulation/costs.ts'
import { aims, planSize, type SizePlan } from '../simulation/plan-size.ts'

const { values } = parseArgs({
  options: {
    members: { type: 'string', default: '2500,100000,5500000' },
    bench: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
})
const sizes = values.members.split(',').map(Number)
if (!sizes.every((members) => Number.isInteger(members) && members > 0)) {
  console.error('--members takes whole numbers, with commas between them.')
  process.exit(2)
}

const heads = [
  'members',
  'cells',
  'meetings',
  'phones',
  'nodes',
  'databases',
  'votes/s',
  'cast p50',
  'p95 ms',
  'node busy',
  'database busy',
]

const costs = await readCosts()
console.log(
  `What an act costs (ms of one core)\n${linesOf(Object.entries(costs).map(([name, { value, from }]) => [name, `${value}`, from]))}\n`,
)
console.log(`Assumed\n${JSON.stringify(assumptions)}`)
console.log(
  `Aims: a vote answered within ${aims.castP95} ms (p95), no node or database busier than ${aims.use * 100} % in its busiest ten seconds\n`,
)
const given = { costs: figuresOf(costs), assumed: assumptions, seed: Number(values.seed) }
const plans = sizes.map((members) => planSize(members, given))
console.log(`The busiest evening of the month of the annual review\n${linesOf([heads, ...plans.map(rowOf)])}`)

async function readCosts(): Promise<MeasuredCosts> {
  const kept = measuredCosts.parse(JSON.parse(await readFile(path.join(import.meta.dirname, '../simulation/measured-costs.json'), 'utf8')))
  if (values.bench === undefined) return kept
  const last = (await readFile(values.bench, 'utf8')).trimEnd().split('\n').at(-1) ?? ''
  return withBench(kept, JSON.parse(last) as Record<string, unknown>)
}

function rowOf({ members, cells, meetings, phones, nodes, databases, served }: SizePlan): string[] {
  const { castP50, castP95, votesInASecond, nodeUse, databaseUse } = served
  const counts = [members, cells, meetings, phones, nodes, databases, votesInASecond * databases].map((count) => count.toLocaleString('en'))
  return [...counts, castP50.toFixed(1), castP95.toFixed(1), ...[nodeUse, databaseUse].map((share) => `${Math.round(share * 100)} %`)]
}

/** Columns as wide as their widest entry. */
function linesOf(rows: string[][]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  return rows
    .map((row) =>
      row
        .map((entry, column) => entry.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
