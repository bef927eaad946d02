import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

/**
 * On every answer of this server, whoever gives it: a page, a door, the API, a socket's polling, a refusal. What is no page runs nothing,
 * stands in no frame and is taken for nothing but what it says it is; a door that needs more of its own says so over these.
 */
export function setSecurityHeaders(response: ServerResponse, { secure }: { secure: boolean }): void {
  response.setHeader('content-security-policy', "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
  response.setHeader('x-content-type-options', 'nosniff')
  response.setHeader('x-frame-options', 'DENY')
  response.setHeader('referrer-policy', 'same-origin')
  response.setHeader('permissions-policy', 'camera=(self), microphone=(), geolocation=()')
  response.setHeader('cross-origin-resource-policy', 'same-origin')
  response.setHeader('cross-origin-opener-policy', 'same-origin')
  if (secure) response.setHeader('strict-transport-security', 'max-age=31536000')
}

/**
 * A page. Scripts run only with this answer's nonce, which Next reads from the request's header; bars, ring and zoom are style attributes,
 * so styles may be inline. 'self' covers the page's own socket too.
 */
export function setPagePolicy(request: IncomingMessage, response: ServerResponse, { dev }: { dev: boolean }): void {
  const nonce = randomBytes(16).toString('base64')
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'${dev ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
  request.headers['content-security-policy'] = policy
  response.setHeader('content-security-policy', policy)
}
