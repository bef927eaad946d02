import type { ServerResponse } from 'node:http'
import type { ExchangeRefused } from '#contract/exchange.ts'
import type { Refusal } from '#contract/refusals.ts'

export const sendRefused = (response: ServerResponse, refusal: Refusal): void =>
  sendJson(response, statusOf[refusal] ?? 422, { refusal } satisfies ExchangeRefused)

const statusOf: Partial<Record<Refusal, number>> = {
  'access/not-found': 404,
  'sheet/too-large': 413,
  'sheet/too-long': 413,
  'sheet/not-a-spreadsheet': 415,
  'sheet/old-format': 415,
  'sheet/busy': 429,
  'sheet/interrupted': 503,
  'sheet/changed-meanwhile': 409,
}

/** Someone who has gone away is no error. */
export function sendJson(response: ServerResponse, status: number, body: object): void {
  if (response.headersSent || response.destroyed) return
  const text = JSON.stringify(body)
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  })
  response.end(text)
}
