import type { LevelCounts } from '#domain/classification/excellent-cap.ts'

// What one cell counts in a period, part by part. Every leaf is a whole number and adds up, so that one sum serves a cell, a commune, a
// province, a quarter and a year: addCounted (domain/statistics/add.ts). A part is kept as one row of its cell and period.

/** A year, '2026', a quarter, '2026-Q4', or a calendar month of Asia/Ho_Chi_Minh, '2026-11'. Cells keep years and months (period.ts). */
export type Period = string

/** Nested whole numbers; a key that is missing counts as 0. */
export type Counted = { readonly [key: string]: number | Counted }

/** Self-reflections of a month (expected-in-month.ts): those not asked are counted apart. `remarked`: of those asked, by the cell committee. */
export type ReflectionFigures = {
  asked: number
  submitted: number
  late: number
  remarked: number
  exempt: number
  suspended: number
  away: number
}

/**
 * Meetings of a month that have closed, those of party groups left out. `met`: cells that held their regular meeting; `onTime`: on the day
 * it was announced for. `minutes` and `short` are of `regular` meetings (rule 13); `present` of `expected` in all of them.
 */
export type MeetingFigures = {
  cells: number
  met: number
  onTime: number
  regular: number
  thematic: number
  meetings: number
  minutes: number
  short: number
  present: number
  expected: number
  /** By the meeting's own score (42-HD); `NONE`: not scored. */
  bands: Readonly<Record<'GOOD' | 'FAIR' | 'AVERAGE' | 'POOR' | 'NONE', number>>
}

/** How long remedies took, in days from the shortfall's first word, for a typical time without any single case. */
export type RemedyDays = Readonly<Record<'to30' | 'to60' | 'to90' | 'to180' | 'longer', number>>

/** Shortfalls that came and went in a month. */
export type ShortfallFlow = { opened: number; remedied: number; days: RemedyDays }

/** Praise and reminders that meetings of a month carried. */
export type MentionFigures = { praised: number; reminded: number }

/** Reviews of norms in a month: cells that held one, and points reached of those possible. */
export type NormFigures = { cells: number; reviews: number; points: number; most: number }

/** What is kept for each month. */
export type MonthParts = {
  reflections: ReflectionFigures
  meetings: MeetingFigures
  shortfallFlow: ShortfallFlow
  mentions: MentionFigures
  norms: NormFigures
}

/** Why a member has no level in a year. */
export type NotAssessed =
  | 'EXEMPT'
  | 'SUSPENDED'
  | 'AWAY'
  | 'ADMITTED_RECENTLY'
  | 'NO_SELF_ASSESSMENT'
  | 'ABSENT'
  | 'NOT_VOTED'
  | 'NO_MAJORITY'

/**
 * Members of a cell at the end of a year, or today while it runs, guests from other cells left out: domain.md 5.1. `assessed` have a level,
 * proposed or decided; the others are each in `notAssessed` once.
 */
export type MemberFigures = {
  total: number
  official: number
  probationary: number
  exempt: number
  suspended: number
  away: number
  assessed: number
  notAssessed: Readonly<Record<NotAssessed, number>>
}

/**
 * The cell's year of classification. `cellsDone`: whose review meeting has closed, or all of whose members are decided, as in years brought
 * from the files; `due`: who is to be classified (rule 25 taken off); `selfAssessed` of these; `noMajority`: voted on without one, and not
 * decided; `levels`: decided, else proposed.
 */
export type LevelFigures = {
  cells: number
  cellsDone: number
  due: number
  selfAssessed: number
  noMajority: number
  levels: LevelCounts
  proposed: LevelCounts
  decided: LevelCounts
}

export type PostGroup = 'SECRETARY' | 'CELL_COMMITTEE' | 'WITH_POST' | 'WITHOUT_POST'

/** Decided levels by post, each member in every group that fits ("95 % of leaders good, 20 % excellent"). */
export type PostFigures = Readonly<Record<PostGroup, LevelCounts>>

/** Members decided EXCELLENT for so many years running, this year the last ("104 secretaries, three years running"). */
export type StreakFigures = Readonly<Record<PostGroup, { three: number; five: number }>>

/** Registrations of a year. `byWeek`: handed in for the first time in that ISO week ('01' to '53'); `items`: what became of what was registered. */
export type RegistrationFigures = {
  asked: number
  onTime: number
  late: number
  items: { met: number; partly: number; notMet: number; open: number }
  byWeek: Readonly<Record<string, number>>
}

/** Shortfalls of a year and those carried into it, by topic; `open` and `overdue` at its end, or today while it runs. */
export type ShortfallFigures = { byTopic: Readonly<Record<string, { opened: number; remedied: number; open: number; overdue: number }>> }

/** Campaigns that began in the year, by id: members asked and reported, cells and cells that met. */
export type CampaignParts = Readonly<Record<string, { asked: number; reported: number; cells: number; cellsMet: number }>>

/** Commendations of a year by title, and confirmed good deeds. */
export type CommendationFigures = { deeds: number; byTitle: Readonly<Record<string, { proposed: number; decided: number }>> }

/**
 * The cell itself as a collective, not its members (43-HD/BTCTW). `reviewed`: handed in what it says of its year; `tooNew` of these: set up
 * too lately to be classified; `levels`: decided, else proposed.
 */
export type CollectiveFigures = { reviewed: number; tooNew: number; levels: LevelCounts; decided: LevelCounts }

/** What is kept for each year. */
export type YearParts = {
  members: MemberFigures
  levels: LevelFigures
  posts: PostFigures
  streaks: StreakFigures
  registrations: RegistrationFigures
  shortfalls: ShortfallFigures
  campaigns: CampaignParts
  commendations: CommendationFigures
  collectives: CollectiveFigures
}

export type MonthPart = keyof MonthParts
export type YearPart = keyof YearParts
export type Part = MonthPart | YearPart

export const monthParts = ['reflections', 'meetings', 'shortfallFlow', 'mentions', 'norms'] as const satisfies readonly MonthPart[]

export const yearParts = [
  ...(['members', 'levels', 'posts', 'streaks'] as const),
  ...(['registrations', 'shortfalls', 'campaigns', 'commendations', 'collectives'] as const),
] satisfies readonly YearPart[]

export const allParts = [...monthParts, ...yearParts] satisfies readonly Part[]

/**
 * Everything that a period tells: the sums of its months, and the year that it lies in. `posts` and `streaks` are null where too few hold a
 * post to be shown (rule 30).
 */
export type PeriodFigures = MonthParts & Omit<YearParts, 'posts' | 'streaks'> & { posts: PostFigures | null; streaks: StreakFigures | null }

export type FiguresOf<P extends Part> = Pick<PeriodFigures, P>

/** The shares by which units, siblings and years are compared are of these. */
export const comparedParts = ['levels', 'registrations', 'reflections', 'meetings'] as const satisfies readonly Part[]

/** What a leader's page tells of each unit below; of the other parts it tells the sum alone. */
export const partsByUnit = [...comparedParts, 'collectives', 'norms'] as const satisfies readonly Part[]

export type ComparedFigures = FiguresOf<(typeof comparedParts)[number]>
export type UnitFigures = FiguresOf<(typeof partsByUnit)[number]>
