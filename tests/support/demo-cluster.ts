import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { startCluster } from '#server/cluster/start-cluster.ts'
import type { SignIn } from '#server/demo/sign-ins.ts'
import { startHall } from '#server/demo/start-hall.ts'
import { removeDatabase } from '#server/embedded-database.ts'
import type { DemoApp } from './demo-app.ts'
import { inspectDatabase } from './inspect-database.ts'

export type DemoCluster = DemoApp & {
  /** How many screens hang on each node just now. */
  screensOfNodes: () => Promise<number[]>
}

/** The demo as `npm run cluster` starts it: two nodes behind nginx, Redis between them, the hall beside. */
export async function startDemoCluster(): Promise<DemoCluster> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'so-tay-cluster-'))
  const cluster = await startCluster({ folder, mode: 'demo', nodes: 2, redis: true, variables: { LOG_LEVEL: 'info' } })
  const signIns = JSON.parse(await readFile(path.join(cluster.dataFolder, 'demo.json'), 'utf8')) as SignIn[]
  const hall = startHall(path.join(folder, 'hall.json'))
  return {
    signIn: (host) => {
      const found = signIns.find((one) => one.host === host)
      if (!found) throw new Error(`the demo prints no sign-in for ${host}`)
      return found
    },
    nodes: cluster.nodes.map(({ name }) => name),
    screensOfNodes: () => Promise.all(cluster.nodes.map(({ url }) => screensAt(url))),
    output: cluster.output,
    inspect: (look) => inspectDatabase(path.join(folder, 'demo'), look),
    remove: async () => {
      hall.kill()
      await cluster.stop()
      await removeDatabase(path.join(folder, 'demo'))
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function screensAt(url: string): Promise<number> {
  const figures = await (await fetch(`${url}/metrics`)).text()
  return Number(/^so_tay_sockets_open (\d+)$/m.exec(figures)?.[1])
}
