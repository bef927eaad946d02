import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { play } from './play.ts'
import type { HallScript } from './script.ts'

// npm run hall -- [hall.json]: plays the rest of the hall over the public interfaces, each member a browser of its own.

const { positionals, values } = parseArgs({ allowPositionals: true, options: { quiet: { type: 'boolean', default: false } } })
const file = positionals[0] ?? path.join(process.env.DATA_DIR ?? '.data', 'hall.json')
const text = await readFile(file, 'utf8').catch(() => null)
if (text === null) {
  console.error(`There is no ${file}: start the demo first (npm run demo), it writes who sits in the hall.`)
  process.exit(2)
}
const script = JSON.parse(text) as HallScript
const say = (line: string) => {
  if (!values.quiet) console.log(line)
}
say(`${script.people.length} members take their seats at ${script.origin}`)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0))
await Promise.all(
  script.people.map((person) => play(script, person, say).catch((error: Error) => say(`${person.name} left: ${error.message}`))),
)
