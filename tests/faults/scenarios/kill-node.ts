import { setTimeout as pause } from 'node:timers/promises'
import { scenario } from '../scenario.ts'
import { bothServe, twoNodes } from './two-nodes.ts'

export const killNode = scenario({
  name: 'kill-node',
  about: 'kill -9 of one of two nodes with screens on both; after a while it is started again',
  runs: 30,
  shortRuns: 1,
  prepare: () => twoNodes(),
  disturb: async ({ cluster }, { fraction }) => {
    const node = cluster.nodes[fraction() < 0.5 ? 0 : 1]
    await node?.end('SIGKILL')
    await pause(fraction() * 1_500)
    await node?.start()
  },
  settle: bothServe,
})
