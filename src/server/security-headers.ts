import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

/**
 * What every answer says to the browser. Scripts run only with this answer's nonce, which Next reads from the request's header; bars,
 * ring and zoom are style attributes, so styles may be inline.
 */
export function setSecurityHeaders(
  request: IncomingMessage,
  response: ServerResponse,
  { secure, dev }: { secure: boolean; dev: boolean },
): void {
  const nonce = randomBytes(16).toString('base64')
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'${dev ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self' ws: wss:`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
  request.headers['content-security-policy'] = policy
  response.setHeader('content-security-policy', policy)
  response.setHeader('x-content-type-options', 'nosniff')
  response.setHeader('referrer-policy', 'same-origin')
  response.setHeader('permissions-policy', 'camera=(self), microphone=(), geolocation=()')
  response.setHeader('x-frame-options', 'DENY')
  if (secure) response.setHeader('strict-transport-security', 'max-age=31536000')
}
