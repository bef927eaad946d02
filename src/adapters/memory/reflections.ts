import type { ShortfallRecord } from '#application/ports/notebooks.ts'
import type { HandedInReflection, ReflectionHandIn, ReflectionRecord, ReflectionStore } from '#application/ports/reflections.ts'
import { by, keyOf } from './shelf.ts'
import type { Tables } from './tables.ts'

export function memoryReflections(tables: Tables): ReflectionStore {
  const { reflections } = tables
  const find = (cellId: string, memberId: string, month: string) => reflections.get(keyOf(cellId, memberId, month))
  return {
    find: async (cellId, memberId, month) => find(cellId, memberId, month),
    ofMember: async (cellId, memberId, year) =>
      reflections
        .where((row) => row.cellId === cellId && row.memberId === memberId && row.month.startsWith(`${year}-`))
        .toSorted(by((row) => row.month)),
    ofCell: async (cellId, month) =>
      reflections
        .where((row) => row.cellId === cellId && row.month === month)
        .flatMap(asHandedIn)
        .toSorted(by((row) => row.memberId)),

    async saveDraft(draft) {
      const known = find(draft.cellId, draft.memberId, draft.month)
      if (known && known.frozenAt !== null) return 'frozen'
      if ((known?.draftVersion ?? 0) !== draft.draftVersion) return 'clash'
      reflections.put({ ...(known ?? notHandedIn), ...draft, draftVersion: draft.draftVersion + 1 })
      return 'saved'
    },

    async handIn(handIn) {
      const known = find(handIn.cellId, handIn.memberId, handIn.month)
      if (known && known.frozenAt !== null) return 'frozen'
      if (isSecond(handIn, known)) return 'clash'
      reflections.put(handedIn(handIn, known))
      tables.notebooks.put(handIn.entry)
      for (const report of handIn.reports) tables.reports.put(report)
      replaceShortfalls(tables, handIn)
      return 'saved'
    },
  }
}

const isSecond = ({ draftVersion }: ReflectionHandIn, known: ReflectionRecord | null): boolean =>
  draftVersion === null ? (known?.handedIn ?? null) !== null : (known?.draftVersion ?? 0) !== draftVersion

function handedIn(handIn: ReflectionHandIn, known: ReflectionRecord | null): ReflectionRecord {
  const { cellId, memberId, month, templateUnitId, templateVersion, answers, at, late, frozen, draftVersion } = handIn
  return {
    ...{ cellId, memberId, month, templateUnitId, templateVersion },
    draft: draftVersion === null && known ? known.draft : answers,
    draftVersion: (known?.draftVersion ?? 0) + 1,
    handedIn: answers,
    handedInAt: at,
    late: known?.handedIn ? known.late : late,
    frozenAt: frozen ? at : null,
  }
}

function replaceShortfalls({ shortfalls }: Tables, { replaces, shortfalls: named }: ReflectionHandIn): void {
  for (const id of replaces) {
    const known = shortfalls.get(id)
    const holdsOthers = shortfalls.where((one) => one.mergedIntoId === id).length > 0
    if (known && isUntouched(known) && !holdsOthers) shortfalls.remove(id)
  }
  for (const shortfall of named) if (!shortfalls.has(shortfall.id)) shortfalls.put(shortfall)
}

const isUntouched = (one: ShortfallRecord): boolean =>
  one.state === 'OPEN' &&
  !one.onAgenda &&
  [one.wallText, one.mergedIntoId, one.answer, one.conclusion, one.followerId, one.concludedIn].every((part) => part === null)

const asHandedIn = ({ draft: _draft, draftVersion: _version, handedIn, handedInAt, ...row }: ReflectionRecord): HandedInReflection[] =>
  handedIn && handedInAt !== null ? [{ ...row, handedIn, handedInAt }] : []

const notHandedIn = { handedIn: null, handedInAt: null, late: false, frozenAt: null }
