import { z } from 'zod'
import type { BallotRefusal } from '#domain/ballot/refusals.ts'
import type { BallotRow, BallotStatus, ClosedLevel, Layout } from '#domain/ballot/types.ts'
import type { OffBallotReason } from '#domain/classification/eligibility.ts'
import { choice, identifier as id, mayBeEmpty } from './fields.ts'

const reason = mayBeEmpty(1000)

export const ballotKind = choice('CLASSIFICATION', 'COMMENDATION', 'REHEARSAL')

export const previewInput = z.strictObject({ meetingId: id, kind: ballotKind })
/** `reason` is asked for a second round; `atMost` is K where the rule set's layout is CHOOSE_UP_TO_K; `unsafeAccepted` is the chair's word on PostgreSQL settings that would log values. */
export const openBallotInput = z.strictObject({
  meetingId: id,
  kind: ballotKind,
  reason: reason.nullable(),
  atMost: z.int({ error: 'field/out-of-range' }).min(1, 'field/out-of-range').max(200, 'field/out-of-range').optional(),
  unsafeAccepted: z.boolean().optional(),
})
export const ballotOnly = z.strictObject({ ballotId: id })
export const cancelBallotInput = z.strictObject({ ballotId: id, reason })
export const reportRecountInput = z.strictObject({ ballotId: id, agreed: z.boolean() })

/** Before opening: what the sheet will hold, who is not on it and why, and what still stands in the way. */
export type BallotPreview = {
  kind: z.infer<typeof ballotKind>
  layout: Layout
  title: string
  rows: BallotRow[]
  without: { memberId: string; name: string; why: OffBallotReason }[]
  base: number
  majority: number
  presentInBase: number
  needed: number
  /** Codes of PostgreSQL settings that would log values. */
  unsafeSettings: string[]
  /** A ballot of this kind was held or cancelled before: opening takes a reason. */
  secondRound: boolean
  /** Null when it may open now. */
  refusal: BallotRefusal | null
}

export type BallotOpened = { ballotId: string; code: string; version: number }

/** What stands beside each row while one marks it. `guessable`: so few voters that others may guess (E < 5). */
export type BallotSheet = {
  ballotId: string
  meetingId: string
  kind: z.infer<typeof ballotKind>
  layout: Layout
  title: string
  status: BallotStatus
  code: string
  rows: (Pick<BallotRow, 'key' | 'label' | 'memberId' | 'beside'> & {
    closed: readonly ClosedLevel[]
    /** Why the cell committee nominated, on a commendation ballot. */
    reason: string | null
  })[]
  guessable: boolean
}
