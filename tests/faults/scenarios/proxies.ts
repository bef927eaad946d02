import type { Trouble } from '../../support/troubled-line.ts'
import { scenario } from '../scenario.ts'
import { type OverLines, overLines } from './over-lines.ts'

const troubles: readonly Trouble[] = ['refuses-websockets', 'swallows-websockets', { cutsWebSocketsAfterMs: 1_500 }]

/** What follows goes by polling; the next run of a series begins with it. */
export const proxies = scenario<OverLines>({
  name: 'proxies',
  about: 'proxies on the way begin to refuse, swallow or cut WebSockets: long polling must serve',
  runs: 20,
  shortRuns: 1,
  prepare: overLines,
  disturb: async ({ lines }, { fraction }) => {
    for (const line of lines) {
      line.become('cut')
      line.become(troubles[Math.floor(fraction() * troubles.length)] as Trouble)
    }
  },
  settle: async () => {},
})
