import { z } from 'zod'
import { identifier } from './fields.ts'
import { slipCode } from './session.ts'

export const pinResetsInput = z.strictObject({ unitId: identifier })
export const askPinResetInput = z.strictObject({ unitId: identifier, personId: identifier })
export const pinResetInput = z.strictObject({ resetId: identifier })
/** While there is only one officer, the code of the slip that the member once enrolled with is the second word. */
export const confirmPinResetBySlipInput = z.strictObject({ resetId: identifier, code: slipCode })

/** A slip to print and hand over: the code is shown this once. */
export type PrintedSlip = { name: string; code: string; url: string; expiresAt: string }

export type PinResetLine = {
  resetId: string
  personId: string
  name: string
  askedBy: string
  askedAt: string
  state: 'ASKED' | 'CONFIRMED' | 'REFUSED'
  confirmedBy: string | 'SLIP' | null
  settledAt: string | null
  /** The reader may be the second person (never the one who asked, never the member). */
  mayConfirm: boolean
  /** While only one officer exists, the one who asked confirms with the member's slip. */
  mayConfirmBySlip: boolean
  mayRefuse: boolean
}

/** pinReset.at: of a cell, or of a unit's people without one; newest first. `people` may be asked for, the reader is not among them. */
export type PinResets = {
  second: 'OFFICER' | 'SLIP'
  resets: PinResetLine[]
  people: { personId: string; memberId: string | null; name: string; enrolled: boolean }[]
}
