import { setTimeout as pause } from 'node:timers/promises'
import { encode } from 'next-auth/jwt'
import { sessionCookieName } from '#adapters/auth/session-cookie.ts'
import { loadSecrets } from '#server/secrets.ts'
import { aLeader } from '../support/load-hall.ts'
import { type RunningApp, startApp } from '../support/running-app.ts'
import { type Case, cases } from './cases.ts'
import { heapOf, inspected } from './heap-of.ts'
import { type Answered, send, type Target } from './send.ts'

export type Failure = { seed: number; one: Case; why: string }
/** `memory`: MB held after collecting what is unused, after the first quarter (at most 5,000 cases) and at the end. */
export type Campaign = {
  cases: number
  byStatus: Record<string, number>
  failures: Failure[]
  memory: { before: number; after: number }
  said: string[]
}

type Asked = { cases: number; seed: number; told?: (line: string) => void }

/** So many at once: enough that requests meet, few enough that a failure is found again alone. */
const together = 8
/** After so many the roles sign in anew: some of what is asked for ends their sessions. */
const stretch = 250
/** Failures enough to read. */
const mostFailures = 20

/**
 * Sends `cases` cases to an app of its own, drawn by `seed` and its successors. A failure is an answer 500, a 503 that does not say that saving is
 * paused, silence, or an app that is not there any more.
 */
export async function campaign({ cases: count, seed, told = () => {} }: Asked): Promise<Campaign> {
  const app = await startApp({
    halls: [
      { cellId: 'ap3', officials: 6, probationary: 1, nominees: 2, secretaryAlso: { unitId: 'senhong', role: 'ADMINISTRATOR' } },
      { cellId: 'ap4', officials: 4, nominees: 1, secretaryAlso: { unitId: 'senhong', role: 'SECRETARY' } },
    ],
    variables: { LOG_LEVEL: 'warn', NODE_OPTIONS: `--max-old-space-size=1024 ${inspected}` },
  })
  try {
    const people = [...app.halls.flatMap(({ officials, probationary }) => [...officials.slice(0, 3), ...probationary])].map(
      ({ personId }) => personId,
    )
    people.push((await aLeaderOf(app)) ?? '')
    const meetings = app.halls.map(({ meetingId }) => meetingId)
    const members = app.halls.flatMap(({ officials }) => officials.slice(0, 3).map(({ memberId }) => memberId))
    const units = [...app.halls.map(({ cellId }) => cellId), 'senhong', 'songsen']
    const ids = [...meetings, ...members, ...people, ...units, 'ap3-nothing']
    const draw = cases({ ids, meetings, members, people, units, roles: people.length + 1 })
    const done: Campaign = { cases: 0, byStatus: {}, failures: [], memory: { before: await heapOf(app), after: 0 }, said: [] }
    const warmUp = Math.min(count / 4, 5_000)
    for (let from = 0; from < count && done.failures.length < mostFailures; from += stretch) {
      const target = { url: app.url, cookies: await signIn(app, people) }
      await sendStretch(target, { told, draw, from: seed + from, count: Math.min(stretch, count - from), done })
      if (!(await isThere(app))) throw new Error(`the app is not there any more after seed ${seed + from}:\n${app.output().slice(-4_000)}`)
      if (from <= warmUp && from + stretch > warmUp) done.memory.before = await heapOf(app)
      if (from % 1_000 === 0) told(`${done.cases} cases, ${done.failures.length} failures, ${await heapOf(app)} MB`)
    }
    await pause(1_000)
    done.memory.after = await heapOf(app)
    done.said = complaints(app.output())
    return done
  } finally {
    await app.remove()
  }
}

type Stretch = { told: (line: string) => void; draw: (seed: number) => Case; from: number; count: number; done: Campaign }

async function sendStretch(target: Target, { told, draw, from, count, done }: Stretch): Promise<void> {
  let next = 0
  const worker = async () => {
    while (next < count) {
      const seed = from + next++
      const one = draw(seed)
      const answered = await send(target, one).catch((error: Error) => error)
      const why = whyWrong(answered)
      const status = answered instanceof Error ? 'silence' : String(answered.status)
      done.byStatus[status] = (done.byStatus[status] ?? 0) + 1
      done.cases += 1
      if (why) {
        done.failures.push({ seed, one, why })
        told(`${seed}: ${why.slice(0, 200)} ${JSON.stringify(one).slice(0, 300)}`)
      }
    }
  }
  await Promise.all(Array.from({ length: together }, worker))
}

function whyWrong(answered: Answered | Error): string | null {
  if (answered instanceof Error) return answered.message
  if (answered.status === 500) return `500 ${answered.text.slice(0, 300)}`
  if (answered.status === 503 && !/saving-paused|busy/.test(answered.text)) return `503 ${answered.text.slice(0, 300)}`
  return null
}

/** Lines of the log that say that something was not foreseen. */
const complaints = (output: string): string[] =>
  output
    .split('\n')
    .filter((line) => /a call failed|unhandled|uncaught|"level":(50|60)|Error:|at file:/i.test(line))
    .slice(0, 20)

const isThere = (app: RunningApp): Promise<boolean> =>
  fetch(`${app.url}/readyz`).then(
    (answer) => answer.ok,
    () => false,
  )

/** Sessions of everybody as the database knows them now, and nobody's. */
async function signIn(app: RunningApp, people: readonly string[]): Promise<string[]> {
  const { session } = await loadSecrets(app.dataFolder())
  const { rows } = await app.inspect((client) => client.query<{ id: string; n: number }>(`SELECT "id", "sessionNumber" AS n FROM "Person"`))
  const numbers = new Map(rows.map(({ id, n }) => [id, n]))
  const cookies = people.map(async (id) => {
    const token = await encode({ token: { sub: id, sessionNumber: numbers.get(id) ?? 1 }, secret: session })
    return `${sessionCookieName(false)}=${token}`
  })
  return [...(await Promise.all(cookies)), '']
}

async function aLeaderOf(app: RunningApp): Promise<string | null> {
  await aLeader(app.variables)
  const { rows } = await app.inspect((client) =>
    client.query<{ id: string }>(`SELECT "personId" AS id FROM "Position" WHERE "role" = 'LEADER'`),
  )
  return rows[0]?.id ?? null
}
