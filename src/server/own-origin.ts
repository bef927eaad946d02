import type { IncomingHttpHeaders } from 'node:http'
import type { Door } from './http.ts'

/** Under whatever name the page was opened, its socket is opened under the same. */
export function isOwnOrigin(origin: string, { host }: IncomingHttpHeaders): boolean {
  return URL.canParse(origin) && new URL(origin).host === host
}

/**
 * Refuses what a page of another site, or of a sibling of this one, has sent: browsers say so themselves, and would bring the cookie along
 * where SameSite calls a sibling the same site. Who is no browser says neither and carries nobody's cookie unasked.
 * Reading is not refused: another site's page cannot see the answer.
 */
export const otherSitesDoor: Door = ({ method = 'GET', headers }, response) => {
  if (method === 'GET' || method === 'HEAD' || isOwn(headers)) return false
  response
    .writeHead(403, { 'content-type': 'text/plain', 'cache-control': 'no-store', connection: 'close' })
    .end('sent from another site\n')
  return true
}

/** A form of ours has the origin `null`, for pages tell nobody where one comes from; the browser's own word goes first. */
function isOwn(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  return headers.origin === undefined || isOwnOrigin(headers.origin, headers)
}
