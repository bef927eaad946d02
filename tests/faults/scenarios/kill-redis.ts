import { setTimeout as pause } from 'node:timers/promises'
import { scenario } from '../scenario.ts'
import { bothServe, twoNodes } from './two-nodes.ts'

export const killRedis = scenario({
  name: 'kill-redis',
  about: 'kill -9 of Redis between two nodes; what they tell each other is lost until it is back, and found by reading versions',
  runs: 20,
  shortRuns: 0,
  prepare: () => twoNodes(),
  disturb: async ({ cluster }, { fraction }) => {
    await cluster.redis?.end('SIGKILL')
    await pause(fraction() * 3_000)
    await cluster.redis?.start()
  },
  settle: bothServe,
})
