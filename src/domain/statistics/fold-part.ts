import type { Counting } from './cell-facts.ts'
import { levelsOf, membersOf, postsOf, streaksOf } from './classification-folds.ts'
import { meetingsOf, mentionsOf, normsOf, reflectionsOf, shortfallFlowOf } from './month-folds.ts'
import type { Counted, MonthParts, Part, YearParts } from './parts.ts'
import { campaignsOf, collectivesOf, commendationsOf, registrationsOf, shortfallsOf } from './year-folds.ts'

/** What one cell counts in one part of a period: a month's part of a month, a year's part of a year. */
export const foldPart = (part: Part, counting: Counting): Counted => folds[part](counting)

const folds: { [P in Part]: (counting: Counting) => (MonthParts & YearParts)[P] } = {
  reflections: reflectionsOf,
  meetings: meetingsOf,
  shortfallFlow: shortfallFlowOf,
  mentions: mentionsOf,
  norms: normsOf,
  members: membersOf,
  levels: levelsOf,
  posts: postsOf,
  streaks: streaksOf,
  registrations: registrationsOf,
  shortfalls: shortfallsOf,
  campaigns: campaignsOf,
  commendations: commendationsOf,
  collectives: collectivesOf,
}
