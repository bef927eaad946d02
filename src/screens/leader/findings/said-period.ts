import { kindOf, type PagePeriod } from '../period.ts'

/** A period for a sentence: which kind, its number, its year. Years are said as they are written, without grouping. */
export const periodValues = (period: PagePeriod): { kind: string; number: number; year: string } => ({
  kind: kindOf(period),
  number: period.month ?? period.quarter ?? 0,
  year: String(period.year),
})
