import type { Carried, TreeEffects } from '#application/ports/unit-changes.ts'
import type { OrgUnit } from '#domain/organization/types.ts'
import { keyOf } from './shelf.ts'
import type { Tables } from './tables.ts'

/** Writes all of it, or nothing when the periods on record are not those the writer saw. */
export function applyEffects(tables: Tables, effects: TreeEffects): 'saved' | 'clash' {
  const ids = new Set([...effects.before, ...effects.after].map(({ id }) => id))
  const onRecord = tables.units.where(({ id }) => ids.has(id))
  if (asText(onRecord) !== asText(effects.before)) return 'clash'
  for (const unit of onRecord) tables.units.remove(keyOf(unit.id, unit.validFrom))
  for (const unit of effects.after) tables.units.put(unit)
  for (const { id } of effects.dropMembers) {
    tables.members.remove(id)
    for (const one of tables.statuses.where(({ memberId }) => memberId === id))
      tables.statuses.remove(keyOf(one.memberId, one.kind, one.from))
  }
  for (const { memberId, kind, from } of effects.dropStatuses) tables.statuses.remove(keyOf(memberId, kind, from))
  for (const member of effects.members) tables.members.put(member)
  for (const status of effects.statuses) tables.statuses.put(status)
  for (const position of effects.positions) tables.positions.put(position)
  carryAlong(tables, effects.carried)
  return 'saved'
}

export function carryAlong(tables: Tables, { moved, year, entries }: Carried): void {
  for (const { fromId, toCellId, toId } of moved) {
    const registration = tables.registrations.where((row) => row.memberId === fromId && row.year === year)[0]
    const there = tables.registrations.where((row) => row.memberId === toId && row.year === year)
    if (registration && there.length === 0) tables.registrations.put({ ...registration, cellId: toCellId, memberId: toId })
    for (const shortfall of tables.shortfalls.where((row) => row.memberId === fromId && row.state !== 'REMEDIED')) {
      const id = `${toCellId}-${shortfall.id.slice(shortfall.cellId.length + 1)}`
      if (!tables.shortfalls.has(id)) tables.shortfalls.put({ ...shortfall, id, cellId: toCellId, memberId: toId, mergedIntoId: null })
      tables.shortfalls.put({ ...shortfall, onAgenda: false })
    }
  }
  for (const entry of entries) if (!tables.notebooks.has(entry.id)) tables.notebooks.put(entry)
}

const asText = (units: readonly OrgUnit[]): string =>
  JSON.stringify(
    units.map(({ id, validFrom, validTo, parentId, name, code }) => [id, validFrom, validTo, parentId, name, code].join('|')).toSorted(),
  )
