import type { MeetingKind } from '#domain/meeting/meeting.ts'
import type { CivilDate } from '#domain/organization/types.ts'
import type { Week } from '#domain/statistics/week.ts'

/** What happened in the cells below a unit in a week, and what is coming. Never a person. */
export type WeekFacts = {
  /** Members of these cells today, guests left out. */
  members: number
  /** Meetings of the week that have closed, by kind; `cells`: how many cells held them. */
  held: { kind: MeetingKind; meetings: number; cells: number; present: number; convened: number }[]
  /** Documents of grassroots committees recorded in the week. */
  decisions: { unitId: string; number: string; decidedOn: CivilDate; members: number }[]
  /** Of the meetings of the week: shortfalls that are to be remedied, and those that are. `overdue`: today, whenever they were named. */
  shortfalls: { named: number; remedied: number; overdue: number }
  /** Announced for the days from `today` to `until`, the first ones first; `all`: how many there are. */
  coming: { all: number; first: { cellId: string; kind: MeetingKind; title: string; startsAt: string }[] }
}

export type WeekAsk = Week & { cellIds: readonly string[]; unitIds: readonly string[]; today: CivilDate; until: CivilDate; first: number }

export interface WeekStore {
  /** In one round trip. `unitIds`: whose decisions; days are those of Vietnam. */
  of(ask: WeekAsk): Promise<WeekFacts>
}
