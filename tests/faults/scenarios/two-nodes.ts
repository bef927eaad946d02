import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Cluster, type ClusterOptions, startCluster } from '#server/cluster/start-cluster.ts'
import { removeDatabase } from '#server/embedded-database.ts'
import type { Place } from '../scenario.ts'

export type TwoNodes = Place & { cluster: Cluster }

type Over = Partial<Pick<ClusterOptions, 'variables' | 'variablesOf'>> & { leave?: () => Promise<void> }

/** Two nodes of the app behind nginx, with Redis between them; whoever asks is sent to either, and screens hang on both. */
export async function twoNodes({ leave, variables = {}, ...over }: Over = {}): Promise<TwoNodes> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'so-tay-nodes-'))
  const plain = { PAGES: 'off', LOG_LEVEL: 'warn', ...variables }
  const cluster = await startCluster({ folder, mode: 'start', nodes: 2, redis: true, variables: plain, ...over })
  return {
    cluster,
    variables: { ...cluster.variables, PORT: '0' },
    way: () => ({ url: cluster.url }),
    output: cluster.output,
    remove: async () => {
      await cluster.stop()
      await leave?.()
      await removeDatabase(path.join(folder, 'main'))
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Until both nodes say that they are ready. */
export async function bothServe({ cluster }: TwoNodes): Promise<void> {
  for (const { url } of cluster.nodes) while (!(await fetch(`${url}/readyz`).catch(() => null))?.ok) await pause(50)
}
