import { addDays, vietnamDay } from '../organization/civil-date.ts'
import type { Instant } from '../organization/types.ts'
import { normalizeCode } from './check-in-code.ts'
import type { Meeting } from './meeting.ts'

/** Crockford's letters, as in the wall's code: 12 of 5 bits, so 60 bits of the HMAC. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const invitationCodeLength = 12

/** What the meeting's secret is to authenticate for one member's printed invitation: bound to both, no sign-in. */
export const invitationMessage = (memberId: string): string => `invitation:${memberId}`

/** The personal code of an HMAC. */
export const invitationCodeOf = (hmac: Uint8Array): string =>
  [...hmac.subarray(0, invitationCodeLength)].map((byte) => alphabet.charAt(byte % alphabet.length)).join('')

/** By fours, as it is printed: '3HP8-WD2K-0A7Q'. */
export const spacedInvitationCode = (code: string): string => (code.match(/.{4}/g) ?? []).join('-')

/** What a camera read or a hand typed: the code alone, or an address that ends in '#code'. */
export const readInvitationCode = (scanned: string): string => normalizeCode(scanned.slice(scanned.lastIndexOf('#') + 1))

/** Place, time and content go out at least this many days ahead (rule 16, by the rule set; Hướng dẫn 42-HD: one day). */
export const isAnnouncedLate = ({ startsAt, at }: { startsAt: Instant; at: Instant }, daysBefore: number): boolean =>
  vietnamDay(at) > addDays(vietnamDay(startsAt), -daysBefore)

export type Reply = { answer: 'COMING' | 'EXCUSED'; reason: string }

/** Members answer an announced invitation, and may answer otherwise until the meeting opens (rule 14: an absence has its reason). */
export function checkReply({ status }: Pick<Meeting, 'status'>, { answer, reason }: Reply) {
  if (status === 'DRAFT') return 'meeting/not-announced'
  if (status === 'CANCELLED') return 'meeting/cancelled'
  if (status !== 'ANNOUNCED') return 'meeting/already-open'
  return answer === 'EXCUSED' && reason.trim() === '' ? 'meeting/excuse-needs-reason' : null
}
