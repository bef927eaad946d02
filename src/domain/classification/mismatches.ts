import { isLevel, type Level } from './levels.ts'
import type { Proposal } from './proposed-level.ts'

/** What does not go together with the cell's vote on a member (366-QĐ/TW for the score, 21-HD/BTCTW for the state's level, Quận 8 for the registration). */
export const mismatches = ['SELF', 'COMMITTEE', 'STATE', 'SCORE', 'REGISTRATION'] as const

export type Mismatch = (typeof mismatches)[number]

export type Opinions = {
  proposal: Proposal
  selfLevel: Level | null
  committeeLevel: Level | null
  /** Of a civil servant or public employee, by the state. */
  stateLevel: Level | null
  /** The best level whose gate the score passes. */
  scoreLevel: Level | null
  /** The level seems to pass over the registration. */
  registrationIgnored: boolean
}

/** Shown, never overwritten (rule 26); an opinion that is not on record differs from nothing. */
export function mismatchesOf({ proposal, registrationIgnored, ...opinions }: Opinions): Mismatch[] {
  const differs = (level: Level | null) => isLevel(proposal) && level !== null && level !== proposal
  const found: [Mismatch, boolean][] = [
    ['SELF', differs(opinions.selfLevel)],
    ['COMMITTEE', differs(opinions.committeeLevel)],
    ['STATE', differs(opinions.stateLevel)],
    ['SCORE', differs(opinions.scoreLevel)],
    ['REGISTRATION', registrationIgnored],
  ]
  return found.flatMap(([what, is]) => (is ? [what] : []))
}

/** Member, cell committee and cell name the same level, and nothing else speaks against it: decided together with all the others that agree. */
export const allAgree = (opinions: Opinions): boolean =>
  isLevel(opinions.proposal) &&
  opinions.selfLevel === opinions.proposal &&
  opinions.committeeLevel === opinions.proposal &&
  mismatchesOf(opinions).length === 0
