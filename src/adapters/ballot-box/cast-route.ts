import type { IncomingMessage, ServerResponse } from 'node:http'
import { type CastDeps, castPaper } from '#application/cast-paper.ts'
import type { LiveMeetings } from '#application/live-meetings.ts'
import { boardPath, type CastBody, castBodyMaxBytes, readCastBody } from '#contract/ballot-box.ts'
import type { BallotRefusal } from '#domain/ballot/refusals.ts'
import { paperRate } from './paper-rate.ts'
import { type BodyLimits, bodyReader } from './read-body.ts'
import { sendJson, sendRefusal } from './send.ts'

/** Of this route no line may hold more than a ballot's id and a fixed text: no error, no value, no number. */
export type CastLog = { error(about: { ballotId: string }, text: string): void }

export type CastRouteDeps = { ports: CastDeps['ports']; meetings: Pick<LiveMeetings, 'ballots'>; log: CastLog; bodies?: BodyLimits }

/** The statuses of the public contract. */
const statusOf: Partial<Record<BallotRefusal, number>> = {
  'ballot/unknown': 404,
  'ballot/bad-signature': 403,
  'ballot/other-sheet': 409,
  'ballot/too-late': 410,
  'ballot/too-many-requests': 429,
}

const wrongForm = 422

/** A phone gives one try eight seconds. Two thousand whole bodies are 96 MB. */
const bodyLimits: BodyLimits = { bytes: castBodyMaxBytes, milliseconds: 10_000, atOnce: 2_000 }

/**
 * Takes a paper: no cookie, no session, no header but length and type. Size and form are judged here, the rest in its order by castPaper.
 * Nothing is counted before the signature, so nothing can be used up from outside; what comes before it costs less than a good paper.
 */
export function castRoute({ ports, meetings, log, bodies = bodyLimits }: CastRouteDeps) {
  const readBody = bodyReader(bodies)
  const deps: CastDeps = { ports, ballots: meetings.ballots, mayTry: paperRate() }

  async function cast(request: IncomingMessage, response: ServerResponse, ballotId: string): Promise<void> {
    // Two papers that come by one connection are of one phone, so none is kept for a second; what a body has left is not waited for.
    response.setHeader('connection', 'close')
    if (!isJson(request)) return refuseUnread(request, response, { status: wrongForm, refusal: 'ballot/bad-form' })
    const body = await readBody(request)
    if (body === 'gone') return
    if (body === 'too-large') return refuseUnread(request, response, { status: 413, refusal: 'ballot/too-large' })
    const sent = parsed(body)
    if (!sent) return sendRefusal(response, wrongForm, 'ballot/bad-form')
    const taken = await castPaper(deps, ballotId, sent)
    if (taken.ok) return sendJson(response, 200, JSON.stringify(taken.value))
    const { refusal, counted } = taken.refusal
    sendRefusal(response, statusOf[refusal] ?? wrongForm, refusal, counted ? { board: boardPath(ballotId) } : {})
  }

  return (request: IncomingMessage, response: ServerResponse, ballotId: string): Promise<void> =>
    cast(request, response, ballotId).catch(() => {
      // What went wrong may carry values of the paper, so it is not looked at: the phone sends the same paper again.
      log.error({ ballotId }, 'a paper could not be saved')
      sendRefusal(response, 503, 'ballot/saving-paused')
    })
}

function refuseUnread(
  request: IncomingMessage,
  response: ServerResponse,
  { status, refusal }: { status: number; refusal: BallotRefusal },
): void {
  sendRefusal(response, status, refusal)
  request.resume()
}

const isJson = (request: IncomingMessage): boolean => /^application\/json\b/i.test(request.headers['content-type'] ?? '')

function parsed(body: string): CastBody | null {
  try {
    return readCastBody(JSON.parse(body))
  } catch {
    return null
  }
}
