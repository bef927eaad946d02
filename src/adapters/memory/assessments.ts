import type { AssessmentRecord, AssessmentStore } from '#application/ports/notebooks.ts'
import type { SelfAssessmentAnswers } from '#domain/notebook/types.ts'
import { by, keyOf } from './shelf.ts'
import type { Tables } from './tables.ts'

export function memoryAssessments({ assessments, shortfalls, notebooks }: Tables): AssessmentStore {
  const find = (memberId: string, year: number) => assessments.get(keyOf(memberId, year))
  return {
    async find(cellId, memberId, year) {
      const found = find(memberId, year)
      return found?.cellId === cellId ? found : null
    },
    handedIn: async (cellId, year) =>
      assessments.where((row) => row.cellId === cellId && row.year === year && row.handedIn !== null).toSorted(by((row) => row.memberId)),
    assessed: async (cellIds, year) =>
      assessments
        .where((row) => cellIds.includes(row.cellId) && row.year === year)
        .toSorted(by((row) => row.memberId))
        .flatMap(({ memberId, handedIn }) => (handedIn ? [{ memberId, handedIn: levelAndRegistration(handedIn) }] : [])),

    async saveDraft(draft) {
      const known = find(draft.memberId, draft.year)
      if (known && known.frozenAt !== null) return 'frozen'
      if ((known?.draftVersion ?? 0) !== draft.draftVersion) return 'clash'
      assessments.put({ ...(known ?? notHandedIn), ...draft, draftVersion: draft.draftVersion + 1 })
      return 'saved'
    },

    async handIn({ answers, at, shortfalls: named, entry, keepsDraft = false, ...key }) {
      const known = find(key.memberId, key.year)
      if (known && known.handedIn !== null) return 'already'
      if (known && known.frozenAt !== null) return 'frozen'
      assessments.put({
        ...notHandedIn,
        ...key,
        draft: keepsDraft && known ? known.draft : answers,
        draftVersion: (known?.draftVersion ?? 0) + 1,
        handedIn: answers,
        handedInAt: at,
      })
      for (const shortfall of named) shortfalls.put(shortfall)
      notebooks.put(entry)
      return 'saved'
    },
  }
}

const levelAndRegistration = ({ levelAsMember, registration }: SelfAssessmentAnswers) => ({ levelAsMember, registration })

const notHandedIn: Pick<AssessmentRecord, 'handedIn' | 'handedInAt' | 'frozenAt'> = { handedIn: null, handedInAt: null, frozenAt: null }
