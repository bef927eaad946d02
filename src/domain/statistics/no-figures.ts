import { noCounts } from '#domain/classification/excellent-cap.ts'
import { noLevelFigures } from './figures.ts'
import type { Counted, MonthParts, Part, YearParts } from './parts.ts'

const noStreak = { three: 0, five: 0 }

/** Nobody and nothing, every figure of every part: what a sum begins with. */
export const noFigures: MonthParts & YearParts = {
  reflections: { asked: 0, submitted: 0, late: 0, remarked: 0, exempt: 0, suspended: 0, away: 0 },
  meetings: {
    ...{ cells: 0, met: 0, onTime: 0, regular: 0, thematic: 0, meetings: 0, minutes: 0, short: 0, present: 0, expected: 0 },
    bands: { GOOD: 0, FAIR: 0, AVERAGE: 0, POOR: 0, NONE: 0 },
  },
  shortfallFlow: { opened: 0, remedied: 0, days: { to30: 0, to60: 0, to90: 0, to180: 0, longer: 0 } },
  mentions: { praised: 0, reminded: 0 },
  norms: { cells: 0, reviews: 0, points: 0, most: 0 },
  members: {
    ...{ total: 0, official: 0, probationary: 0, exempt: 0, suspended: 0, away: 0, assessed: 0 },
    notAssessed: {
      ...{ EXEMPT: 0, SUSPENDED: 0, AWAY: 0, ADMITTED_RECENTLY: 0 },
      ...{ NO_SELF_ASSESSMENT: 0, ABSENT: 0, NOT_VOTED: 0, NO_MAJORITY: 0 },
    },
  },
  levels: noLevelFigures,
  posts: { SECRETARY: noCounts, CELL_COMMITTEE: noCounts, WITH_POST: noCounts, WITHOUT_POST: noCounts },
  streaks: { SECRETARY: noStreak, CELL_COMMITTEE: noStreak, WITH_POST: noStreak, WITHOUT_POST: noStreak },
  registrations: { asked: 0, onTime: 0, late: 0, items: { met: 0, partly: 0, notMet: 0, open: 0 }, byWeek: {} },
  shortfalls: { byTopic: {} },
  campaigns: {},
  commendations: { deeds: 0, byTitle: {} },
  collectives: { reviewed: 0, tooNew: 0, levels: noCounts, decided: noCounts },
}

export const noPart = (part: Part): Counted => noFigures[part]
