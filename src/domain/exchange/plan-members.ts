import { belongsOn } from '#domain/organization/standing.ts'
import type { CivilDate, Member, Membership, OrgUnit, WorkKind } from '#domain/organization/types.ts'
import { wordOf } from './columns.ts'
import { unitFinder } from './find-unit.ts'
import {
  type Change,
  dayIn,
  dayText,
  flagIn,
  noWrites,
  type PersonToWrite,
  type Plan,
  type PlannedRow,
  textIn,
  type Writes,
  wrongRow,
} from './plan.ts'
import type { ReadRow } from './read-sheet.ts'
import { type Problem, problem } from './sheet.ts'

/** Someone on record under a card number of the sheet. `mine`: all their places lie below this administrator, so the record is theirs to set right. */
export type KnownPerson = PersonToWrite & { mine: boolean; memberships: readonly Member[] }

export type MemberFacts = {
  today: CivilDate
  /** Below the administrator's unit, itself included, as they stand today. */
  units: readonly OrgUnit[]
  people: ReadonlyMap<string, KnownPerson>
  /** Rows of which a person said: the same comrade, set the record right by the file. */
  confirmed: ReadonlySet<number>
  newId(): string
  cellRowId(cellId: string): string
}

/**
 * What a list of members would change. A person is known by the card number alone; another name or birth date under it is asked, not guessed.
 * Whoever officially belongs to another cell is not moved: that is a transfer, with its own day and papers.
 */
export function planMembers(rows: readonly ReadRow[], facts: MemberFacts): Plan {
  const findUnit = unitFinder(facts.units)
  const seen = new Map<string, number>()
  const writes = noWrites()
  const planned = rows.map((row) => {
    const label = textIn(row, 'name') ?? textIn(row, 'cardNumber') ?? ''
    const problems = [...row.problems, ...twice(row, seen)]
    const cell = cellOf(row, findUnit, problems)
    if (problems.length > 0 || !cell) return wrongRow(row.row, label, problems)
    const known = facts.people.get(textIn(row, 'cardNumber') ?? '') ?? null
    return planRow(row, { ...facts, cell, known, label, writes })
  })
  return { rows: planned, writes }
}

/** The same card a second time in the file. */
export function twice(row: ReadRow, seen: Map<string, number>): Problem[] {
  const card = textIn(row, 'cardNumber')
  if (card === undefined) return []
  const first = seen.get(card)
  if (first !== undefined) return [problem(row.row, 'cardNumber', 'twice-in-file', { other: String(first) })]
  seen.set(card, row.row)
  return []
}

function cellOf(row: ReadRow, findUnit: ReturnType<typeof unitFinder>, problems: Problem[]): OrgUnit | null {
  const written = textIn(row, 'unit')
  if (written === undefined) return null
  const found = findUnit(written)
  if (!found.ok) problems.push(problem(row.row, 'unit', found.refusal.code, { text: written }))
  else if (!found.value.isCell) problems.push(problem(row.row, 'unit', 'unit-no-cell', { unit: found.value.name }))
  else return found.value
  return null
}

type RowFacts = MemberFacts & { cell: OrgUnit; known: KnownPerson | null; label: string; writes: Writes }

function planRow(row: ReadRow, facts: RowFacts): PlannedRow {
  const { cell, known, label, today } = facts
  const wrong = (problems: Problem[]) => wrongRow(row.row, label, problems)
  const elsewhere = known ? belongsElsewhere(row, { known, cell, today, units: facts.units }) : []
  if (elsewhere.length > 0) return wrong(elsewhere)
  const here =
    known?.memberships
      .filter((one) => one.cellId === cell.id)
      .toSorted((a, b) => (a.joinedOn < b.joinedOn ? -1 : 1))
      .at(-1) ?? null
  const joinedOn = dayIn(row, 'joinedOn')?.day
  const before = here && (here.leftOn === null || here.leftOn > today) ? here : null
  if (here && !before && (joinedOn === undefined || joinedOn < (here.leftOn ?? ''))) {
    return wrong([problem(row.row, 'unit', 'membership-ended', { unit: cell.name, day: dayText(here.leftOn) ?? '' })])
  }
  const member = memberOf(row, { ...facts, before })
  const problems = daysInOrder(row.row, member)
  if (problems.length > 0) return wrong(problems)
  const person = personOf(row, { known, id: member.personId })
  if (known && !known.mine && known.name.normalize('NFC') !== person.name) {
    return wrong([problem(row.row, 'cardNumber', 'card-elsewhere', { card: known.cardNumber })])
  }
  return compared(row, { ...facts, person, member, before })
}

/** Rule 4: one official membership at a time. */
function belongsElsewhere(
  row: ReadRow,
  { known, cell, today, units }: Pick<RowFacts, 'cell' | 'today' | 'units'> & { known: KnownPerson },
): Problem[] {
  if (textIn(row, 'membership') === 'TEMPORARY') return []
  const here = known.memberships.some((one) => one.cellId === cell.id && belongsOn(one, today) && one.membership === 'TEMPORARY')
  if (here && textIn(row, 'membership') === undefined) return []
  const other = known.memberships.find((one) => one.cellId !== cell.id && one.membership === 'PRIMARY' && belongsOn(one, today))
  if (!other) return []
  const unit = units.find(({ id }) => id === other.cellId)
  return [unit ? problem(row.row, 'unit', 'of-another-cell', { unit: unit.name }) : problem(row.row, 'unit', 'of-a-cell-elsewhere', {})]
}

