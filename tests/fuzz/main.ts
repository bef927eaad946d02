// npm run fuzz                          100,000 cases against an app of its own: the API by its own schemas, every door, raw bytes, sockets
// npm run fuzz -- --cases 2000 --seed 7 the same cases every time; one failing case again: --seed <its seed> --cases 1
import { parseArgs } from 'node:util'
import { campaign } from './campaign.ts'

const { values } = parseArgs({ options: { cases: { type: 'string', default: '100000' }, seed: { type: 'string' } } })
const seed = values.seed === undefined ? Math.floor(Math.random() * 1e9) : Number(values.seed)
/** Caches of a process fill up: folded meetings, statements, codes. */
const mostGrowthMb = 60
const began = performance.now()
console.log(`seed ${seed}`)
const { cases, byStatus, failures, memory, said } = await campaign({ cases: Number(values.cases), seed, told: console.log })
for (const { seed, one, why } of failures)
  console.log(`\nFAILED, again by: npm run fuzz -- --cases 1 --seed ${seed}\n${why}\n${JSON.stringify(one).slice(0, 1_500)}`)
for (const line of said) console.log(`the log says: ${line.slice(0, 600)}`)
const seconds = Math.round((performance.now() - began) / 1000)
console.log(`${cases} cases in ${seconds} s, answers by status ${JSON.stringify(byStatus)}`)
console.log(`held by the app after the first quarter (at most 5,000 cases) ${memory.before} MB, at the end ${memory.after} MB`)
const grown = memory.after > memory.before + mostGrowthMb
if (grown) console.log(`FAILED: the memory grew by more than ${mostGrowthMb} MB`)
console.log(`${failures.length} failures, ${said.length} complaints in the log`)
process.exit(failures.length + said.length > 0 || grown ? 1 : 0)
