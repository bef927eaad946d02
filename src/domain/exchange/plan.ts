import type { Decision } from '#domain/classification/decide-level.ts'
import type { NotebookEntry } from '#domain/notebook/entry.ts'
import type { CivilDate, Member, OrgUnit, Position } from '#domain/organization/types.ts'
import type { ReadDay } from './read-day.ts'
import type { ReadRow } from './read-sheet.ts'
import type { Problem } from './sheet.ts'

/** NEW and CHANGED are written, SAME is not; ASKED waits for a person's word and is left out without it; ERROR stops the whole file. */
export type RowFate = 'NEW' | 'CHANGED' | 'SAME' | 'ASKED' | 'ERROR'

/** `column` is a key of the sheet's columns; values as a person reads them. */
export type Change = { column: string; from: string | null; to: string }

export type PlannedRow = {
  row: number
  /** Whom or what the row is about. */
  label: string
  fate: RowFate
  changes: Change[]
  problems: Problem[]
  /** What was assumed and is worth a look. */
  notes: Problem[]
}

export type PersonToWrite = { id: string; name: string; cardNumber: string; phone: string | null; bornOn: CivilDate | null }

/** What an import writes, all of it or nothing. Nothing is ever removed. */
export type Writes = {
  newPeople: PersonToWrite[]
  changedPeople: PersonToWrite[]
  newMembers: Member[]
  changedMembers: Member[]
  newUnits: OrgUnit[]
  /** A period on record, set right. */
  changedUnits: OrgUnit[]
  newPositions: Position[]
  changedPositions: Position[]
  decisions: Decision[]
  entries: NotebookEntry[]
}

export const noWrites = (): Writes => ({
  newPeople: [],
  changedPeople: [],
  newMembers: [],
  changedMembers: [],
  newUnits: [],
  changedUnits: [],
  newPositions: [],
  changedPositions: [],
  decisions: [],
  entries: [],
})

export type Plan = { rows: PlannedRow[]; writes: Writes }

export type PlanCounts = Record<RowFate, number>

export function countFates(rows: readonly Pick<PlannedRow, 'fate'>[]): PlanCounts {
  const counts: PlanCounts = { NEW: 0, CHANGED: 0, SAME: 0, ASKED: 0, ERROR: 0 }
  for (const { fate } of rows) counts[fate] += 1
  return counts
}

/** A row that is wrong and says where. */
export const wrongRow = (row: number, label: string, problems: Problem[]): PlannedRow => ({
  ...{ row, label, problems },
  fate: 'ERROR',
  changes: [],
  notes: [],
})

export const textIn = ({ values }: ReadRow, key: string): string | undefined => {
  const value = values[key]
  return typeof value === 'string' ? value : undefined
}

export const flagIn = ({ values }: ReadRow, key: string): boolean | undefined => {
  const value = values[key]
  return typeof value === 'boolean' ? value : undefined
}

export const dayIn = ({ values }: ReadRow, key: string): ReadDay | undefined => {
  const value = values[key]
  return typeof value === 'object' ? value : undefined
}

export const dayText = (day: CivilDate | null): string | null =>
  day === null ? null : `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`
