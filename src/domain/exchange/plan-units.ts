import type { CellType, OrgUnit } from '#domain/organization/types.ts'
import { wordOf } from './columns.ts'
import { unitFinder } from './find-unit.ts'
import { type Change, dayIn, flagIn, noWrites, type Plan, type PlannedRow, textIn, wrongRow } from './plan.ts'
import type { ReadRow } from './read-sheet.ts'
import { type Problem, problem } from './sheet.ts'

export type UnitFacts = {
  /** Below the administrator's unit, itself included, as they stand today; the first is that unit. */
  units: readonly OrgUnit[]
  newId(): string
}

/**
 * What a list of organisations would change. A unit is known by its code; a file founds units and sets names right, in place. It never moves,
 * merges or ends one: those are changes of the tree, with their own day.
 */
export function planUnits(rows: readonly ReadRow[], facts: UnitFacts): Plan {
  const writes = noWrites()
  const fresh = freshUnits(rows, facts)
  const findUnit = unitFinder([...facts.units, ...fresh.values()])
  const seen = new Map<string, number>()
  const planned = rows.map((row): PlannedRow => {
    const label = textIn(row, 'name') ?? textIn(row, 'code') ?? ''
    const problems = [...row.problems, ...twiceByCode(row, seen)]
    const parent = parentOf(row, findUnit, problems)
    if (problems.length > 0 || !parent) return wrongRow(row.row, label, problems)
    const known = facts.units.find(({ code }) => code === textIn(row, 'code'))
    if (known) return corrected(row, { known, parent, label, writes, top: facts.units[0] })
    const unit = { ...(fresh.get(row.row) as OrgUnit), parentId: parent.id }
    const wrong = foundingProblems(row.row, unit, parent)
    if (hangsOnItself(unit, [...fresh.values()], rows, findUnit)) wrong.push(problem(row.row, 'parent', 'unit-circle'))
    if (wrong.length > 0) return wrongRow(row.row, label, wrong)
    writes.newUnits.push(unit)
    return { row: row.row, label, fate: 'NEW', changes: [], problems: [], notes: [] }
  })
  return { rows: planned, writes }
}

/** Each row that founds a unit, so that rows may hang under one another in any order. */
function freshUnits(rows: readonly ReadRow[], { units, newId }: UnitFacts): Map<number, OrgUnit> {
  const found = new Map<number, OrgUnit>()
  for (const row of rows) {
    const [code, name, type] = [textIn(row, 'code'), textIn(row, 'name'), textIn(row, 'type')]
    const validFrom = dayIn(row, 'validFrom')?.day
    if (!code || !name || !type || !validFrom || units.some((unit) => unit.code === code)) continue
    const isCell = type === 'CELL'
    found.set(row.row, {
      ...{ id: newId(), parentId: null, type, code, name, validFrom, validTo: null, isCell },
      shortName: textIn(row, 'shortName') ?? name.slice(0, 60),
      grassroots: flagIn(row, 'grassroots') ?? (type === 'GRASSROOTS' || type === 'COMMUNE'),
      cellType: isCell ? ((textIn(row, 'cellType') as CellType | undefined) ?? null) : null,
    })
  }
  return found
}

function twiceByCode(row: ReadRow, seen: Map<string, number>): Problem[] {
  const code = textIn(row, 'code')
  if (code === undefined) return []
  const first = seen.get(code)
  if (first !== undefined) return [problem(row.row, 'code', 'twice-in-file', { other: String(first) })]
  seen.set(code, row.row)
  return []
}

function parentOf(row: ReadRow, findUnit: ReturnType<typeof unitFinder>, problems: Problem[]): OrgUnit | null {
  const written = textIn(row, 'parent')
  if (written === undefined) return null
  const found = findUnit(written)
  if (!found.ok) problems.push(problem(row.row, 'parent', found.refusal.code, { text: written }))
  else if (found.value.isCell) problems.push(problem(row.row, 'parent', 'unit-is-cell', { unit: found.value.name }))
  else return found.value
  return null
}

const foundingProblems = (row: number, unit: OrgUnit, parent: OrgUnit): Problem[] =>
  unit.validFrom < parent.validFrom ? [problem(row, 'validFrom', 'unit-before-parent', { unit: parent.name })] : []

/** Two rows of the file that hang under one another. */
function hangsOnItself(
  unit: OrgUnit,
  fresh: readonly OrgUnit[],
  rows: readonly ReadRow[],
  findUnit: ReturnType<typeof unitFinder>,
): boolean {
  const parentCode = new Map(rows.map((row) => [textIn(row, 'code'), textIn(row, 'parent')]))
  const seen = new Set<string>([unit.id])
  let written = parentCode.get(unit.code)
  while (written !== undefined) {
    const above = findUnit(written)
    if (!above.ok || !fresh.some(({ id }) => id === above.value.id)) return false
    if (seen.has(above.value.id)) return true
    seen.add(above.value.id)
    written = parentCode.get(above.value.code)
  }
  return false
}

function corrected(
  row: ReadRow,
  {
    known,
    parent,
    label,
    writes,
    top,
  }: { known: OrgUnit; parent: OrgUnit; label: string; writes: Plan['writes']; top: OrgUnit | undefined },
): PlannedRow {
  const problems: Problem[] = []
  if (known.id !== top?.id && known.parentId !== parent.id)
    problems.push(problem(row.row, 'parent', 'unit-elsewhere', { unit: known.name }))
  const [type, grassroots] = [textIn(row, 'type'), flagIn(row, 'grassroots')]
  if (type !== known.type) problems.push(problem(row.row, 'type', 'unit-kind-differs', { kind: wordOf('UNITS', 'type', known.type) }))
  if (grassroots !== undefined && grassroots !== known.grassroots)
    problems.push(problem(row.row, 'grassroots', 'unit-kind-differs', { kind: known.grassroots ? 'Có' : 'Không' }))
  if (problems.length > 0) return wrongRow(row.row, label, problems)
  const unit: OrgUnit = {
    ...known,
    name: textIn(row, 'name') ?? known.name,
    shortName: textIn(row, 'shortName') ?? known.shortName,
    cellType: known.isCell ? ((textIn(row, 'cellType') as CellType | undefined) ?? known.cellType) : null,
  }
  const changes = unitChanges(known, unit)
  if (changes.length > 0) writes.changedUnits.push(unit)
  return { row: row.row, label, fate: changes.length > 0 ? 'CHANGED' : 'SAME', changes, problems: [], notes: [] }
}

function unitChanges(before: OrgUnit, after: OrgUnit): Change[] {
  const changes: Change[] = []
  if (before.name.normalize('NFC') !== after.name) changes.push({ column: 'name', from: before.name, to: after.name })
  if (before.shortName.normalize('NFC') !== after.shortName)
    changes.push({ column: 'shortName', from: before.shortName, to: after.shortName })
  if (before.cellType !== after.cellType) {
    const word = (type: string | null) => (type === null ? null : wordOf('UNITS', 'cellType', type))
    changes.push({ column: 'cellType', from: word(before.cellType), to: word(after.cellType) ?? '' })
  }
  return changes
}
