import { setTimeout as pause } from 'node:timers/promises'
import type { Line } from '../journal/line.ts'
import { type Finding, finding } from '../judge/finding.ts'
import { scenario } from '../scenario.ts'
import { appOnGiven } from './app-on-given.ts'
import { untilReady } from './until-ready.ts'

const [awayMs, awayShortMs] = [20_000, 6_000]

export const postgresAway = scenario({
  name: 'postgres-away',
  about: 'PostgreSQL is stopped under a meeting and comes back 20 s later',
  runs: 10,
  shortRuns: 1,
  // while people still write: somebody must be told
  within: 0.7,
  prepare: appOnGiven,
  disturb: async ({ postgres }, { short }) => {
    await postgres.stop()
    await pause(short ? awayShortMs : awayMs)
    await postgres.start()
  },
  settle: ({ app }) => untilReady(app.url),
  also: everybodyWasTold,
})

/** Whoever looked at a screen was told that saving is paused and that it goes on; whoever wrote was told so, too. */
function everybodyWasTold(lines: readonly Line[]): Finding[] {
  const screens = [...new Set(lines.flatMap(({ client }) => (client.startsWith('screen-') ? [client] : [])))]
  const told = (client: string, paused: boolean) =>
    lines.some((line) => line.client === client && line.do === 'told' && line.paused === paused)
  const refused = lines.some((line) => line.do === 'unanswered' && line.because.endsWith('/saving-paused'))
  return [
    ...screens.filter((client) => !told(client, true)).map((client) => finding('screen', `${client} was not told that saving is paused`)),
    ...screens.filter((client) => !told(client, false)).map((client) => finding('screen', `${client} was not told that saving goes on`)),
    ...(refused ? [] : [finding('fault', 'nobody who wrote meanwhile was told that saving is paused')]),
  ]
}
