import { checkPosition } from '#domain/organization/check-entries.ts'
import type { OrgUnit, Position, Role } from '#domain/organization/types.ts'
import { unitFinder } from './find-unit.ts'
import { dayIn, dayText, noWrites, type PersonToWrite, type Plan, type PlannedRow, textIn, type Writes, wrongRow } from './plan.ts'
import type { ReadRow } from './read-sheet.ts'
import { type Problem, problem } from './sheet.ts'

export type PositionFacts = {
  units: readonly OrgUnit[]
  /** Under card numbers of the sheet; `reached`: stands below this administrator. */
  people: ReadonlyMap<string, PersonToWrite & { reached: boolean; positions: readonly Position[] }>
}

/** What a list of positions would change: each is known by person, unit, role and first day; a row may begin one or end it. */
export function planPositions(rows: readonly ReadRow[], facts: PositionFacts): Plan {
  const findUnit = unitFinder(facts.units)
  const writes = noWrites()
  const seen = new Map<string, number>()
  return { rows: rows.map((row) => planRow(row, { ...facts, findUnit, writes, seen })), writes }
}

type RowFacts = PositionFacts & { findUnit: ReturnType<typeof unitFinder>; writes: Writes; seen: Map<string, number> }

function planRow(row: ReadRow, { people, findUnit, writes, seen }: RowFacts): PlannedRow {
  const label = textIn(row, 'name') ?? textIn(row, 'cardNumber') ?? ''
  const card = textIn(row, 'cardNumber') ?? ''
  const written = textIn(row, 'unit')
  const person = people.get(card)
  const unit = written === undefined ? null : findUnit(written)
  const problems = [...row.problems]
  if (unit && !unit.ok) problems.push(problem(row.row, 'unit', unit.refusal.code, { text: unit.refusal.text }))
  if (card && !person?.reached) problems.push(problem(row.row, 'cardNumber', 'person-unknown', { card }))
  else if (person && textIn(row, 'name') !== person.name.normalize('NFC'))
    problems.push(problem(row.row, 'name', 'name-differs', { name: person.name }))
  const [role, validFrom] = [textIn(row, 'role'), dayIn(row, 'validFrom')?.day]
  if (problems.length > 0 || !person || !unit?.ok || !role || !validFrom) return wrongRow(row.row, label, problems)
  const given = { personId: person.id, unitId: unit.value.id, role: role as Role, validFrom }
  const before = person.positions.find((one) => isSame(one, given))
  const position: Position = { ...given, validTo: dayIn(row, 'validTo')?.day ?? before?.validTo ?? null }
  const wrong = [
    ...positionProblems(row.row, position, { unit: unit.value, positions: person.positions }),
    ...twice(row.row, position, seen),
  ]
  if (wrong.length > 0) return wrongRow(row.row, label, wrong)
  const changed = before !== undefined && before.validTo !== position.validTo
  if (!before) writes.newPositions.push(position)
  else if (changed) writes.changedPositions.push(position)
  const changes = changed ? [{ column: 'validTo', from: dayText(before.validTo), to: dayText(position.validTo) ?? '' }] : []
  return { row: row.row, label, fate: before ? (changed ? 'CHANGED' : 'SAME') : 'NEW', changes, problems: [], notes: [] }
}

const isSame = (one: Position, other: Omit<Position, 'validTo'>): boolean =>
  one.unitId === other.unitId && one.role === other.role && one.validFrom === other.validFrom

function twice(row: number, { personId, unitId, role, validFrom }: Position, seen: Map<string, number>): Problem[] {
  const key = [personId, unitId, role, validFrom].join(' ')
  const first = seen.get(key)
  seen.set(key, first ?? row)
  return first === undefined ? [] : [problem(row, 'role', 'twice-in-file', { other: String(first) })]
}

function positionProblems(
  row: number,
  position: Position,
  { unit, positions }: { unit: OrgUnit; positions: readonly Position[] },
): Problem[] {
  const found: Problem[] = checkPosition(position, unit).map(({ code }) =>
    code === 'position/ends-before-it-begins'
      ? problem(row, 'validTo', 'ends-before-it-begins')
      : problem(row, 'role', 'role-not-here', { unit: unit.name }),
  )
  if (position.role === 'ADMINISTRATOR' && position.validTo !== null) found.push(problem(row, 'validTo', 'administrator-not-ended-here'))
  const running = positions.find(
    (one) => one.unitId === unit.id && one.role === position.role && one.validTo === null && one.validFrom !== position.validFrom,
  )
  if (running && position.validTo === null) found.push(problem(row, 'validFrom', 'held-since', { day: dayText(running.validFrom) ?? '' }))
  return found
}
