import { setTimeout as pause } from 'node:timers/promises'
import type { Trouble } from '../../support/troubled-line.ts'
import { scenario } from '../scenario.ts'
import { type OverLines, overLines } from './over-lines.ts'

const troubles: readonly Trouble[] = ['cut', 'silent', { bytesPerSecond: 3_000 }]

const longestMs = 6_000

export const badLines = scenario<OverLines>({
  name: 'bad-lines',
  about: 'the net between phones and server is cut, dead or crawling, for each phone at a time of its own',
  runs: 30,
  shortRuns: 1,
  prepare: overLines,
  disturb: async ({ lines }, { fraction, short }) => {
    const longest = short ? longestMs / 4 : longestMs
    await Promise.all(
      lines.map(async (line) => {
        const trouble = troubles[Math.floor(fraction() * troubles.length)] as Trouble
        const [from, until] = [fraction() * longest, fraction() * longest]
        await pause(from)
        line.become(trouble)
        await pause(until)
        line.become('none')
      }),
    )
  },
  settle: async () => {},
})
