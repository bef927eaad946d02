import type { ProgrammeYear } from '../programme/year-of-programmes.ts'
import type { CollectiveLevels, UnitYear } from './aggregate-columns.ts'
import type { AggregateFacts } from './aggregate-report.ts'

/** Of a campaign that touched the year. */
export type CampaignLine = { name: string; asked: number; reported: number; cells: number; cellsMet: number }

/** A round of proposals called in the year; `measures`: published, each with how many proposed it. */
export type RoundLine = { question: string; received: number; chosen: number; measures: readonly { title: string; proposals: number }[] }

/** What the system knows of a committee's year. Figures over people are the published ones alone (rule 30). */
export type YearlyFacts = {
  unitName: string
  year: number
  /** Grassroots organisations and cells below the unit. */
  organisations: number
  cells: number
  /** Null: nothing may be said. */
  figures: UnitYear | null
  cellLevels: CollectiveLevels | null
  organisationLevels: CollectiveLevels | null
  /** Cells that have norms, those that reviewed them, and the points reached of those possible. */
  norms: { cells: number; having: number; reviewing: number; reviews: number; points: number; most: number }
  programmes: ProgrammeYear
  campaigns: readonly CampaignLine[]
  rounds: readonly RoundLine[]
  questions: { asked: number; answered: number }
  commendations: readonly { title: string; proposed: number; decided: number }[]
  aggregate: AggregateFacts
}
