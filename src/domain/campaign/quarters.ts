import { civilDate, monthOf, yearOf } from '#domain/organization/civil-date.ts'
import type { CivilDate } from '#domain/organization/types.ts'
import type { CampaignPeriod } from './plan.ts'

/** A quarter of a year, 'YYYY-Qn'. Compares as text. */
export type Quarter = string

/** MET: enough meetings. RUNNING: not yet enough, and there is still time. MISSED: over without. TO_COME: has not begun. */
export type QuarterState = 'MET' | 'RUNNING' | 'MISSED' | 'TO_COME'

export const quarterOf = (day: CivilDate): Quarter => `${yearOf(day)}-Q${Math.ceil(monthOf(day) / 3)}`

/** The quarters that a period touches, the first one first. */
export function quartersOf({ startsOn, endsOn }: CampaignPeriod): Quarter[] {
  const found: Quarter[] = []
  for (let day = startsOn; quarterOf(day) <= quarterOf(endsOn); day = firstDayAfter(day)) found.push(quarterOf(day))
  return found
}

/** "Hàng quý, mỗi tổ chức cơ sở Đảng tổ chức ít nhất một buổi sinh hoạt chuyên đề" (262-KH/HU): one cell's quarters on a day. */
export function quarterStates(
  period: CampaignPeriod,
  { heldOn, least, today }: { heldOn: readonly CivilDate[]; least: number; today: CivilDate },
): { quarter: Quarter; held: number; state: QuarterState }[] {
  return quartersOf(period).map((quarter) => {
    const held = heldOn.filter((day) => quarterOf(day) === quarter && period.startsOn <= day && day <= period.endsOn).length
    return { quarter, held, state: held >= least ? 'MET' : stateOf(quarter, period, today) }
  })
}

function stateOf(quarter: Quarter, { startsOn, endsOn }: CampaignPeriod, today: CivilDate): QuarterState {
  if (quarter < quarterOf(today) || today > endsOn) return 'MISSED'
  return quarter > quarterOf(today) || today < startsOn ? 'TO_COME' : 'RUNNING'
}

function firstDayAfter(day: CivilDate): CivilDate {
  const month = Math.ceil(monthOf(day) / 3) * 3 + 1
  return month > 12 ? civilDate(yearOf(day) + 1, 1, 1) : civilDate(yearOf(day), month, 1)
}
