import { shareTenths } from '#domain/statistics/figures.ts'
import type { ReflectionFigures, RegistrationFigures } from '#domain/statistics/parts.ts'
import type { PagePeriod } from '../period.ts'
import { extent, type Finding, finding } from './finding.ts'
import { periodValues } from './said-period.ts'

/** Who has not handed in the month's self-reflection; over several months, how many are missing. */
export const reflectionsFinding = ({ asked, submitted }: ReflectionFigures, period: PagePeriod): Finding =>
  finding(`reflections-${extent(submitted, asked)}`, { ...periodValues(period), asked, left: asked - submitted })

/** Of those asked, who has the cell committee's remark of the month. */
export const remarksFinding = ({ asked, remarked }: ReflectionFigures, period: PagePeriod): Finding =>
  finding(`remarks-${extent(remarked, asked)}`, {
    ...periodValues(period),
    asked,
    left: asked - remarked,
    share: { tenths: shareTenths(remarked, asked) },
  })

/** Registered by the day it was due (rule 6), of those who have to. */
export function registrationsFinding({ asked, onTime, late }: Pick<RegistrationFigures, 'asked' | 'onTime' | 'late'>): Finding {
  const values = { asked, missing: asked - onTime - late, share: { tenths: shareTenths(onTime, asked) } }
  if (asked > 0 && onTime + late === 0) return finding('registrations-none', values)
  return finding(`registrations-${onTime === 0 && asked > 0 ? 'late' : extent(onTime, asked)}`, values)
}

export type CurvePoint = { week: number; sum: number }

/** What had come in by the end of each week up to the last one, week 0 being the first of January. */
export function cumulated(byWeek: RegistrationFigures['byWeek'], lastWeek: number): CurvePoint[] {
  const points: CurvePoint[] = [{ week: 0, sum: 0 }]
  for (let week = 1, sum = 0; week <= lastWeek; week += 1) {
    sum += byWeek[String(week).padStart(2, '0')] ?? 0
    points.push({ week, sum })
  }
  return points
}
