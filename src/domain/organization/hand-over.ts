import { ok, type Result, refuse } from '../result.ts'
import type { FieldRefusal } from './check-entries.ts'
import type { PositionRefusal } from './refusals.ts'
import type { CivilDate, Position } from './types.ts'

/** Where a position passes from one person to another on one day: neither two hold it, nor nobody. */
export type HandOver = { ending: Position; beginning: Position }

/** Refused: a day not after the position began, one that is ending already by then, to its holder, and to who has it at the unit already. */
export function handOver(
  position: Position,
  { personId, on }: { personId: string; on: CivilDate },
  others: readonly Position[],
): Result<HandOver, FieldRefusal<PositionRefusal>> {
  if (personId === position.personId) return refuse({ field: 'toPersonId', code: 'position/same-person' })
  if (on <= position.validFrom) return refuse({ field: 'on', code: 'position/ends-before-it-begins' })
  if (position.validTo !== null && position.validTo <= on) return refuse({ field: 'on', code: 'position/ended-before' })
  const isHeld = (one: Position) =>
    one.personId === personId && one.unitId === position.unitId && one.role === position.role && (one.validTo === null || one.validTo > on)
  if (others.some(isHeld)) return refuse({ field: 'toPersonId', code: 'position/already-held' })
  return ok({ ending: { ...position, validTo: on }, beginning: { ...position, personId, validFrom: on, validTo: null } })
}
