import type { CivilDate } from '#domain/organization/types.ts'

/** What stood in one cell of a spreadsheet, whoever made the file; of a formula, the value it had when the file was saved. */
export type Cell = string | number | boolean | { day: CivilDate } | null

/** `row`: its number as the spreadsheet shows it. */
export type SheetRow = { row: number; cells: readonly Cell[] }

/** What an administrator may bring in by spreadsheet. LEVELS: the classification of past years, from the files of then. */
export const sheetKinds = ['MEMBERS', 'UNITS', 'POSITIONS', 'LEVELS'] as const

export type SheetKind = (typeof sheetKinds)[number]

/** Why a file as a whole is not read. */
export type SheetRefusal =
  | 'sheet/too-large'
  | 'sheet/not-a-spreadsheet'
  | 'sheet/old-format'
  | 'sheet/unreadable'
  | 'sheet/too-long'
  | 'sheet/took-too-long'
  | 'sheet/busy'
  | 'sheet/interrupted'
  | 'sheet/has-errors'
  | 'sheet/changed-meanwhile'

/** A sheet's limits: a grassroots organisation has some thousand members; Excel itself stops at a million rows. */
export const sheetLimits = { bytes: 10 * 1024 * 1024, unzippedBytes: 80 * 1024 * 1024, rows: 20_000, columns: 60, seconds: 30 } as const

/** A sentence about one cell, in the words of problem-words.ts; `column` null: about the row, `row` null: about the file. */
export type Problem = { row: number | null; column: string | null; code: ProblemCode; facts: Readonly<Record<string, string>> }

export type ProblemCode =
  | 'no-header'
  | 'column-missing'
  | 'nothing-there'
  | 'needed'
  | 'too-long'
  | 'day-unreadable'
  | 'day-missing'
  | 'no-such-day'
  | 'in-the-future'
  | 'year-unreadable'
  | 'year-not-past'
  | 'not-a-choice'
  | 'card-form'
  | 'phone-form'
  | 'code-form'
  | 'twice-in-file'
  | 'unit-unknown'
  | 'unit-ambiguous'
  | 'unit-no-cell'
  | 'unit-is-cell'
  | 'unit-elsewhere'
  | 'unit-kind-differs'
  | 'unit-before-parent'
  | 'unit-circle'
  | 'card-elsewhere'
  | 'of-another-cell'
  | 'of-a-cell-elsewhere'
  | 'membership-ended'
  | 'official-before-admitted'
  | 'joined-before-admitted'
  | 'ends-before-it-begins'
  | 'person-unknown'
  | 'name-differs'
  | 'held-since'
  | 'role-not-here'
  | 'administrator-not-ended-here'
  | 'no-membership-then'
  | 'decided-already'
  | 'number-without-day'
  | 'year-only'
  | 'same-person'

export const problem = (
  row: number | null,
  column: string | null,
  code: ProblemCode,
  facts: Readonly<Record<string, string>> = {},
): Problem => ({ row, column, code, facts })
