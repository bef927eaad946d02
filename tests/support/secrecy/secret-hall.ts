import type { Join } from '#contract/live.ts'
import type { Hall } from '../load-hall.ts'
import type { overhear } from '../overhearing.ts'
import type { RunningApp } from '../running-app.ts'
import { type Listening, listen } from '../sockets.ts'
import { ask, type Chair } from '../voters.ts'

/** A hall on the running app, on a network on which everything is heard. */
export type SecretHall = { app: RunningApp; hall: Hall; chair: Chair; network: ReturnType<typeof overhear> }

export function everyScreen({ app, hall }: Pick<SecretHall, 'app' | 'hall'>): Promise<Listening[]> {
  const { meetingId, wallToken, secretary, deputy, officials, probationary } = hall
  const phonesJoin = [...officials, ...probationary].map(({ cookie }) => ({ cookie, join: { as: 'phone', meetingId } as Join }))
  const consoles = [secretary, deputy].map(({ cookie }) => ({ cookie, join: { as: 'console', meetingId } as Join }))
  const wall = { cookie: '', join: { as: 'projector', token: wallToken } as Join }
  return Promise.all([...phonesJoin, ...consoles, wall].map(({ cookie, join }) => listen({ url: app.url, cookie }, join)))
}

/** Every page of the meeting, asked for by everybody in the hall; what somebody may not see is refused and written down too. */
export async function everybodyReads({ app, hall, network }: SecretHall, ballotId: string): Promise<void> {
  const { meetingId, cellId, wallToken } = hall
  const pages: [string, unknown][] = [
    ...['phone', 'mine', 'console', 'minutes'].map((page): [string, unknown] => [`meeting.${page}`, { meetingId }]),
    ['meeting.result', { meetingId, ballotId }],
    ['ballot.sheet', { ballotId }],
    ['home.today', undefined],
    ['cell.desk', { cellId, year: 2026 }],
    ['notebook.mine', {}],
  ]
  const reads = [...hall.officials, ...hall.absent, ...hall.probationary].map(async ({ cookie }) => {
    for (const [page, input] of pages) await ask({ url: app.url, cookie, fetch: network.fetch }, 'query', page, input)
  })
  await Promise.all(reads)
  await ask({ url: app.url, fetch: network.fetch }, 'query', 'meeting.projector', { token: wallToken })
}
