import type { OutstandingUnitStore } from '#application/ports/people.ts'
import { by, keyOf } from './shelf.ts'
import type { Tables } from './tables.ts'

export const memoryOutstandingUnits = ({ outstanding }: Tables): OutstandingUnitStore => ({
  of: async (unitIds, year) =>
    outstanding
      .where((one) => unitIds.includes(one.unitId) && one.year === year)
      .map(({ unitId, number, decidedOn }) => ({ unitId, year, number, decidedOn }))
      .toSorted(by((one) => one.unitId)),
  save: async (designation) => outstanding.put(designation),
  remove: async (unitId, year) => outstanding.remove(keyOf(unitId, year)),
})
