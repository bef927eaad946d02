import type { OrganizationStore } from '#application/ports/people.ts'
import { isUnitId } from '#domain/organization/cell-id.ts'
import type { Position } from '#domain/organization/types.ts'
import { invariant } from '#domain/result.ts'
import { by } from './shelf.ts'
import type { Tables } from './tables.ts'

export function memoryOrganization({ units, positions }: Tables): OrganizationStore {
  const inOrder = by<Position>(
    (one) => one.validFrom,
    (one) => one.unitId,
    (one) => one.personId,
    (one) => one.role,
  )
  return {
    units: async () =>
      units
        .where(() => true)
        .toSorted(
          by(
            (unit) => unit.code,
            (unit) => unit.id,
            (unit) => unit.validFrom,
          ),
        ),
    async saveUnit(unit) {
      invariant(isUnitId(unit.id), "the ids of a cell's rows begin with the id of the cell and a hyphen")
      units.put(unit)
    },
    positionsOf: async (personId) => positions.where((one) => one.personId === personId).toSorted(inOrder),
    positionsAt: async (unitId) => positions.where((one) => one.unitId === unitId).toSorted(inOrder),
    positionsAtAny: async (unitIds) => positions.where((one) => unitIds.includes(one.unitId)).toSorted(inOrder),
    savePosition: async (position) => positions.put(position),
    async savePositions(given) {
      for (const position of given) positions.put(position)
    },
  }
}
