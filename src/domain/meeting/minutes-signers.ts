import type { MinutesSignature, SignatureRole } from '../minutes/types.ts'
import type { Meeting } from './meeting.ts'
import { presidingId } from './roll-call.ts'

/** Rule 15: the chair and the minute-taker sign. One person in both roles signs for both. */
export const signerRoles = (meeting: Meeting, memberId: string): SignatureRole[] => [
  ...(presidingId(meeting) === memberId ? (['CHAIR'] as const) : []),
  ...(meeting.minuteTakerId === memberId ? (['MINUTE_TAKER'] as const) : []),
]

/** The roles in which this member has not signed yet. */
export const rolesToSign = (meeting: Meeting, memberId: string, signatures: readonly MinutesSignature[]): SignatureRole[] =>
  signerRoles(meeting, memberId).filter((role) => !signatures.some((one) => one.role === role))

export const isSignedByBoth = (signatures: readonly { role: SignatureRole }[]): boolean =>
  (['CHAIR', 'MINUTE_TAKER'] as const).every((role) => signatures.some((one) => one.role === role))

/** What this member still has to sign of the minutes; null before the closing and when it is done. */
export const maySign = (meeting: Meeting, memberId: string): SignatureRole | null =>
  meeting.status === 'CLOSED' ? (rolesToSign(meeting, memberId, meeting.signatures)[0] ?? null) : null

/** Chair and minute-taker write the text, and everybody who may steer helps (design.md 3). Locked from the first signature on. */
export const mayWriteMinutes = (meeting: Meeting, seat: { memberId: string; maySteer: boolean }): boolean =>
  (meeting.status === 'OPEN' || meeting.status === 'CLOSED') &&
  meeting.seal === null &&
  (seat.maySteer || signerRoles(meeting, seat.memberId).length > 0)
