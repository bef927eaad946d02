import type { TRPC_ERROR_CODE_KEY } from '@trpc/server'
import type { ExchangeRefusal } from '#domain/exchange/refusals.ts'

export const ofExchange: Record<ExchangeRefusal, TRPC_ERROR_CODE_KEY> = {
  'sheet/too-large': 'PAYLOAD_TOO_LARGE',
  'sheet/not-a-spreadsheet': 'UNSUPPORTED_MEDIA_TYPE',
  'sheet/old-format': 'UNSUPPORTED_MEDIA_TYPE',
  'sheet/unreadable': 'UNPROCESSABLE_CONTENT',
  'sheet/too-long': 'PAYLOAD_TOO_LARGE',
  'sheet/took-too-long': 'UNPROCESSABLE_CONTENT',
  'sheet/busy': 'TOO_MANY_REQUESTS',
  'sheet/interrupted': 'BAD_REQUEST',
  'sheet/has-errors': 'UNPROCESSABLE_CONTENT',
  'sheet/changed-meanwhile': 'CONFLICT',

  'exchange/ballot-open': 'CONFLICT',
  'exchange/not-an-export': 'UNSUPPORTED_MEDIA_TYPE',
  'exchange/other-version': 'CONFLICT',
  'exchange/damaged': 'UNPROCESSABLE_CONTENT',
  'exchange/log-broken': 'UNPROCESSABLE_CONTENT',
  'exchange/already-here': 'CONFLICT',
  'exchange/people-here': 'CONFLICT',
  'exchange/too-large': 'PAYLOAD_TOO_LARGE',
  'exchange/busy': 'TOO_MANY_REQUESTS',
}
