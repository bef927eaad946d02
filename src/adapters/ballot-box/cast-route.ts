import type { IncomingMessage, ServerResponse } from 'node:http'
import { type CastDeps, castPaper } from '#application/cast-paper.ts'
import type { LiveMeetings } from '#application/live-meetings.ts'
import { boardPath, castBody, castBodyMaxBytes } from '#contract/ballot-box.ts'
import type { BallotRefusal } from '#domain/ballot/refusals.ts'
import { ballotRate } from './ballot-rate.ts'
import { readBody } from './read-body.ts'
import { sendJson, sendRefusal } from './send.ts'

/** Of this route no line may hold more than a ballot's id and a fixed text: no error, no value, no number. */
export type CastLog = { error(about: { ballotId: string }, text: string): void }

export type CastRouteDeps = { ports: CastDeps['ports']; meetings: Pick<LiveMeetings, 'ballots'>; log: CastLog; monotonic(): number }

/** The statuses of the public contract. */
const statusOf: Partial<Record<BallotRefusal, number>> = {
  'ballot/unknown': 404,
  'ballot/bad-signature': 403,
  'ballot/other-sheet': 409,
  'ballot/too-late': 410,
}

const wrongForm = 422

/** Takes a paper: no cookie, no session, no header but length and type. Size and form are judged here, the rest in its order by castPaper. */
export function castRoute({ ports, meetings, log, monotonic }: CastRouteDeps) {
  const mayPass = ballotRate(monotonic)
  const deps: CastDeps = { ports, ballots: meetings.ballots }

  async function cast(request: IncomingMessage, response: ServerResponse, ballotId: string): Promise<void> {
    if (!mayPass(ballotId)) return refuseUnread(request, response, { status: 429, refusal: 'ballot/too-many-requests' })
    const body = await readBody(request, castBodyMaxBytes)
    if (body === 'gone') return
    if (body === 'too-large') return refuseUnread(request, response, { status: 413, refusal: 'ballot/too-large' })
    const sent = isJson(request) ? parsed(body) : null
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

/** What the body has left is not waited for: the connection ends with the answer. */
function refuseUnread(
  request: IncomingMessage,
  response: ServerResponse,
  { status, refusal }: { status: number; refusal: BallotRefusal },
): void {
  response.setHeader('connection', 'close')
  sendRefusal(response, status, refusal)
  request.resume()
}

const isJson = (request: IncomingMessage): boolean => /^application\/json\b/i.test(request.headers['content-type'] ?? '')

function parsed(body: string) {
  try {
    const sent = castBody.safeParse(JSON.parse(body))
    return sent.success ? sent.data : null
  } catch {
    return null
  }
}
