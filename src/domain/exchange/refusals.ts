import type { SheetRefusal } from './sheet.ts'

/** Why an organisation's complete file is not made or not taken in. */
export type ArchiveRefusal =
  | 'exchange/ballot-open'
  | 'exchange/not-an-export'
  | 'exchange/other-version'
  | 'exchange/damaged'
  | 'exchange/log-broken'
  | 'exchange/already-here'
  | 'exchange/people-here'
  | 'exchange/too-large'
  | 'exchange/busy'

export type ExchangeRefusal = SheetRefusal | ArchiveRefusal
