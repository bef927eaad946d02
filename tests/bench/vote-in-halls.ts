import type { Hall } from '../support/load-hall.ts'
import type { RunningApp } from '../support/running-app.ts'
import { aVoter, ballotFor, type Chair, closeBallot, countBallot, openBallot } from '../support/voters.ts'
import { mustAll } from './hall-under-load.ts'
import { castShots, drawPapers, issueShots } from './papers.ts'
import { probing } from './probe.ts'
import { moments, type Shot, volley } from './send.ts'

/** What halls that vote in the same minute have in common. Times in ms. */
export type Voted = {
  /** From sending to the last byte of the answer, of every paper. */
  cast: number[]
  /** Of the app while all cast. */
  loopDelayP99Ms: number
  processorMs: number
}

/**
 * Every hall holds a ballot of its own: opened and taken before anything is measured, then cast, each hall within `windowMs` that begins by
 * chance within `withinMs`, then counted.
 */
export async function voteInHalls(
  app: RunningApp,
  halls: readonly Hall[],
  { windowMs, withinMs }: { windowMs: number; withinMs: number },
): Promise<Voted> {
  const ready: Ready[] = []
  for (const hall of halls) ready.push(await takeAll(app, hall))
  const at = ready.flatMap(({ shots }) => {
    const begins = Math.random() * withinMs
    return moments(shots.length, windowMs).map((moment) => begins + moment)
  })
  const shots = ready.flatMap((one) => one.shots)
  const [answers, { loopDelayP99Ms, processorMs }] = await probing(app.child(), async () => mustAll(await volley(shots, at)))
  for (const { chair, ballotId } of ready) {
    await closeBallot(chair, ballotId)
    await countBallot(chair, ballotId)
  }
  return { cast: answers.map(({ milliseconds }) => milliseconds), loopDelayP99Ms, processorMs }
}

type Ready = { chair: Chair; ballotId: string; shots: Shot[] }

async function takeAll({ url }: RunningApp, { secretary, meetingId, officials }: Hall): Promise<Ready> {
  const chair = { url, cookie: secretary.cookie, meetingId }
  const ballotId = await openBallot(chair, 'COMMENDATION', 'Bỏ phiếu để đo thời gian')
  const ballot = await ballotFor(aVoter(url, secretary), ballotId)
  const papers = await drawPapers(ballot, officials)
  const issued = mustAll(await volley(issueShots(url, ballot, papers), moments(papers.length, 1_000)))
  return { chair, ballotId, shots: await castShots(url, ballot, papers, issued) }
}
