import type { Instrumentation } from 'next'
import { authSlot } from '#adapters/auth/auth-slot.ts'

/**
 * A page broke. People see Next's digest as the id of the error; here it enters the one log, beside the id of the request. The address is
 * named by its route: what stands in its place may be a token.
 */
export const onRequestError: Instrumentation.onRequestError = (error, _request, { routePath, routeType }) => {
  const { digest } = error as { digest?: string }
  authSlot().log.error({ digest, route: routePath, part: routeType, err: error }, 'a page broke')
}
