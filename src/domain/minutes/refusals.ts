import type { ScoreProblem } from './quality-score.ts'

/** Why something about a meeting's minutes is refused. */
export type MinutesRefusal =
  | 'minutes/locked'
  | 'minutes/not-signed'
  | 'minutes/not-writer'
  | 'minutes/reason-missing'
  | 'minutes/no-such-section'
  | 'minutes/no-such-annex'
  | 'minutes/annex-incomplete'
  | 'minutes/annex-signed'
  | 'minutes/changed-meanwhile'
  | 'minutes/no-committee-above'
  | 'score/not-yours'
  | ScoreProblem
