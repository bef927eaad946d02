import type { SealedEvent } from '#domain/meeting/chain.ts'

/** An event and its payload as one row, its names those of the query in meeting-log.ts. */
export type EventRow = {
  version: number
  type: string
  at: string
  payloadDigest: string
  previousDigest: string
  digest: string
  salt: string | null
  payload: unknown
}

/** Erasing a payload erases its salt: with it a short payload could be guessed from its digest. */
export const asSealedEvent = (row: EventRow): SealedEvent => ({
  ...row,
  type: row.type as SealedEvent['type'],
  salt: row.salt ?? '',
  payload: row.payload as SealedEvent['payload'],
})
