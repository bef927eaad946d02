import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import type { Hall } from '../support/load-hall.ts'
import type { RunningApp } from '../support/running-app.ts'
import { aVoter, ballotFor, type Chair, closeBallot, countBallot, openBallot } from '../support/voters.ts'
import type { FromAudience, ToAudience } from './audience.ts'
import { type Figures, figuresOf } from './figures.ts'
import { castShots, drawPapers, issueShots, type Prepared } from './papers.ts'
import { probing } from './probe.ts'
import { type Answered, moments, type Shot, volley } from './send.ts'

/** One ballot of one hall, measured. Times in ms. */
export type Run = {
  issue: Figures
  cast: Figures
  bare: Figures
  /** From the first sending to the last answer. */
  castTotalMs: number
  bareTotalMs: number
  /** From the last acknowledged paper to the complete figure on console and wall. */
  finalCountMs: number
  /** Messages that the phones got from opening to the complete figure, and their JSON. */
  socketMessages: number
  socketBytes: number
  phones: number
  /** Of the app while all cast. */
  loopDelayP99Ms: number
}

/** A hall with all its screens lit. */
export type SeatedHall = { hall: Hall; chair: Chair; audience: ChildProcess; app: RunningApp; bareUrl: string }

export async function seat(app: RunningApp, bareUrl: string, hall: Hall): Promise<SeatedHall> {
  const audience = fork(path.join(import.meta.dirname, 'audience.ts'))
  const { url } = app
  tell(audience, { kind: 'sit', url, hall })
  await heard(audience, 'seated')
  return { hall, audience, app, bareUrl, chair: { url, cookie: hall.secretary.cookie, meetingId: hall.meetingId } }
}

/** Opens the ballot; every phone has drawn and blinded its number. */
export async function openWithPapers({ hall, chair, app }: SeatedHall) {
  const ballotId = await openBallot(chair, 'COMMENDATION', 'Bỏ phiếu để đo thời gian')
  const ballot = await ballotFor(aVoter(app.url, hall.secretary), ballotId)
  return { ballotId, ballot, papers: await drawPapers(ballot, hall.officials) }
}

/** Everybody asks for a paper within the window, then fills the sheet; gives what they are going to send. */
export async function issueAll(
  { app }: SeatedHall,
  { ballot, papers }: { ballot: Parameters<typeof issueShots>[1]; papers: Prepared[] },
  windowMs: number,
): Promise<{ issued: Answered[]; shots: Shot[] }> {
  const issued = mustAll(await volley(issueShots(app.url, ballot, papers), moments(papers.length, windowMs)))
  return { issued, shots: await castShots(app.url, ballot, papers, issued) }
}

/** Papers are issued, then cast, each within the window; the bare handler gets the same bodies at the same moments, before or after. */
export async function holdBallot(seated: SeatedHall, { windowMs, bareFirst }: { windowMs: number; bareFirst: boolean }): Promise<Run> {
  const { chair, audience, app, bareUrl } = seated
  const opened = await openWithPapers(seated)
  const { ballotId, papers } = opened
  tell(audience, { kind: 'watch', ballotId, votes: papers.length })
  const { issued, shots } = await issueAll(seated, opened, windowMs)
  const at = moments(papers.length, windowMs)
  const bareShots = shots.map((shot) => ({ ...shot, url: bareUrl }))
  const earlier = bareFirst ? await volley(bareShots, at) : null
  const complete = heard(audience, 'complete')
  const [cast, { loopDelayP99Ms }] = await probing(app.child(), async () => mustAll(await volley(shots, at)))
  const { consoleAt, wallAt } = await complete
  tell(audience, { kind: 'tell' })
  const { phones, messages, bytes } = await heard(audience, 'messages')
  const bare = mustAll(earlier ?? (await volley(bareShots, at)))
  await closeBallot(chair, ballotId)
  await countBallot(chair, ballotId)
  return {
    issue: latencies(issued),
    cast: latencies(cast),
    bare: latencies(bare),
    castTotalMs: totalOf(cast),
    bareTotalMs: totalOf(bare),
    finalCountMs: Math.max(consoleAt, wallAt) - Math.max(...cast.map((one) => one.at)),
    socketMessages: messages,
    socketBytes: bytes,
    phones,
    loopDelayP99Ms,
  }
}

export const totalOf = (answers: readonly Answered[]): number =>
  Math.max(...answers.map(({ at }) => at)) - Math.min(...answers.map(({ at, milliseconds }) => at - milliseconds))

const latencies = (answers: readonly Answered[]): Figures => figuresOf(answers.map(({ milliseconds }) => milliseconds))

/** A measurement of refusals would be one of nothing. */
export function mustAll(answers: Answered[]): Answered[] {
  const wrong = answers.find(({ status }) => status !== 200)
  if (wrong) throw new Error(`an answer was ${wrong.status}: ${wrong.text}`)
  return answers
}

export const tell = (audience: ChildProcess, message: ToAudience) => audience.send(message)

export async function heard<K extends FromAudience['kind']>(audience: ChildProcess, kind: K): Promise<Extract<FromAudience, { kind: K }>> {
  for (;;) {
    const [message] = (await once(audience, 'message')) as [FromAudience]
    if (message.kind === kind) return message as Extract<FromAudience, { kind: K }>
  }
}
