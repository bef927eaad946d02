import { z } from 'zod'
import type { Standing } from '#domain/organization/types.ts'
import { cardNumber, choice, identifier, pin, text } from './fields.ts'

/** A printed slip's code as typed: letters and digits, in any case, dashes and spaces dropped. */
export const slipCode = z
  .string({ error: 'field/required' })
  .transform((value) => value.replace(/[\s-]/g, '').toUpperCase())
  .pipe(z.string().min(1, 'field/required').max(40, 'field/too-long'))

export const setLocaleInput = z.strictObject({ locale: choice('vi', 'en') })
/** Percent of the plain size. */
export const setTextSizeInput = z.strictObject({
  percent: z.int({ error: 'field/out-of-range' }).min(50, 'field/out-of-range').max(300, 'field/out-of-range'),
})
export const openSlipInput = z.strictObject({ code: slipCode })
export const enrolInput = z.strictObject({ code: slipCode, pin })
export const seePinResetInput = z.strictObject({ resetId: identifier })

/** The first administrator of a new installation: names the upper unit, the commune's organisation and themselves. */
export const setupInput = z.strictObject({
  token: identifier,
  organisationName: text(200),
  communeName: text(200),
  name: text(100),
  cardNumber,
  pin,
})

export type Office = 'SECRETARY' | 'DEPUTY_SECRETARY' | 'CELL_COMMITTEE_MEMBER'

export type Membership = {
  cellId: string
  memberId: string
  cellName: string
  upperName: string
  standing: Standing
  /** A temporary membership only takes part; votes and classification are at the primary cell. */
  temporary: boolean
  office: Office | null
  isCellCommittee: boolean
}

export type DeskUnit = { unitId: string; name: string }

/** session.me: who is signed in and what they may open today. */
export type Me = {
  personId: string
  name: string
  locale: 'vi' | 'en'
  /** Percent of the plain size. */
  textSize: number
  /** The demo organisation is loaded: screens say so. */
  demo: boolean
  memberships: Membership[]
  desks: { committee: DeskUnit[]; leader: DeskUnit[]; unit: DeskUnit[]; admin: DeskUnit[] }
  /** Mandates in one's name that hold today; an answer kept on a device from before has none. */
  inspections?: { mandateId: string; number: string }[]
}

/** session.openSlip: whose slip it is, before the PIN is chosen. */
export type OpenedSlip = { name: string; purpose: 'ENROL' | 'RESET' }

/** session.enrol and session.setup: what to sign in with. */
export type Enrolled = { login: string }

/** session.pinResets: what was done about one's own PIN; shown until seen. */
export type OwnPinReset = {
  resetId: string
  askedBy: string
  askedAt: string
  state: 'ASKED' | 'CONFIRMED' | 'REFUSED'
  /** The second person, or null while none; 'SLIP' when the member's own slip was it. */
  confirmedBy: string | 'SLIP' | null
  settledAt: string | null
}

/** Why signing in was refused. `oidc-unknown`: sign in with card number and PIN first, then again with the provider to link the two. */
export type SignInProblem =
  | { code: 'access/wrong-login-or-pin' | 'access/oidc-unknown'; waitSeconds: null }
  | { code: 'access/too-many-tries'; waitSeconds: number }

/** What next-auth hands over as `error` of signIn(..., { redirect: false }) or in the address of the sign-in page; null where none is ours. */
export function signInProblem(error: string | null | undefined): SignInProblem | null {
  const [code, seconds] = (error ?? '').split(':')
  if (code === 'access/too-many-tries') return { code, waitSeconds: Number(seconds) || 60 }
  return code === 'access/wrong-login-or-pin' || code === 'access/oidc-unknown' ? { code, waitSeconds: null } : null
}
