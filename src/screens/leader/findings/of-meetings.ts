import { shareTenths } from '#domain/statistics/figures.ts'
import type { MeetingFigures, MentionFigures, NormFigures } from '#domain/statistics/parts.ts'
import type { PagePeriod } from '../period.ts'
import { extent, type Finding, finding } from './finding.ts'
import { periodValues } from './said-period.ts'

export const metFinding = ({ cells, met }: Pick<MeetingFigures, 'cells' | 'met'>, period: PagePeriod): Finding =>
  finding(`met-${extent(met, cells)}`, { ...periodValues(period), cells, met, left: cells - met })

/** `goal`: the percentage of those convened who are to come, by the rule set (rule 14). */
export function attendanceFinding(
  { present, expected }: Pick<MeetingFigures, 'present' | 'expected'>,
  goal: number,
  period: PagePeriod,
): Finding {
  const tenths = shareTenths(present, expected)
  const values = { ...periodValues(period), share: { tenths }, goal }
  if (tenths === null) return finding('attendance-void', values)
  return finding(tenths >= goal * 10 ? 'attendance-reached' : 'attendance-below', values)
}

/** How long meetings last, and how many were shorter than the rule says (rule 13). */
export function lengthFinding({ regular, minutes, short }: Pick<MeetingFigures, 'regular' | 'minutes' | 'short'>): Finding {
  if (regular === 0) return finding('length-void')
  const values = { minutes: Math.round(minutes / regular), short, regular }
  return finding(short === 0 ? 'length-fine' : 'length-short', values)
}

/** Cells that scored a good meeting, of those scored (42-HD). */
export function bandsFinding({ GOOD, FAIR, AVERAGE, POOR }: MeetingFigures['bands']): Finding {
  const scored = GOOD + FAIR + AVERAGE + POOR
  return finding(`bands-${extent(GOOD, scored)}`, { scored, share: { tenths: shareTenths(GOOD, scored) } })
}

export const praiseFinding = ({ praised, reminded }: MentionFigures, period: PagePeriod): Finding =>
  finding(praised + reminded === 0 ? 'praise-void' : 'praise-some', { ...periodValues(period), praised, reminded })

export const normsFinding = ({ points, most, reviews }: NormFigures, period: PagePeriod): Finding =>
  finding(most === 0 ? 'norms-void' : 'norms-some', { ...periodValues(period), reviews, share: { tenths: shareTenths(points, most) } })
