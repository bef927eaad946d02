import { type Counted, monthParts, type Part, yearParts } from '#domain/statistics/parts.ts'
import type { Bulk } from '#server/generate/bulk.ts'
import type { Seeded } from '#server/generate/seeded.ts'

type Cell = { id: string; size: number }

/** Five years of what a cell counts, as wide as counted from real rows: leaders' pages read no other rows of cells. */
export function addFigures(
  bulk: Bulk,
  chance: Seeded,
  { id: cellId, size }: Cell,
  { years, month }: { years: readonly number[]; month: string },
): void {
  const add = (period: string, parts: readonly Part[]) => {
    for (const part of parts) bulk.add('CellFigures', { cellId, period, part, figures: figuresOf[part](size, chance) })
  }
  for (const year of years) {
    add(String(year), yearParts)
    for (let one = 1; one <= 12; one += 1) {
      const period = `${year}-${String(one).padStart(2, '0')}`
      if (period <= month) add(period, monthParts)
    }
  }
}

type MadeUp = (size: number, chance: Seeded) => Counted

const counts: MadeUp = (size, chance) => {
  const [excellent, satisfactory] = [chance.between(0, Math.floor(size / 5)), chance.between(0, 2)]
  return { EXCELLENT: excellent, GOOD: Math.max(0, size - excellent - satisfactory), SATISFACTORY: satisfactory, NOT_COMPLETED: 0 }
}

const figuresOf: Readonly<Record<Part, MadeUp>> = {
  reflections: (size, chance) => ({
    asked: size,
    submitted: size - chance.between(0, 2),
    late: chance.between(0, 2),
    remarked: size - 3,
    exempt: 1,
    suspended: 0,
    away: 1,
  }),
  meetings: (size, chance) => ({
    ...{ cells: 1, met: 1, onTime: 1, regular: 1, thematic: chance.between(0, 1), meetings: 1, minutes: chance.between(80, 130), short: 0 },
    ...{ present: size - chance.between(0, 2), expected: size, bands: { GOOD: 1, FAIR: 0, AVERAGE: 0, POOR: 0, NONE: 0 } },
  }),
  shortfallFlow: (_, chance) => ({
    opened: chance.between(0, 2),
    remedied: chance.between(0, 2),
    days: { to30: 1, to60: 0, to90: 1, to180: 0, longer: 0 },
  }),
  mentions: (_, chance) => ({ praised: chance.between(0, 1), reminded: 0 }),
  norms: (_, chance) => ({ cells: 1, reviews: 1, points: chance.between(6, 10), most: 10 }),
  members: (size) => ({
    ...{ total: size + 2, official: size, probationary: 2, exempt: 1, suspended: 0, away: 1, assessed: size },
    notAssessed: { EXEMPT: 1, SUSPENDED: 0, AWAY: 1, ADMITTED_RECENTLY: 0, NO_SELF_ASSESSMENT: 0, ABSENT: 0, NOT_VOTED: 0, NO_MAJORITY: 0 },
  }),
  levels: (size, chance) => {
    const levels = counts(size, chance)
    return { cells: 1, cellsDone: 1, due: size, selfAssessed: size, noMajority: 0, levels, proposed: levels, decided: levels }
  },
  posts: (size, chance) => ({
    SECRETARY: counts(1, chance),
    CELL_COMMITTEE: counts(3, chance),
    WITH_POST: counts(4, chance),
    WITHOUT_POST: counts(Math.max(0, size - 4), chance),
  }),
  streaks: (_, chance) => {
    const one = () => ({ three: chance.between(0, 1), five: 0 })
    return { SECRETARY: one(), CELL_COMMITTEE: one(), WITH_POST: one(), WITHOUT_POST: one() }
  },
  registrations: (size, chance) => ({
    ...{ asked: size, onTime: size - 1, late: chance.between(0, 1), items: { met: size, partly: 2, notMet: 1, open: 0 } },
    byWeek: Object.fromEntries(['02', '05', '09', '11', '12'].map((week) => [week, Math.floor(size / 5)])),
  }),
  shortfalls: (_, chance) => ({
    byTopic: Object.fromEntries(
      ['RESPONSIBILITY', 'CRITICISM', 'DISCIPLINE'].map((topic) => [
        topic,
        { opened: chance.between(0, 3), remedied: 1, open: 1, overdue: chance.between(0, 1) },
      ]),
    ),
  }),
  campaigns: (size) => ({ dot1: { asked: size, reported: size - 1, cells: 1, cellsMet: 1 } }),
  commendations: (_, chance) => ({ deeds: chance.between(0, 2), byTitle: { YEAR: { proposed: 1, decided: chance.between(0, 1) } } }),
  collectives: () => {
    const levels = { EXCELLENT: 0, GOOD: 1, SATISFACTORY: 0, NOT_COMPLETED: 0 }
    return { reviewed: 1, tooNew: 0, levels, decided: levels }
  },
}
