import { z } from 'zod'
import { identifier } from './fields.ts'
import { slipCode } from './session.ts'

export const pinResetsOfCellInput = z.strictObject({ cellId: identifier })
export const askPinResetInput = z.strictObject({ cellId: identifier, memberId: identifier })
export const pinResetInput = z.strictObject({ resetId: identifier })
/** While there is only one officer, the code of the slip that the member once enrolled with is the second word. */
export const confirmPinResetBySlipInput = z.strictObject({ resetId: identifier, code: slipCode })

/** A slip to print and hand over: the code is shown this once. */
export type PrintedSlip = { name: string; code: string; url: string; expiresAt: string }

export type PinResetLine = {
  resetId: string
  memberId: string
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

/** pinReset.ofCell: newest first. `members` may be asked for; the reader's own name is not among them. */
export type PinResetsOfCell = {
  second: 'OFFICER' | 'SLIP'
  resets: PinResetLine[]
  members: { memberId: string; name: string; enrolled: boolean }[]
}
