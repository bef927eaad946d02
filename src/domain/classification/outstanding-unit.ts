import { isCivilDate } from '../organization/civil-date.ts'
import type { CivilDate } from '../organization/types.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { DecisionRefusal } from './refusals.ts'
import type { ExcellentCapRule } from './rule-set.ts'

/**
 * The committee above a unit designated it outstanding in a year, by a document: rule 27 then allows the greater share of EXCELLENT
 * (nghị định 335/2025/NĐ-CP, điều 20, khoản 5; the same of the Party rule).
 */
export type OutstandingUnit = { unitId: string; year: number; number: string; decidedOn: CivilDate }

/** A designation has a document: its number and its day. */
export function checkDesignation({ number, decidedOn }: Pick<OutstandingUnit, 'number' | 'decidedOn'>): Result<null, DecisionRefusal> {
  if (number.trim() === '') return refuse('decision/number-missing')
  return isCivilDate(decidedOn) ? ok(null) : refuse('decision/date-missing')
}

/** The unit whose designation counts for a cell: the one over whose members the cap is taken. */
export const unitOfCap = ({ scope }: Pick<ExcellentCapRule, 'scope'>, of: { cellId: string; unitId: string }): string =>
  scope === 'CELL' ? of.cellId : of.unitId
