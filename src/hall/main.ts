import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { play } from './play.ts'
import type { HallScript } from './script.ts'

// npm run hall -- [script.json]: plays the rest of the hall over the public interfaces, each member a browser of its own.

const { positionals, values } = parseArgs({ allowPositionals: true, options: { quiet: { type: 'boolean', default: false } } })
const file = positionals[0] ?? process.env.HALL_SCRIPT
if (!file) {
  console.error('Which hall? Give the script that the demo wrote: npm run hall -- <data folder>/hall.json')
  process.exit(2)
}
const script = JSON.parse(await readFile(file, 'utf8')) as HallScript
const say = (line: string) => {
  if (!values.quiet) console.log(line)
}
say(`${script.people.length} members take their seats at ${script.origin}`)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0))
await Promise.all(
  script.people.map((person) => play(script, person, say).catch((error: Error) => say(`${person.name} left: ${error.message}`))),
)
