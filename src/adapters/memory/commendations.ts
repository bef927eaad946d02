import type { CommendationStore } from '#application/ports/commendations.ts'
import type { Commendation } from '#domain/commendation/commendation.ts'
import { by } from './shelf.ts'
import type { Tables } from './tables.ts'

export function memoryCommendations({ commendations, notebooks }: Tables): CommendationStore {
  const where = (matches: (one: Commendation) => boolean) => commendations.where(matches).toSorted(by((one) => one.id))
  const isFree = ({ id, version }: Commendation) => (commendations.get(id)?.version ?? 0) === version
  const put = (one: Commendation) => commendations.put({ ...one, version: one.version + 1 })
  return {
    find: async (id) => commendations.get(id),
    from: async (unitIds, year) => where((one) => unitIds.includes(one.fromUnitId) && (year === null || one.year === year)),
    at: async (unitIds, year) => where((one) => unitIds.includes(one.atUnitId) && (year === null || one.year === year)),
    of: async (subject, id) => where(({ who }) => who.subject === subject && (who.subject === 'PERSON' ? who.personId : who.unitId) === id),
    async save(one) {
      if (!isFree(one)) return 'clash'
      put(one)
      return 'saved'
    },
    async settle({ unitId, year }, judge) {
      const judged = judge(where((one) => one.atUnitId === unitId && one.year === year && one.state === 'DECIDED'))
      if (!judged?.commendations.every(isFree)) return judged ? 'clash' : 'saved'
      for (const one of judged.commendations) put(one)
      for (const entry of judged.entries) notebooks.put(entry)
      return 'saved'
    },
  }
}
