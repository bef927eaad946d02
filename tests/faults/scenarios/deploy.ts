import { scenario } from '../scenario.ts'
import { oneApp } from './one-app.ts'

/** As an operator does it: the app ends what is under way, says goodbye, and is started anew. */
export const deploy = scenario({
  name: 'deploy',
  about: 'SIGTERM in the middle of a rush, and start again',
  runs: 20,
  shortRuns: 1,
  prepare: oneApp,
  disturb: async ({ app }) => {
    await app.kill('SIGTERM')
    await app.restart()
  },
  settle: async () => {},
})
