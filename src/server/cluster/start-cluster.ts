import { chown, mkdir, realpath } from 'node:fs/promises'
import path from 'node:path'
import { openDataFolder } from '../data-folder.ts'
import { type Database, startDatabase } from '../embedded-database.ts'
import { PROJECT } from '../migrations.ts'
import { type Owner, unprivilegedAccount } from '../postgres-home.ts'
import { type Companion, startCompanion } from './companion.ts'
import { databaseUrl } from './database-url.ts'
import { freePort } from './free-port.ts'
import { type Nginx, startNginx } from './nginx.ts'
import { startRedis } from './redis-server.ts'

/** Several nodes of the app on this machine, as a hosted installation has them: one PostgreSQL, Redis or not, nginx before them. */
export type Cluster = {
  /** Where people reach it. */
  url: string
  nodes: readonly ClusterNode[]
  redis: Restarted | null
  /** By which a program of ours finds the database behind the nodes. */
  variables: Record<string, string>
  /** Where secrets, and in the demo the sign-ins, lie. */
  dataFolder: string
  /** What nodes and companions printed. */
  output: () => string
  /** One node after the other: told to stop, it sends its people elsewhere; the next one only when this one serves again. */
  roll: () => Promise<void>
  /** Everything ends, in order: nginx, nodes, Redis, database. */
  stop: () => Promise<void>
}

/** A part of the cluster that may end and start again, on the same port. */
export type Restarted = { end: (signal: NodeJS.Signals) => Promise<void>; start: () => Promise<void> }

export type ClusterNode = Restarted & { name: string; url: string }

export type ClusterOptions = {
  /** Data of the cluster, and so DATA_DIR of its nodes. */
  folder: string
  mode: 'demo' | 'start'
  nodes: number
  /** Without Redis the nodes hear each other through PostgreSQL. */
  redis: boolean
  /** Where nginx listens; a free port unless told. */
  port?: number
  /** Over the environment of the nodes. */
  variables?: Record<string, string>
  /** Over the environment of one node: by its number, from 0. */
  variablesOf?: (node: number, databaseUrl: string) => Promise<Record<string, string>>
  say?: (line: string) => void
}

export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const { folder, mode, redis: wantsRedis, say = () => {} } = options
  const ending: (() => Promise<unknown>)[] = []
  const stop = async () => {
    for (const end of ending.splice(0).reverse()) await end()
  }
  try {
    const own = path.join(folder, mode === 'demo' ? 'demo' : 'main')
    const database = await startDatabase({ folder: own, say })
    ending.push(database.release)
    const { path: dataFolder, startedByRoot } = await openDataFolder(own)
    const as = startedByRoot ? await unprivilegedAccount() : undefined
    const place = await companionsFolder(dataFolder, as)
    const redis = wantsRedis ? await restarted(await freePort(), (port) => startRedis({ folder: place, port, as, say })) : null
    if (redis) ending.push(() => redis.end('SIGTERM'))
    const port = options.port ?? (await freePort())
    const url = `http://localhost:${port}`
    const address = databaseUrl(database.connection)
    const variables = {
      ...{ DATA_DIR: folder, DATABASE_URL: address, HOST: '127.0.0.1', PUBLIC_URL: url, ALLOWED_HOSTS: 'localhost' },
      ...(redis && { REDIS_URL: `redis://127.0.0.1:${redis.port}` }),
      ...options.variables,
    }
    const printed: string[] = []
    const nodes: Node[] = []
    ending.push(() => Promise.all(nodes.map((node) => node.end('SIGTERM'))))
    for (let at = 0; at < options.nodes; at += 1) {
      say(`Starting node ${at + 1} of ${options.nodes}`)
      const over = (await options.variablesOf?.(at, address)) ?? {}
      nodes.push(await startNode({ name: `n${at + 1}`, mode, variables: { ...variables, ...over }, hear: (text) => printed.push(text) }))
      say(`Node ${at + 1} of ${options.nodes} serves`)
    }
    const nginx = await startNginx({ folder: place, port, nodes, as, say })
    ending.push(() => nginx.end('SIGQUIT'))
    const output = () => [...printed, nginx.output()].join('')
    return {
      url,
      nodes,
      redis,
      variables: { ...variables, PORT: String(port) },
      dataFolder,
      output,
      roll: () => roll(nodes, nginx, say),
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Room for the files of nginx and Redis, which run as somebody else where root started us. */
async function companionsFolder(dataFolder: string, as: Owner | undefined): Promise<string> {
  const folder = path.join(await realpath(dataFolder), 'cluster')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if (as) await chown(folder, as.uid, as.gid)
  return folder
}

type Node = ClusterNode & { port: number }

type NodePlan = { name: string; mode: 'demo' | 'start'; variables: Record<string, string>; hear: (text: string) => void }

async function startNode({ name, mode, variables, hear }: NodePlan): Promise<Node> {
  const args = ['-r', './src/server/check-node.cjs', 'src/server/main.ts', ...(mode === 'demo' ? ['--demo', '--no-hall'] : [])]
  const env = { ...process.env, LOG_LEVEL: 'warn', ...variables }
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const node = await restarted(port, () =>
    startCompanion({
      ...{ command: process.execPath, args, cwd: PROJECT, env: { ...env, PORT: String(port) }, hear },
      isReady: () => isReady(url),
    }),
  )
  return { name, url, ...node }
}

async function restarted(port: number, begin: (port: number) => Promise<Companion>): Promise<Restarted & { port: number }> {
  let running = await begin(port)
  return {
    port,
    end: (signal) => running.end(signal),
    start: async () => {
      running = await begin(port)
    },
  }
}

const isReady = (url: string): Promise<boolean> =>
  fetch(`${url}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  )

async function roll(nodes: readonly Node[], nginx: Nginx, say: (line: string) => void): Promise<void> {
  for (const [at, node] of nodes.entries()) {
    say(`Node ${at + 1} of ${nodes.length} sends its people to the others and ends`)
    // A balancer that asks for /readyz finds out by itself; this one does not ask.
    await nginx.send(nodes.map((one) => ({ ...one, leaving: one === node })))
    await node.end('SIGTERM')
    await node.start()
    await nginx.send(nodes)
    say(`Node ${at + 1} of ${nodes.length} serves again`)
  }
}
