import { ok, type Result, refuse } from '../result.ts'
import type { BallotRefusal } from './refusals.ts'
import type { Ballot, Mark, PublicRow, Sheet } from './types.ts'

export type SheetForm = Pick<Ballot, 'layout' | 'atMost'> & { rows: readonly PublicRow[] }

/** Whether the box may take this sheet (rule 18): every row there and no other, a mark of the row or BLANK, ids distinct, at most K chosen. */
export const validSheet = (form: SheetForm, sheet: Sheet): Result<Sheet, BallotRefusal> => {
  for (const row of form.rows) {
    const entry = Object.hasOwn(sheet, row.key) ? sheet[row.key] : undefined
    if (!entry) return refuse('ballot/row-missing')
    if (!isAllowed(row, entry.mark)) return refuse('ballot/mark-not-allowed')
  }
  const entries = Object.values(sheet)
  if (entries.length !== form.rows.length) return refuse('ballot/unknown-row')
  if (new Set(entries.map(({ id }) => id)).size < entries.length) return refuse('ballot/id-twice')
  return isWithinLimit(
    form,
    entries.map(({ mark }) => mark),
  )
    ? ok(sheet)
    : refuse('ballot/too-many-chosen')
}

/** The same judgement on marks alone, for the phone before it has ids. Rows without a mark count as BLANK. */
export const isWithinLimit = ({ layout, atMost }: Pick<SheetForm, 'layout' | 'atMost'>, marks: readonly Mark[]): boolean =>
  layout !== 'CHOOSE_UP_TO_K' || marks.filter((mark) => mark === 'CHOSEN').length <= (atMost ?? 0)

export const isAllowed = (row: PublicRow, mark: Mark): boolean => mark === 'BLANK' || row.marks.includes(mark)
