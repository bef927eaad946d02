import { ok, type Result, refuse } from '#domain/result.ts'
import { holdsOn } from './civil-date.ts'
import type { OrgTree } from './org-tree.ts'
import type { PinResetRefusal } from './refusals.ts'
import type { Position, Role } from './types.ts'

/** A reset of a sign-in PIN under way: one officer asks, another confirms; where there is only one, the member's printed slip does. */
export type PinReset = {
  personId: string
  askedById: string
  /** The other person's id, or 'SLIP'. */
  confirmedBy: string | null
  settled: boolean
}

/**
 * The officers who may ask or confirm for a person of this unit: of a cell its secretary and deputy, and the administrators of the unit or
 * of one above it (design.md 4). Never the person whose PIN it is.
 */
export function pinOfficers(positions: readonly Position[], of: { personId: string; unitId: string }, tree: OrgTree): string[] {
  const mayAct = (position: Position) =>
    holdsOn(position.validFrom, position.validTo, tree.on) &&
    position.personId !== of.personId &&
    ((cellRoles.includes(position.role) && position.unitId === of.unitId) ||
      (position.role === 'ADMINISTRATOR' && tree.isSelfOrAbove(position.unitId, of.unitId)))
  return [...new Set(positions.filter(mayAct).map((position) => position.personId))]
}

/** Who is the second person: another officer, or the printed slip while there is only one. */
export const secondOfPinReset = (officers: readonly string[]): 'OFFICER' | 'SLIP' => (officers.length >= 2 ? 'OFFICER' : 'SLIP')

/** The first of the two persons asks. Refused: to others than the officers, and for one's own PIN. */
export function askPinReset(officers: readonly string[], of: { personId: string }, byPersonId: string): Result<PinReset, PinResetRefusal> {
  if (byPersonId === of.personId) return refuse('pin-reset/own-pin')
  if (!officers.includes(byPersonId)) return refuse('pin-reset/not-allowed')
  return ok({ personId: of.personId, askedById: byPersonId, confirmedBy: null, settled: false })
}

/** The second person confirms. Refused: the one who asked, the member, anyone who is no officer, and a reset that is settled. */
export function confirmPinReset(reset: PinReset, officers: readonly string[], byPersonId: string): Result<PinReset, PinResetRefusal> {
  if (reset.settled) return refuse('pin-reset/already-settled')
  if (byPersonId === reset.personId) return refuse('pin-reset/own-pin')
  if (byPersonId === reset.askedById) return refuse('pin-reset/same-person')
  if (!officers.includes(byPersonId)) return refuse('pin-reset/not-allowed')
  return ok({ ...reset, confirmedBy: byPersonId, settled: true })
}

/** The member brings the printed slip. Refused while two officers exist: then a person must confirm. */
export function confirmPinResetBySlip(reset: PinReset, officers: readonly string[]): Result<PinReset, PinResetRefusal> {
  if (reset.settled) return refuse('pin-reset/already-settled')
  if (secondOfPinReset(officers) !== 'SLIP') return refuse('pin-reset/slip-not-enough')
  return ok({ ...reset, confirmedBy: 'SLIP', settled: true })
}

/** Any officer, or the member, may refuse a reset that is not settled yet. */
export function refusePinReset(reset: PinReset, officers: readonly string[], byPersonId: string): Result<PinReset, PinResetRefusal> {
  if (reset.settled) return refuse('pin-reset/already-settled')
  if (byPersonId !== reset.personId && !officers.includes(byPersonId)) return refuse('pin-reset/not-allowed')
  return ok({ ...reset, settled: true })
}

const cellRoles: readonly Role[] = ['SECRETARY', 'DEPUTY_SECRETARY']
