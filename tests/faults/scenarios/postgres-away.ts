import { setTimeout as pause } from 'node:timers/promises'
import type { Hall } from '../../support/load-hall.ts'
import { ask } from '../../support/voters.ts'
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
  prepare: appOnGiven,
  // early enough that the screens are still looked at when it comes back
  within: 0.7,
  disturb: async ({ app, postgres }, { short, hall }) => {
    await postgres.stop()
    await whoWritesIsTold(app.url, hall)
    await pause(short ? awayShortMs : awayMs)
    await postgres.start()
  },
  settle: ({ app }) => untilReady(app.url),
  also: everybodyWasTold,
})

/** Most of the hall may be waiting for the chair just then, so one more hand is raised. */
async function whoWritesIsTold(url: string, { meetingId, deputy }: Hall): Promise<void> {
  const { status, refusal } = await ask({ url, cookie: deputy.cookie }, 'mutate', 'meeting.command', {
    meetingId,
    command: { type: 'sendOpinion', text: 'Góp ý khi mất cơ sở dữ liệu', aboutMemberId: null, key: `${deputy.memberId}-away` },
  })
  if (refusal !== 'access/saving-paused') throw new Error(`who wrote meanwhile was answered ${status} ${refusal}`)
}

/** Whoever looked at a screen was told that saving is paused and that it goes on. */
function everybodyWasTold(lines: readonly Line[]): Finding[] {
  const screens = [...new Set(lines.flatMap(({ client }) => (client.startsWith('screen-') ? [client] : [])))]
  const told = (client: string, paused: boolean) =>
    lines.some((line) => line.client === client && line.do === 'told' && line.paused === paused)
  return [
    ...screens.filter((client) => !told(client, true)).map((client) => finding('screen', `${client} was not told that saving is paused`)),
    ...screens.filter((client) => !told(client, false)).map((client) => finding('screen', `${client} was not told that saving goes on`)),
  ]
}
