import { ok, type Result, refuse } from '../result.ts'
import type { BallotRefusal } from './refusals.ts'
import { papersIn } from './tally.ts'
import type { Counts, Figures } from './types.ts'

/** Rule 20: issued <= present, collected <= issued, valid + invalid = collected. `present` null where it is not known, as on the board. */
export const countingIdentities = (counts: Counts, present: number | null): Result<Counts, BallotRefusal> => {
  if (present !== null && counts.issued > present) return refuse('ballot/more-issued-than-present')
  if (counts.collected > counts.issued) return refuse('ballot/more-collected-than-issued')
  if (counts.valid + counts.invalid !== counts.collected) return refuse('ballot/valid-and-invalid-differ-from-collected')
  return ok(counts)
}

/** Rule 18: in every row the marks and BLANK together are the valid papers. */
export const rowIdentities = (tally: Figures, valid: number): Result<Figures, BallotRefusal> =>
  Object.values(tally).every((row) => papersIn(row) === valid) ? ok(tally) : refuse('ballot/row-sum-differs-from-valid')
