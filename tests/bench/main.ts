// npm run bench [-- --only cast,join --runs 5 --members 100000 --scale 1]: what the product does under load, beside servers of our own that do
// next to nothing, in the same run. A report, never a test; docs/performance.md says how to read it.
import os from 'node:os'
import { parseArgs } from 'node:util'
import { castPart } from './cast-part.ts'
import { costsPart } from './costs-part.ts'
import { floodPart } from './flood-part.ts'
import { joinPart } from './join-part.ts'
import { leaderPart } from './leader-part.ts'
import { liveBoardPart } from './live-board-part.ts'
import { manyCellsPart } from './many-cells-part.ts'
import { manyMeetingsPart } from './many-meetings-part.ts'
import type { Part, Sizes } from './part.ts'
import { phonePart } from './phone-part.ts'
import { publicationPart } from './publication-part.ts'
import { reconnectPart } from './reconnect-part.ts'
import { samePaperPart } from './same-paper-part.ts'

/** In this order; each says its own lines, and adds its figures to the last line. */
const parts: readonly Part[] = [
  joinPart,
  castPart,
  samePaperPart,
  floodPart,
  publicationPart,
  reconnectPart,
  manyCellsPart,
  manyMeetingsPart,
  costsPart,
  phonePart,
  leaderPart,
  liveBoardPart,
]

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    runs: { type: 'string', default: '5' },
    members: { type: 'string', default: '100000' },
    scale: { type: 'string', default: '1' },
    profile: { type: 'string' },
  },
})
const sizes: Sizes = {
  runs: Number(values.runs),
  members: Number(values.members),
  scale: Number(values.scale),
  ...(values.profile && { profile: values.profile }),
}
const wanted = values.only?.split(',')
const unknown = wanted?.find((name) => parts.every((part) => part.name !== name))
if (unknown !== undefined) {
  console.error(`There is no part "${unknown}": ${parts.map(({ name }) => name).join(', ')}.`)
  process.exit(1)
}

const figures: Record<string, number> = {}
const failed: string[] = []
for (const part of parts.filter(({ name }) => wanted?.includes(name) ?? true)) {
  console.log(`\n# ${part.name}`)
  try {
    const found = await part.measure(sizes)
    console.log(`\n${found.table}`)
    Object.assign(figures, found.figures)
  } catch (error) {
    // what the other parts found is not lost with it
    console.error(error)
    failed.push(part.name)
  }
}
const how = { runs: sizes.runs, scale: sizes.scale, cores: os.availableParallelism() }
console.log(`\n${JSON.stringify({ ...figures, ...how, ...(failed.length > 0 && { failed }) })}`)
process.exit(failed.length > 0 ? 1 : 0)
