import type { HandedInRegistration, RegistrationRecord, RegistrationStore } from '#application/ports/registrations.ts'
import { emptyRegistration } from '#domain/notebook/registration-of-year.ts'
import { by, keyOf } from './shelf.ts'
import type { Tables } from './tables.ts'

export const memoryRegistrations = ({ registrations, notebooks }: Tables): RegistrationStore => ({
  async find(cellId, memberId, year) {
    return registrations.get(keyOf(cellId, memberId, year))
  },
  ofCell: async (cellId, year) =>
    registrations
      .where((row) => row.cellId === cellId && row.year === year && row.handedIn !== null)
      .toSorted(by((row) => row.memberId))
      .map(withoutDraft),

  async saveDraft({ draftVersion, ...draft }) {
    const known = registrations.get(keyOf(draft.cellId, draft.memberId, draft.year))
    if ((known?.draftVersion ?? 0) !== draftVersion) return 'clash'
    registrations.put({ ...(known ?? nothingYet), ...draft, draftVersion: draftVersion + 1 })
    return 'saved'
  },

  async handIn({ answers, at, entry, version, ...given }) {
    const known = registrations.get(keyOf(given.cellId, given.memberId, given.year)) ?? { ...nothingYet, ...given }
    if (known.version !== version) return 'clash'
    const isFirst = known.handedIn === null
    registrations.put({
      ...{ ...known, draft: answers, draftVersion: known.draftVersion + 1, handedIn: answers, handedInAt: at },
      ...{ late: isFirst ? given.late : known.late, changeReason: given.changeReason, entryId: entry.id },
      ...{ state: 'HANDED_IN', word: '', settledById: null, settledAt: null, version: version + 1 },
    })
    notebooks.put(entry)
    return 'saved'
  },

  async settle({ state, word, settledById, at, entry, version, ...key }) {
    const known = registrations.get(keyOf(key.cellId, key.memberId, key.year))
    if (known?.version !== version || known.state !== 'HANDED_IN') return 'clash'
    const approved = state === 'APPROVED' ? known.handedIn : known.approved
    registrations.put({ ...known, state, word, settledById, settledAt: at, approved, version: version + 1 })
    notebooks.put(entry)
    return 'saved'
  },
})

const nothingYet: Omit<RegistrationRecord, 'cellId' | 'memberId' | 'year'> = {
  ...{ draft: emptyRegistration(), draftVersion: 0, handedIn: null, handedInAt: null, late: false, changeReason: null, entryId: null },
  ...{ approved: null, state: 'DRAFT', word: '', settledById: null, settledAt: null, version: 0 },
}

const withoutDraft = ({ draft: _draft, draftVersion: _draftVersion, ...row }: RegistrationRecord): HandedInRegistration => row
