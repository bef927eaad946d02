import type { Level } from '#domain/classification/levels.ts'
import { addMonths, civilDate } from '#domain/organization/civil-date.ts'
import type { CivilDate } from '#domain/organization/types.ts'
import { belongsOn, type Cell, hasStatusOn, isOfficialOn, type Person } from './people.ts'
import type { Seeded } from './seeded.ts'

/** What becomes of a member in a year: what they say of themselves, what the cell proposes, what the committee decides. */
export type YearLevel = { self: Level; proposed: Level; decided: Level }

/**
 * The levels of an organisation in a year: the best are proposed EXCELLENT, sometimes more than fit; those decided stay within a fifth of
 * those good or above (rule 27). One of ten is SATISFACTORY, one of two hundred worse.
 */
export function levelsOf(cells: readonly Cell[], year: number, chance: Seeded): Map<string, YearLevel> {
  const scored = cells
    .flatMap(({ people }) => people.filter((one) => isDueIn(one, year)))
    .map((member) => ({ member, score: member.quality + chance.around() * 0.5 }))
    .toSorted((a, b) => b.score - a.score)
  const low = Math.round(scored.length * (0.07 + chance.fraction() * 0.05))
  const pool = scored.length - low
  const most = Math.floor((pool * 20) / 100)
  const decided = Math.max(0, most - chance.between(0, 2))
  const proposed = Math.min(pool, decided + (chance.percent(25) ? chance.between(1, 3) : 0))
  return new Map(scored.map(({ member }, place) => [member.id, levelAt({ place, pool, decided, proposed }, chance)]))
}

type Cut = { place: number; pool: number; decided: number; proposed: number }

function levelAt({ place, pool, decided, proposed }: Cut, chance: Seeded): YearLevel {
  if (place >= pool) {
    const level = chance.percent(5) ? 'NOT_COMPLETED' : 'SATISFACTORY'
    return { self: chance.percent(60) ? level : 'GOOD', proposed: level, decided: level }
  }
  const self = place < proposed || chance.percent(10) ? 'EXCELLENT' : 'GOOD'
  return { self, proposed: place < proposed ? 'EXCELLENT' : 'GOOD', decided: place < decided ? 'EXCELLENT' : 'GOOD' }
}

/** Who is classified in a year: rule 25 taken off, and who is away. */
export function isDueIn(one: Person, year: number): boolean {
  const day = reviewedBy(year)
  return belongsOn(one, day) && one.admittedOn <= addMonths(day, -6) && !hasStatusOn(one, day, ['EXEMPT', 'SUSPENDED', 'AWAY'])
}

export const reviewedBy = (year: number): CivilDate => civilDate(year, 11, 15)

/** The marks of a row that lead to this level: a majority of the base, the rest one step lower or not cast. */
export function marksFor(level: Level, { base, chance }: { base: number; chance: Seeded }): Record<string, number> {
  const most = Math.min(base, Math.floor(base / 2) + 1 + chance.between(0, Math.max(0, Math.ceil(base / 2) - 1)))
  const left = Math.max(0, base - most - chance.between(0, 2))
  const second: Level = level === 'EXCELLENT' ? 'GOOD' : level === 'GOOD' ? 'SATISFACTORY' : 'GOOD'
  return { EXCELLENT: 0, GOOD: 0, SATISFACTORY: 0, NOT_COMPLETED: 0, [level]: most, [second]: left, BLANK: 0 }
}

export const officials = (cell: Cell, day: CivilDate): number =>
  cell.people.filter((one) => belongsOn(one, day) && isOfficialOn(one, day) && !hasStatusOn(one, day, ['EXEMPT', 'SUSPENDED', 'AWAY']))
    .length
