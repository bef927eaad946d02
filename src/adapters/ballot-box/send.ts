import type { ServerResponse } from 'node:http'
import type { CastRefused } from '#contract/ballot-box.ts'
import type { BallotRefusal } from '#domain/ballot/refusals.ts'

/** Sends JSON that nobody keeps. A phone that has gone away is no error. */
export function sendJson(response: ServerResponse, status: number, text: string | Buffer): void {
  if (response.headersSent || response.destroyed) return
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    ...(status === 503 || status === 429 ? { 'retry-after': '1' } : {}),
  })
  response.end(text)
}

export const sendRefusal = (
  response: ServerResponse,
  status: number,
  refusal: BallotRefusal,
  more: Omit<CastRefused, 'refusal'> = {},
): void => sendJson(response, status, JSON.stringify({ refusal, ...more }))
