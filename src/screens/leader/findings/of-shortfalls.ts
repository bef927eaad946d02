import { shareTenths } from '#domain/statistics/figures.ts'
import type { RemedyDays, ShortfallFigures } from '#domain/statistics/parts.ts'
import type { PagePeriod } from '../period.ts'
import { type Finding, finding } from './finding.ts'
import { periodValues } from './said-period.ts'

export type ParetoTopic = {
  topic: string
  count: number
  remedied: number
  open: number
  overdue: number
  /** This topic and those before it, of all. */
  cumulatedTenths: number
}

/** Topics by how often they came up, most first, with the running share. Open ones that are overdue are counted apart. */
export function pareto(byTopic: ShortfallFigures['byTopic']): ParetoTopic[] {
  const topics = Object.entries(byTopic)
    .map(([topic, { remedied, open, overdue }]) => ({ topic, count: remedied + open, remedied, open: open - overdue, overdue }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count || a.topic.localeCompare(b.topic))
  const all = topics.reduce((sum, { count }) => sum + count, 0)
  return topics.map((one, at) => {
    const upTo = topics.slice(0, at + 1).reduce((sum, { count }) => sum + count, 0)
    return { ...one, cumulatedTenths: shareTenths(upTo, all) ?? 0 }
  })
}

/** The fewest topics that make up 80 % of all (Pareto). */
export const vitalFew = (topics: readonly ParetoTopic[]): number => topics.findIndex(({ cumulatedTenths }) => cumulatedTenths >= 800) + 1

export function paretoFinding(topics: readonly ParetoTopic[]): Finding {
  const few = vitalFew(topics)
  const last = topics[few - 1]
  if (!last) return finding('shortfalls-void')
  if (few === topics.length && few === 1) return finding('shortfalls-one', { topic: last.topic, count: last.count })
  return finding('shortfalls-few', { few, share: { tenths: last.cumulatedTenths } })
}

export const remedyBuckets = ['to30', 'to60', 'to90', 'to180', 'longer'] as const satisfies (keyof RemedyDays)[]

/** The stretch in which the middle case was remedied; null where nothing was. */
export function typicalStretch(days: RemedyDays): (typeof remedyBuckets)[number] | null {
  const all = remedyBuckets.reduce((sum, bucket) => sum + days[bucket], 0)
  if (all === 0) return null
  let upTo = 0
  for (const bucket of remedyBuckets) {
    upTo += days[bucket]
    if (upTo * 2 >= all) return bucket
  }
  return 'longer'
}

export function remedyFinding(days: RemedyDays, period: PagePeriod): Finding {
  const typical = typicalStretch(days)
  if (typical === null) return finding('remedy-void', periodValues(period))
  return typical === 'longer' ? finding('remedy-longer') : finding('remedy-typical', { days: Number(typical.slice(2)) })
}

export const flowFinding = ({ opened, remedied }: { opened: number; remedied: number }, period: PagePeriod): Finding =>
  finding(opened + remedied === 0 ? 'flow-void' : remedied >= opened ? 'flow-fewer' : 'flow-more', {
    ...periodValues(period),
    opened,
    remedied,
  })
