import { noCounts } from '#domain/classification/excellent-cap.ts'
import type { YearFigures } from '#domain/document/aggregate-columns.ts'

const noLine = { opened: 0, remedied: 0, open: 0, overdue: 0 }

/** A year of a unit in which only what a report published is known. */
export function aYearOf({
  members,
  levels,
}: {
  members?: Partial<YearFigures['members']>
  levels?: Partial<YearFigures['levels']>
}): YearFigures {
  return {
    members: {
      ...{ total: 0, official: 0, probationary: 0, exempt: 0, suspended: 0, away: 0, assessed: 0 },
      ...members,
      notAssessed: { ...nobody, ...members?.notAssessed },
    },
    levels: {
      ...{ cells: 0, cellsDone: 0, due: 0, selfAssessed: 0, noMajority: 0 },
      ...{ levels: noCounts, proposed: noCounts, decided: noCounts },
      ...levels,
    },
    registrations: { asked: 0, onTime: 0, late: 0, items: { met: 0, partly: 0, notMet: 0, open: 0 }, byWeek: {} },
    shortfalls: { byTopic: { UNITY: noLine } },
    campaigns: {},
    commendations: { deeds: 0, byTitle: {} },
    collectives: { reviewed: 0, tooNew: 0, levels: noCounts, decided: noCounts },
    reflections: { asked: 0, submitted: 0, late: 0, remarked: 0, exempt: 0, away: 0 } as YearFigures['reflections'],
    meetings: {
      ...{ cells: 0, met: 0, onTime: 0, regular: 0, thematic: 0, meetings: 0, minutes: 0, short: 0, present: 0, expected: 0 },
      bands: { GOOD: 0, FAIR: 0, AVERAGE: 0, POOR: 0, NONE: 0 },
    },
    shortfallFlow: { opened: 0, remedied: 0, days: { to30: 0, to60: 0, to90: 0, to180: 0, longer: 0 } },
    mentions: { praised: 0, reminded: 0 },
    norms: { cells: 0, reviews: 0, points: 0, most: 0 },
  }
}

export const nobody: YearFigures['members']['notAssessed'] = {
  ...{ EXEMPT: 0, SUSPENDED: 0, AWAY: 0, ADMITTED_RECENTLY: 0 },
  ...{ NO_SELF_ASSESSMENT: 0, ABSENT: 0, NOT_VOTED: 0, NO_MAJORITY: 0 },
}
