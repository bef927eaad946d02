import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { CannotStart } from '../cannot-start.ts'
import { welcome } from '../demo/say-welcome.ts'
import type { SignIn } from '../demo/sign-ins.ts'
import { startHall } from '../demo/start-hall.ts'
import { removeDatabase } from '../embedded-database.ts'
import { PROJECT } from '../migrations.ts'
import { buildPages, generateClient } from '../prepare-code.ts'
import { stopOnSignals, stopWith } from '../start-up.ts'
import { startCluster } from './start-cluster.ts'

// npm run cluster                     the demo on two nodes behind nginx, with redis-server, on http://localhost:3000
// npm run cluster -- --postgres       the nodes hear each other through PostgreSQL
// npm run cluster -- --nodes 3 --port 4000 --fresh --no-hall
// npm run cluster -- --roll           restarts the nodes of the cluster that runs, one after the other

const options = {
  nodes: { type: 'string', default: '2' },
  port: { type: 'string', default: process.env.PORT || '3000' },
  postgres: { type: 'boolean', default: false },
  fresh: { type: 'boolean', default: false },
  'no-hall': { type: 'boolean', default: false },
  roll: { type: 'boolean', default: false },
} as const

const say = (line: string) => console.log(line)
const folder = path.resolve(process.env.DATA_DIR ?? path.join(PROJECT, '.data'), 'cluster')
const noteFile = `${folder}.pid`

try {
  const { values } = parseArgs({ options })
  if (values.roll) await askToRoll()
  else await run(values)
} catch (error) {
  stopWith(error)
}

type Values = { nodes: string; port: string; postgres: boolean; fresh: boolean; 'no-hall': boolean }

async function run({ nodes, port, postgres, fresh, 'no-hall': noHall }: Values): Promise<void> {
  await generateClient(say)
  if (process.env.PAGES !== 'off') await buildPages(say)
  if (fresh) await removeDatabase(path.join(folder, 'demo'))
  const variables = { DRAIN_SECONDS: '1', ...given(process.env) }
  const plan = {
    folder,
    mode: 'demo',
    nodes: whole('--nodes', nodes),
    port: whole('--port', port),
    redis: !postgres,
    variables,
    say,
  } as const
  const cluster = await startCluster(plan)
  await mkdir(path.dirname(noteFile), { recursive: true })
  await writeFile(noteFile, String(process.pid))
  const hall = noHall ? null : startHall(path.join(folder, 'hall.json'))
  const signIns = JSON.parse(await readFile(path.join(cluster.dataFolder, 'demo.json'), 'utf8')) as SignIn[]
  say(welcome(signIns, hall !== null))
  say(`Serving ${cluster.url} by ${cluster.nodes.map(({ url }) => url).join(', ')}; restart them in turn: npm run cluster -- --roll`)
  process.on('SIGUSR2', () => void cluster.roll().catch(stopWith))
  stopOnSignals(async () => {
    hall?.kill()
    await cluster.stop()
    await rm(noteFile, { force: true })
  })
}

/** What the operator set for the nodes, without what the cluster decides itself. */
function given({ DRAIN_SECONDS, LOG_LEVEL, PAGES }: NodeJS.ProcessEnv): Record<string, string> {
  return {
    ...(PAGES && { PAGES }),
    ...(DRAIN_SECONDS && { DRAIN_SECONDS }),
    ...(LOG_LEVEL && { LOG_LEVEL }),
  }
}

function whole(option: string, text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1) throw new CannotStart(`${option} takes a whole number from 1.`)
  return number
}

async function askToRoll(): Promise<void> {
  const pid = Number(await readFile(noteFile, 'utf8').catch(() => ''))
  try {
    process.kill(pid || Number.NaN, 'SIGUSR2')
  } catch {
    throw new CannotStart('No cluster runs here: start one with npm run cluster.')
  }
  say('The cluster restarts its nodes one after the other; its own window says how far it is.')
}
