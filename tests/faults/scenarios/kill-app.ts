import { setTimeout as pause } from 'node:timers/promises'
import { scenario } from '../scenario.ts'
import { oneApp } from './one-app.ts'

export const killApp = scenario({
  name: 'kill-app',
  about: 'kill -9 of the app; a moment later it is started again',
  runs: 100,
  shortRuns: 2,
  prepare: oneApp,
  disturb: async ({ app }, { fraction }) => {
    await app.kill('SIGKILL')
    await pause(fraction() * 500)
    await app.restart()
  },
  settle: async () => {},
})
