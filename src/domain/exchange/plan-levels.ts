import type { Decision } from '#domain/classification/decide-level.ts'
import type { Level } from '#domain/classification/levels.ts'
import { decidedEntry } from '#domain/notebook/entries.ts'
import type { EntryAuthor } from '#domain/notebook/entry.ts'
import { belongsOn } from '#domain/organization/standing.ts'
import type { CivilDate, Instant, Member } from '#domain/organization/types.ts'
import { wordOf } from './columns.ts'
import { dayIn, noWrites, type PersonToWrite, type Plan, type PlannedRow, textIn, type Writes, wrongRow } from './plan.ts'
import type { ReadRow } from './read-sheet.ts'
import { type Problem, problem } from './sheet.ts'

/** Someone of this administrator's cells with the levels that stand for past years. */
export type ClassifiedPerson = PersonToWrite & { memberships: readonly Member[]; decisions: readonly Decision[] }

export type LevelFacts = {
  /** The year that is being assessed now: it and later ones are decided in the app. */
  assessmentYear: number
  people: ReadonlyMap<string, ClassifiedPerson>
  /** The grassroots organisation of a cell. */
  organisationOf(cellId: string): string | null
  author: EntryAuthor & { id: string }
  at: Instant
  newId(): string
  cellRowId(cellId: string): string
}

/** What stands where the files of then give no number. */
export const fromTheFiles = 'theo hồ sơ'

/** Why such a decision is on record: it was not taken in this app. */
export const broughtFromFiles = 'Nhập từ hồ sơ các năm trước'

/**
 * Levels of past years as decisions, with the number and day that the files give; without both: "theo hồ sơ", on 31 December of the year. What
 * is on record for a member and year is never overwritten: only a decision that revokes it does that (rule 23). The cap of those years is history.
 */
export function planLevels(rows: readonly ReadRow[], facts: LevelFacts): Plan {
  const writes = noWrites()
  const seen = new Map<string, number>()
  return { rows: rows.map((row) => planRow(row, { ...facts, writes, seen })), writes }
}

type RowFacts = LevelFacts & { writes: Writes; seen: Map<string, number> }

function planRow(row: ReadRow, facts: RowFacts): PlannedRow {
  const [card, level, year] = [textIn(row, 'cardNumber') ?? '', textIn(row, 'level'), row.values.year]
  const person = facts.people.get(card)
  const label = person?.name ?? textIn(row, 'name') ?? card
  const problems = [...row.problems, ...documentProblems(row)]
  if (card && !person) problems.push(problem(row.row, 'cardNumber', 'person-unknown', { card }))
  if (person && textIn(row, 'name') !== undefined && textIn(row, 'name') !== person.name.normalize('NFC'))
    problems.push(problem(row.row, 'name', 'name-differs', { name: person.name }))
  if (typeof year === 'number' && year >= facts.assessmentYear)
    problems.push(problem(row.row, 'year', 'year-not-past', { year: String(facts.assessmentYear) }))
  if (problems.length > 0 || !person || !level || typeof year !== 'number') return wrongRow(row.row, label, problems)
  const key = `${card} ${year}`
  const first = facts.seen.get(key)
  if (first !== undefined) return wrongRow(row.row, label, [problem(row.row, 'year', 'twice-in-file', { other: String(first) })])
  facts.seen.set(key, row.row)
  return ofYear(row, { ...facts, person, level: level as Level, year, label })
}

function documentProblems(row: ReadRow): Problem[] {
  const [number, day] = [textIn(row, 'number'), dayIn(row, 'decidedOn')]
  return number !== undefined && day === undefined && !row.problems.some(({ column }) => column === 'decidedOn')
    ? [problem(row.row, 'decidedOn', 'number-without-day')]
    : []
}

type OfYear = RowFacts & { person: ClassifiedPerson; level: Level; year: number; label: string }

function ofYear(row: ReadRow, { person, level, year, label, writes, ...facts }: OfYear): PlannedRow {
  const line = { row: row.row, label, changes: [], problems: [], notes: [] }
  const standing = person.decisions.find((one) => one.year === year)
  if (standing?.level === level) return { ...line, fate: 'SAME' }
  if (standing) {
    const said = { level: wordOf('LEVELS', 'level', standing.level), number: standing.number, year: String(year) }
    return wrongRow(row.row, label, [problem(row.row, 'level', 'decided-already', said)])
  }
  const member = membershipOf(person.memberships, year)
  const unitId = member && facts.organisationOf(member.cellId)
  if (!member || !unitId) return wrongRow(row.row, label, [problem(row.row, 'year', 'no-membership-then', { year: String(year) })])
  const decision: Decision = {
    ...{ id: facts.newId(), unitId, year, level, cellId: member.cellId, memberId: member.id, revokesId: null },
    number: textIn(row, 'number') ?? fromTheFiles,
    decidedOn: dayIn(row, 'decidedOn')?.day ?? lastDay(year),
    reason: broughtFromFiles,
    signedBy: textIn(row, 'signedBy') ?? '',
    signerId: facts.author.id,
    recordedAt: facts.at,
  }
  writes.decisions.push(decision)
  writes.entries.push(decidedEntry(decision, null, { id: facts.cellRowId(member.cellId), author: facts.author, at: facts.at }))
  return { ...line, fate: 'NEW' }
}

const lastDay = (year: number): CivilDate => `${year}-12-31`

/** The official membership at the end of that year; of someone whose earlier one is not on record, the one of today. */
function membershipOf(memberships: readonly Member[], year: number): Member | undefined {
  const official = memberships.filter((one) => one.membership === 'PRIMARY' && one.admittedOn <= lastDay(year))
  return official.find((one) => belongsOn(one, lastDay(year))) ?? official.find((one) => one.leftOn === null)
}
