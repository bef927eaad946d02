import type { MandateStore } from '#application/ports/mandates.ts'
import type { InspectionMandate } from '#domain/notebook/mandate.ts'
import { by } from './shelf.ts'
import type { Tables } from './tables.ts'

export const memoryMandates = ({ mandates }: Tables): MandateStore => ({
  find: async (id) => mandates.get(id),
  ofUnit: async (unitId) => latestFirst(mandates.where((one) => one.unitId === unitId)),
  ofPerson: async (personId) => latestFirst(mandates.where((one) => one.personId === personId)),
  give: async (mandate) => mandates.put(mandate),
  async revoke(id, at) {
    if (mandates.get(id)?.revokedAt !== null) return false
    mandates.change(id, { revokedAt: at })
    return true
  },
})

const latestFirst = (mandates: InspectionMandate[]): InspectionMandate[] =>
  mandates
    .toSorted(
      by<InspectionMandate>(
        (one) => one.givenAt,
        (one) => one.id,
      ),
    )
    .toReversed()
