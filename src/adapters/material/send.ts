import type { ServerResponse } from 'node:http'
import type { MaterialAttached, MaterialRefused } from '#contract/material.ts'
import type { Refusal } from '#contract/refusals.ts'
import { isShownInBrowser, type Material } from '#domain/meeting/material.ts'

/** Whatever is in a file, no browser takes it for a page of ours, runs it, keeps it, or shows it in another site's frame. */
const safe = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cache-control': 'private, no-store',
}

export function sendContent(
  response: ServerResponse,
  { material, content, save }: { material: Material; content: Uint8Array; save: boolean },
): void {
  response.writeHead(200, {
    ...safe,
    'content-type': material.type,
    'content-length': content.length,
    'content-disposition': disposition(material, save),
  })
  response.end(content)
}

/** RFC 6266: the name in ASCII for old browsers, and as it is for all others. */
function disposition({ name, type }: Material, save: boolean): string {
  const plain = name.normalize('NFD').replaceAll(/[^\x20-\x7e]|["\\%]/g, '')
  const encoded = encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  return `${isShownInBrowser(type) && !save ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encoded}`
}

export const sendAttached = (response: ServerResponse, attached: MaterialAttached): void => send(response, 200, attached)

export const sendRefusal = (response: ServerResponse, refusal: Refusal): void => send(response, statusOf[refusal] ?? 422, { refusal })

const statusOf: Partial<Record<Refusal, number>> = {
  'meeting/not-found': 404,
  'material/not-found': 404,
  'material/no-such-entry': 404,
  'meeting/may-not-steer': 403,
  'meeting/not-steering': 403,
  'meeting/not-open': 409,
  'meeting/already-signed': 409,
  'material/too-many': 409,
  'material/too-large': 413,
  'material/unknown-type': 415,
  'material/busy': 429,
  'meeting/busy': 429,
  'material/interrupted': 503,
}

/** Someone who has gone away is no error. */
function send(response: ServerResponse, status: number, body: MaterialAttached | MaterialRefused): void {
  if (response.headersSent || response.destroyed) return
  const text = JSON.stringify(body)
  response.writeHead(status, { ...safe, 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(text) })
  response.end(text)
}
