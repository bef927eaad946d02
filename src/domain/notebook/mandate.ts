import { holdsOn } from '#domain/organization/civil-date.ts'
import type { CivilDate, Instant } from '#domain/organization/types.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { MandateRefusal } from './refusals.ts'

/**
 * An inspection mandate: who may open the notebooks of which cells, from when until when, by which document (design.md 1). The only way
 * into a notebook from above the cell besides the classification file; each opening is logged, and the member sees the log.
 */
export type InspectionMandate = {
  id: string
  /** The unit that gave it; its cells lie below. */
  unitId: string
  personId: string
  cellIds: readonly string[]
  /** Of the decision that set up the inspection. */
  number: string
  validFrom: CivilDate
  /** The first day on which it no longer holds. */
  validTo: CivilDate
  givenById: string
  givenAt: Instant
  revokedAt: Instant | null
}

/** Refused: without a number, without cells or with one that is not below the unit, without a day on which it holds. */
export function checkMandate(
  draft: Pick<InspectionMandate, 'number' | 'cellIds' | 'validFrom' | 'validTo'>,
  below: readonly string[],
): Result<null, MandateRefusal> {
  if (draft.number.trim() === '') return refuse('mandate/number-missing')
  if (draft.cellIds.length === 0 || !draft.cellIds.every((id) => below.includes(id))) return refuse('mandate/no-cells')
  return draft.validFrom < draft.validTo ? ok(null) : refuse('mandate/no-days')
}

/** In this person's name, on a day it holds, and not revoked. */
export const mandateHolds = (mandate: InspectionMandate, { personId, on }: { personId: string; on: CivilDate }): boolean =>
  mandate.personId === personId && mandate.revokedAt === null && holdsOn(mandate.validFrom, mandate.validTo, on)
