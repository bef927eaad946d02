import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import type { Actor } from '#application/actor.ts'
import type { MeetingDeps } from '#application/live-meetings.ts'
import { readBoard, readPublicBallot } from '#application/read-board.ts'
import type { Board } from '#domain/ballot/types.ts'
import { type CastLog, castRoute } from './cast-route.ts'
import type { BodyLimits } from './read-body.ts'
import { recentAnswers } from './recent-answers.ts'
import { sendJson, sendRefusal } from './send.ts'

export type BallotBoxDeps = MeetingDeps & {
  readSession(headers: IncomingHttpHeaders): Promise<Actor | null>
  log: CastLog
  /** How large, how slow and how many the bodies of papers may be; in a test smaller. */
  bodies?: BodyLimits
}

/** Every id of this product; anything else is no ballot. */
const address = /^\/ballot-box\/([A-Za-z0-9_-]{1,121})(\/board)?$/

const boardsInMemory = 8

/**
 * The box on the plain Node server, outside tRPC (design.md 4, public contract): casting without a session, the ballot and its board for
 * everybody convened. True when the request was for it.
 */
export function ballotBox(deps: BallotBoxDeps): (request: IncomingMessage, response: ServerResponse) => boolean {
  const cast = castRoute(deps)
  const boards = recentAnswers(boardsInMemory)

  async function read(
    request: IncomingMessage,
    response: ServerResponse,
    { ballotId, board }: { ballotId: string; board: boolean },
  ): Promise<void> {
    const actor = await deps.readSession(request.headers)
    if (!actor) return sendRefusal(response, 404, 'ballot/unknown')
    const found = board ? await readBoard(deps, actor, ballotId) : await readPublicBallot(deps, actor, ballotId)
    if (!found.ok) return sendRefusal(response, 404, found.refusal)
    // A board never changes, and a hall asks for it at once: it is written out once.
    sendJson(response, 200, board ? boards.get(ballotId, () => JSON.stringify(found.value as Board)) : JSON.stringify(found.value))
  }

  return (request, response) => {
    const match = address.exec((request.url ?? '').split('?', 1)[0] ?? '')
    const ballotId = match?.[1]
    if (!match || ballotId === undefined) return false
    const board = match[2] !== undefined
    if (request.method === 'POST' && !board) void cast(request, response, ballotId)
    else if (request.method === 'GET') read(request, response, { ballotId, board }).catch(() => fail(deps.log, response, ballotId))
    else sendRefusal(response, 404, 'ballot/unknown')
    return true
  }
}

function fail(log: CastLog, response: ServerResponse, ballotId: string): void {
  log.error({ ballotId }, 'a ballot or board could not be read')
  sendRefusal(response, 503, 'ballot/saving-paused')
}
