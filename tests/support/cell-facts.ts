import type { Level } from '#domain/classification/levels.ts'
import { defaultRuleSet } from '#domain/classification/rule-set.ts'
import type { CellFacts, Counting } from '#domain/statistics/cell-facts.ts'
import { aMember } from './people.ts'

export const noFacts = (cellId: string): CellFacts => ({
  ...{ cellId, files: [], elsewhere: [], positions: [], reflections: [], remarks: [], meetings: [], shortfalls: [], normReviews: [] },
  ...{ opinions: [], decisions: [], assessments: [], registrations: [], reports: [], campaignMeetings: [], deeds: [], commendations: [] },
  ...{ ownReviews: [], ownLevels: [], periods: [] },
})

export const counting = (facts: CellFacts, over: Partial<Counting> = {}): Counting => ({
  ...{ facts, period: '2026', today: '2026-12-31' },
  rules: { ruleSetOf: defaultRuleSet, campaigns: [], isUnder: () => true },
  ...over,
})

/** What becomes of a made-up member in a year: a decided level, exempt, or not assessed. */
export type Fate = Level | 'EXEMPT' | 'NOT_ASSESSED'

/** A cell of made-up members; each in turn is as the list says. */
export function madeUpCell(cellId: string, fates: readonly Fate[]): CellFacts {
  const ids = fates.map((_, place) => `${cellId}-${place}`)
  const isLevel = (fate: Fate): fate is Level => fate !== 'EXEMPT' && fate !== 'NOT_ASSESSED'
  return {
    ...noFacts(cellId),
    files: fates.map((fate, place) => ({
      member: aMember(ids[place] ?? '', { cellId, personId: `p${ids[place]}` }),
      statuses: fate === 'EXEMPT' ? [{ memberId: ids[place] ?? '', kind: 'EXEMPT', from: '2020-01-01', to: null }] : [],
    })),
    decisions: fates.flatMap((fate, place) =>
      isLevel(fate) ? [{ cellId, memberId: ids[place] ?? '', personId: `p${ids[place]}`, year: 2026, level: fate }] : [],
    ),
  }
}
