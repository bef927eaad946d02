import type { VotingBase } from '#domain/organization/voting-base.ts'
import type { BaseRule } from './rule-set.ts'

/**
 * The number that majorities of a ballot are counted over, frozen when it opens (rule 3): E, or where the rule set says so those of E
 * who are present. Printed in the minutes, because it changes results (worked example A).
 */
export const ballotBase = (rule: BaseRule, convened: VotingBase): number =>
  rule === 'CONVENED' ? convened.base : convened.presentIds.length

/** The base of one row: one less where nobody marks the own row and the row's member is in the base (rule 19; open votes only). */
export const baseOfRow = (base: number, selfVote: 'ALLOWED' | 'EXCLUDED', memberInBase: boolean): number =>
  selfVote === 'EXCLUDED' && memberInBase ? base - 1 : base
