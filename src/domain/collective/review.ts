import { type Figures, type Level, levels } from '#domain/classification/levels.ts'
import { type Proposal, proposeLevel } from '#domain/classification/proposed-level.ts'
import type { RuleSet } from '#domain/classification/rule-set.ts'
import { levelOfScore, type YearScore } from '#domain/classification/score-gate.ts'
import { isCivilDate } from '#domain/organization/civil-date.ts'
import type { CivilDate, Instant } from '#domain/organization/types.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { CollectiveRefusal } from './refusals.ts'

/** What a cell or an organisation says of itself as a collective: the parts of Mẫu 01 (43-HD/BTCTW) and Mẫu 04-HD KĐ.ĐG 2019. */
export type CollectiveReport = {
  results: string
  shortfalls: string
  causes: string
  remedies: string
  level: Level | null
  /** Of 100, with the year's tasks where the rule set has gates for it (366-QĐ/TW, Điều 11). */
  score: YearScore | null
}

/** The counts of one vote on the collective's level, with the meeting they come from. Its papers lie there, never here. */
export type CollectiveVote = {
  figures: Readonly<Record<Level, number>>
  /** Who could have voted: more than half of these make a majority (rule 22). */
  base: number
  heldOn: CivilDate
  meeting: string
}

/** `own`: of the cell or of its committee; `upper`: of the committee that decides. */
export type CollectiveReview = {
  unitId: string
  year: number
  /** Its writer's own until handed in. */
  draft: CollectiveReport
  handedIn: CollectiveReport | null
  handedInAt: Instant | null
  handedInBy: string | null
  votes: { own: CollectiveVote | null; upper: CollectiveVote | null }
  recordedById: string
  recordedAt: Instant
  version: number
}

export type VoteSide = keyof CollectiveReview['votes']

export const emptyReport: CollectiveReport = { results: '', shortfalls: '', causes: '', remedies: '', level: null, score: null }

/** Nobody has written anything: version 0, as a store takes a new one. */
export const newReview = (unitId: string, year: number): CollectiveReview => ({
  ...{ unitId, year, draft: emptyReport, handedIn: null, handedInAt: null, handedInBy: null },
  ...{ votes: { own: null, upper: null }, recordedById: '', recordedAt: '', version: 0 },
})

type Writing = { by: { id: string; name: string }; at: Instant; isDecided: boolean }

/** Kept as far as it is written, until it is handed in. */
export function saveReport(
  review: CollectiveReview,
  report: CollectiveReport,
  { by, at, isDecided }: Writing,
): Result<CollectiveReview, CollectiveRefusal> {
  if (isDecided) return refuse('collective/frozen')
  if (review.handedIn) return refuse('collective/already-handed-in')
  return ok({ ...review, draft: trimmed(report), recordedById: by.id, recordedAt: at })
}

/** Handed in once, with results and a level: a collective too reviews itself before it is classified (21-HD/BTCTW). */
export function handInReport(
  review: CollectiveReview,
  report: CollectiveReport,
  writing: Writing,
): Result<CollectiveReview, CollectiveRefusal> {
  const saved = saveReport(review, report, writing)
  if (!saved.ok) return saved
  const { draft } = saved.value
  if (draft.results === '') return refuse('collective/nothing-written')
  if (draft.level === null) return refuse('collective/level-missing')
  if (draft.score && !isScore(draft.score)) return refuse('collective/score-out-of-range')
  return ok({ ...saved.value, handedIn: draft, handedInAt: writing.at, handedInBy: writing.by.name })
}

/** The counts of a vote, which may be put right until the level is decided. */
export function recordVote(
  review: CollectiveReview,
  { side, vote }: { side: VoteSide; vote: CollectiveVote },
  { by, at, isDecided }: Writing,
): Result<CollectiveReview, CollectiveRefusal> {
  if (isDecided) return refuse('collective/frozen')
  if (!review.handedIn) return refuse('collective/not-handed-in')
  if (!isCivilDate(vote.heldOn)) return refuse('collective/vote-day-missing')
  const counts = levels.map((level) => vote.figures[level])
  const isWhole = [...counts, vote.base].every((count) => Number.isSafeInteger(count) && count >= 0)
  // collected <= base: the identities of rule 20, as far as a record of counts can break them
  if (!isWhole || vote.base === 0 || sum(counts) === 0 || sum(counts) > vote.base) return refuse('collective/vote-does-not-add-up')
  return ok({ ...review, votes: { ...review.votes, [side]: vote }, recordedById: by.id, recordedAt: at })
}

/** The same rule as for members (rule 22), always a proposal. Null: no vote yet. */
export const proposedBy = (vote: CollectiveVote | null, rules: Pick<RuleSet, 'tallyRule'>): Proposal =>
  vote ? proposeLevel(vote.figures as Figures, vote.base, rules.tallyRule) : null

type Proposing = Pick<CollectiveReview, 'votes'> & { handedIn: Pick<CollectiveReport, 'level'> | null }

/** What lies before the deciding committee: its own vote, else the collective's, else what the collective says of itself. */
export function proposalOf({ votes, handedIn }: Proposing, rules: Pick<RuleSet, 'tallyRule'>): Proposal {
  const vote = votes.upper ?? votes.own
  if (!handedIn) return null
  return (vote && proposedBy(vote, rules)) ?? handedIn.level
}

/** The levels that do not agree: what it says, its score, its own vote, the committee's. Empty: all that are there agree. */
export function mismatchesOf({ handedIn, votes }: CollectiveReview, rules: Pick<RuleSet, 'tallyRule' | 'scoreGates'>): Level[] {
  const byScore = handedIn?.score && rules.scoreGates ? levelOfScore(rules.scoreGates, handedIn.score) : null
  const said = [handedIn?.level ?? null, byScore, proposedBy(votes.own, rules), proposedBy(votes.upper, rules)]
  const different = levels.filter((level) => said.includes(level))
  return different.length > 1 ? different : []
}

const trimmed = (report: CollectiveReport): CollectiveReport => ({
  ...report,
  results: report.results.trim(),
  shortfalls: report.shortfalls.trim(),
  causes: report.causes.trim(),
  remedies: report.remedies.trim(),
})

const isScore = ({ score, tasks, onTime, exceeded }: YearScore): boolean =>
  [score, tasks, onTime, exceeded].every((one) => Number.isSafeInteger(one) && one >= 0) &&
  score <= 100 &&
  onTime <= tasks &&
  exceeded <= tasks

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)