/** What stands in the file over what is on record; an empty cell leaves the record as it is. */
function memberOf(row: ReadRow, { cell, known, before, newId, cellRowId }: RowFacts & { before: Member | null }): Member {
  const admittedOn = dayIn(row, 'admittedOn')?.day ?? ''
  return {
    id: before?.id ?? cellRowId(cell.id),
    cellId: cell.id,
    personId: known?.id ?? newId(),
    name: textIn(row, 'name') ?? '',
    bornOn: dayIn(row, 'bornOn')?.day ?? known?.bornOn ?? null,
    admittedOn,
    officialOn: dayIn(row, 'officialOn')?.day ?? before?.officialOn ?? null,
    membership: (textIn(row, 'membership') as Membership | undefined) ?? before?.membership ?? 'PRIMARY',
    joinedOn: dayIn(row, 'joinedOn')?.day ?? before?.joinedOn ?? admittedOn,
    leftOn: before?.leftOn ?? null,
    post: textIn(row, 'post') ?? before?.post ?? null,
    hasPost: flagIn(row, 'hasPost') ?? before?.hasPost ?? false,
    workKind: (textIn(row, 'workKind') as WorkKind | undefined) ?? before?.workKind ?? 'OUTSIDE',
  }
}

function daysInOrder(row: number, { admittedOn, officialOn, joinedOn, leftOn }: Member): Problem[] {
  const found: Problem[] = []
  if (officialOn !== null && officialOn < admittedOn) found.push(problem(row, 'officialOn', 'official-before-admitted'))
  if (joinedOn < admittedOn) found.push(problem(row, 'joinedOn', 'joined-before-admitted'))
  if (leftOn !== null && leftOn < joinedOn) found.push(problem(row, 'joinedOn', 'ends-before-it-begins'))
  return found
}

/** A year alone agrees with any day of it on record. */
function personOf(row: ReadRow, { known, id }: { known: KnownPerson | null; id: string }): PersonToWrite {
  const born = dayIn(row, 'bornOn')
  const agrees = born?.yearOnly === true && known?.bornOn?.slice(0, 4) === born.day.slice(0, 4)
  return {
    id,
    name: textIn(row, 'name') ?? '',
    cardNumber: textIn(row, 'cardNumber') ?? '',
    phone: textIn(row, 'phone') ?? known?.phone ?? null,
    bornOn: born && !agrees ? born.day : (known?.bornOn ?? null),
  }
}

type Compared = RowFacts & { person: PersonToWrite; member: Member; before: Member | null }

function compared(row: ReadRow, { known, person, member, before, confirmed, label, writes }: Compared): PlannedRow {
  const ofPerson = known?.mine ? personChanges(known, person) : []
  const ofMember = before ? memberChanges(before, member) : []
  const clashes = ofPerson.filter(({ column, from }) => column === 'name' || (column === 'bornOn' && from !== null))
  const born = dayIn(row, 'bornOn')
  const notes =
    born?.yearOnly && person.bornOn === born.day ? [problem(row.row, 'bornOn', 'year-only', { year: born.day.slice(0, 4) })] : []
  const changes = [...ofPerson, ...ofMember]
  if (clashes.length > 0) notes.push(problem(row.row, 'cardNumber', 'same-person', { card: person.cardNumber, name: known?.name ?? '' }))
  const line = { row: row.row, label, changes, problems: [], notes }
  if (clashes.length > 0 && !confirmed.has(row.row)) return { ...line, fate: 'ASKED' }
  if (!known) writes.newPeople.push(person)
  else if (ofPerson.length > 0) writes.changedPeople.push(person)
  if (!before) writes.newMembers.push(member)
  else if (ofMember.length > 0) writes.changedMembers.push(member)
  return { ...line, fate: before ? (changes.length > 0 ? 'CHANGED' : 'SAME') : 'NEW' }
}

function personChanges(known: KnownPerson, person: PersonToWrite): Change[] {
  const changes: Change[] = []
  if (known.name.normalize('NFC') !== person.name) changes.push({ column: 'name', from: known.name, to: person.name })
  if (known.bornOn !== person.bornOn) changes.push({ column: 'bornOn', from: dayText(known.bornOn), to: dayText(person.bornOn) ?? '' })
  if (known.phone !== person.phone) changes.push({ column: 'phone', from: known.phone, to: person.phone ?? '' })
  return changes
}

function memberChanges(before: Member, after: Member): Change[] {
  const shown = (member: Member): Record<string, string | null> => ({
    admittedOn: dayText(member.admittedOn),
    officialOn: dayText(member.officialOn),
    joinedOn: dayText(member.joinedOn),
    membership: wordOf('MEMBERS', 'membership', member.membership),
    post: member.post,
    hasPost: member.hasPost ? 'Có' : 'Không',
    workKind: wordOf('MEMBERS', 'workKind', member.workKind),
  })
  const [one, other] = [shown(before), shown(after)]
  return Object.keys(one).flatMap((column) =>
    one[column] === other[column] ? [] : [{ column, from: one[column] ?? null, to: other[column] ?? '' }],
  )
}
