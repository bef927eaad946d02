import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import type { Hall } from '../support/load-hall.ts'
import { aVoter, ballotFor, type Chair, closeBallot, countBallot, openBallot } from '../support/voters.ts'
import type { FromAudience, ToAudience } from './audience.ts'
import { type Figures, figuresOf } from './figures.ts'
import { castShots, drawPapers, issueShots } from './papers.ts'
import { type Answered, moments, volley } from './send.ts'

/** One ballot of one hall, measured. */
export type Run = {
  issue: Figures
  cast: Figures
  bare: Figures
  /** From the last acknowledged paper to the console's complete figure. */
  finalCountMs: number
  /** Messages that the phones got from opening to the complete figure. */
  socketMessages: number
  phones: number
}

/** A hall with all its screens lit. */
export type SeatedHall = { hall: Hall; chair: Chair; audience: ChildProcess; url: string; bareUrl: string }

export async function seat(url: string, bareUrl: string, hall: Hall): Promise<SeatedHall> {
  const audience = fork(path.join(import.meta.dirname, 'audience.ts'))
  tell(audience, { kind: 'sit', url, hall })
  await heard(audience, 'seated')
  return { hall, audience, url, bareUrl, chair: { url, cookie: hall.secretary.cookie, meetingId: hall.meetingId } }
}

/** Papers are issued, then cast, each within the window; the bare handler gets the same bodies at the same moments, before or after. */
export async function holdBallot(seated: SeatedHall, { windowMs, bareFirst }: { windowMs: number; bareFirst: boolean }): Promise<Run> {
  const { hall, chair, audience, url, bareUrl } = seated
  const ballotId = await openBallot(chair, 'COMMENDATION', 'Bỏ phiếu để đo thời gian')
  const ballot = await ballotFor(aVoter(url, hall.secretary), ballotId)
  const papers = await drawPapers(ballot, hall.officials)
  tell(audience, { kind: 'watch', ballotId, votes: papers.length })

  const issued = await volley(issueShots(url, ballot, papers), moments(papers.length, windowMs))
  const shots = await castShots(url, ballot, papers, mustAll(issued))
  const at = moments(papers.length, windowMs)
  const bareShots = shots.map((shot) => ({ ...shot, url: bareUrl }))
  const earlier = bareFirst ? await volley(bareShots, at) : null
  const complete = heard(audience, 'complete')
  const cast = mustAll(await volley(shots, at))
  const completeAt = (await complete).at
  tell(audience, { kind: 'tell' })
  const { phones, messages } = await heard(audience, 'messages')
  const bare = mustAll(earlier ?? (await volley(bareShots, at)))
  await closeBallot(chair, ballotId)
  await countBallot(chair, ballotId)
  return {
    issue: latencies(issued),
    cast: latencies(cast),
    bare: latencies(bare),
    finalCountMs: completeAt - Math.max(...cast.map((one) => one.at)),
    socketMessages: messages,
    phones,
  }
}

const latencies = (answers: readonly Answered[]): Figures => figuresOf(answers.map(({ milliseconds }) => milliseconds))

/** A measurement of refusals would be one of nothing. */
function mustAll(answers: Answered[]): Answered[] {
  const wrong = answers.find(({ status }) => status !== 200)
  if (wrong) throw new Error(`an answer was ${wrong.status}: ${wrong.text}`)
  return answers
}

const tell = (audience: ChildProcess, message: ToAudience) => audience.send(message)

async function heard<K extends FromAudience['kind']>(audience: ChildProcess, kind: K): Promise<Extract<FromAudience, { kind: K }>> {
  for (;;) {
    const [message] = (await once(audience, 'message')) as [FromAudience]
    if (message.kind === kind) return message as Extract<FromAudience, { kind: K }>
  }
}
