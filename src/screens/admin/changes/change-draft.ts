import type { ChangeOnTheWire, ChangeUnit, UnitChanges } from '#contract/changes.ts'
import type { UnitChangeKind } from '#domain/organization/unit-change.ts'

export type NewUnitDraft = {
  id: string
  parentId: string | null
  type: string
  code: string
  name: string
  shortName: string
  grassroots: boolean
}

/** A change as it is being put together. `intoId` NEW: into a unit that begins that day. */
export type ChangeDraft = {
  kind: UnitChangeKind | null
  on: string | null
  unitId: string | null
  unitIds: string[]
  parentId: string | null
  intoId: string | null
  into: NewUnitDraft[]
  parts: Record<string, string>
  goesOn: boolean
  name: string
  shortName: string
  code: string
  number: string
  decidedOn: string | null
  note: string
}

export const emptyDraft = (today: string): ChangeDraft => ({
  ...{ kind: null, on: today, unitId: null, unitIds: [], parentId: null, intoId: null, into: [], parts: {}, goesOn: false },
  ...{ name: '', shortName: '', code: '', number: '', decidedOn: null, note: '' },
})

export const aNewUnit = (id: string, parent: ChangeUnit | undefined, isCell: boolean): NewUnitDraft => ({
  ...{ id, parentId: parent?.id ?? null, type: isCell ? 'CELL' : '', name: '', shortName: '', grassroots: false },
  code: parent?.freeCode ?? '',
})

/** What is sent; null while something is not chosen yet. Words that are missing are refused beside their fields. */
export function changeOf(draft: ChangeDraft, { units }: Pick<UnitChanges, 'units'>): ChangeOnTheWire | null {
  const { kind, unitId, unitIds, parentId, intoId, goesOn } = draft
  const into = draft.into.map((one) => ({ ...wholeUnit(one), parentId: one.parentId ?? '' }))
  const isCell = units.find(({ id }) => id === unitId)?.isCell ?? false
  switch (kind) {
    case 'FOUNDED':
      return into[0] && into[0].parentId !== '' && into[0].type !== '' ? { kind, unit: into[0] } : null
    case 'RENAMED':
      return unitId === null
        ? null
        : { kind, unitId, name: draft.name, shortName: draft.shortName || draft.name.slice(0, 60), code: draft.code }
    case 'MERGED':
      if (intoId === null || unitIds.length === 0) return null
      if (intoId !== 'NEW') return { kind, unitIds: unitIds.filter((id) => id !== intoId), into: null, intoId }
      return into[0] && into[0].parentId !== '' && into[0].type !== '' ? { kind, unitIds, into: into[0], intoId: null } : null
    case 'SPLIT': {
      if (!unitId || into.length === 0 || into.some(({ type }) => type === '')) return null
      const parts = Object.entries(draft.parts).flatMap(([id, toId]) => (into.some((one) => one.id === toId) ? [{ id, toId }] : []))
      return { kind, unitId, into: into.map((one) => ({ ...one, isCell })), parts, goesOn }
    }
    case 'MOVED':
      return parentId && unitIds.length > 0 ? { kind, unitIds, parentId } : null
    case 'ENDED':
      return unitId ? { kind, unitId } : null
    default:
      return null
  }
}

const wholeUnit = (one: NewUnitDraft) => ({
  ...one,
  shortName: one.shortName || one.name.slice(0, 60),
  isCell: one.type === 'CELL',
  cellType: null,
})
