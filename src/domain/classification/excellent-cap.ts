import { invariant, unreachable } from '#domain/result.ts'
import { type Level, levels } from './levels.ts'
import type { CapBase, ExcellentCapRule } from './rule-set.ts'

/** How many members stand at each level, proposed or decided, in the cap's scope. */
export type LevelCounts = Readonly<Record<Level, number>>

export type CapRule = Pick<ExcellentCapRule, 'base' | 'rounding'> & { percent: number }

export type CapState = {
  percent: number
  base: CapBase
  /** The number that the percentage is taken of, as things stand. */
  baseCount: number
  excellent: number
  /** The most EXCELLENT that fit when the others of the pool are GOOD. */
  max: number
  over: boolean
  /** How many must go back to a lower level; 0 while within the cap. */
  excess: number
}

/** The rule that holds for a unit: 25 instead of 20 percent where the upper committee designated it outstanding. */
export const capRuleFor = (rule: ExcellentCapRule, outstanding: boolean): CapRule => ({
  percent: outstanding ? rule.percentOutstanding : rule.percent,
  base: rule.base,
  rounding: rule.rounding,
})

/** Rule 27: where the EXCELLENT of a grassroots organisation and year stand against the cap. Tells, never picks. */
export function capState(rule: CapRule, counts: LevelCounts): CapState {
  const max = mostExcellent(rule, counts)
  const excellent = counts.EXCELLENT
  return {
    percent: rule.percent,
    base: rule.base,
    baseCount: baseCount(rule.base, counts),
    excellent,
    max,
    over: exceedsCap(rule, counts),
    excess: Math.max(0, excellent - max),
  }
}

/** 100·x > p·base, in whole numbers; FLOOR_MIN_1 always lets one pass. */
export function exceedsCap(rule: CapRule, counts: LevelCounts): boolean {
  if (rule.rounding === 'FLOOR_MIN_1' && counts.EXCELLENT <= 1) return false
  return 100 * counts.EXCELLENT > rule.percent * baseCount(rule.base, counts)
}

/**
 * The most EXCELLENT of a pool whose members would else be GOOD. With GOOD_ONLY the base shrinks as EXCELLENT grows:
 * 100·x <= p·(M - x) gives floor(M·p / (100 + p)) (21-HD/BTCTW, 124-QĐ/TW).
 */
export function mostExcellent(rule: CapRule, counts: LevelCounts): number {
  for (const level of levels) invariant(Number.isSafeInteger(counts[level]) && counts[level] >= 0, 'members are counted in whole numbers')
  const pool = counts.EXCELLENT + counts.GOOD
  const floor =
    rule.base === 'GOOD_ONLY'
      ? quotient(pool * rule.percent, 100 + rule.percent)
      : quotient(rule.percent * (rule.base === 'ASSESSED' ? assessed(counts) : pool), 100)
  return rule.rounding === 'FLOOR_MIN_1' ? Math.max(1, floor) : floor
}

/** How many members of a list stand at each level. */
export function countLevels(list: Iterable<Level>): LevelCounts {
  const counts = { EXCELLENT: 0, GOOD: 0, SATISFACTORY: 0, NOT_COMPLETED: 0 }
  for (const level of list) counts[level] += 1
  return counts
}

export const addCounts = (a: LevelCounts, b: LevelCounts): LevelCounts => ({
  EXCELLENT: a.EXCELLENT + b.EXCELLENT,
  GOOD: a.GOOD + b.GOOD,
  SATISFACTORY: a.SATISFACTORY + b.SATISFACTORY,
  NOT_COMPLETED: a.NOT_COMPLETED + b.NOT_COMPLETED,
})

export const noCounts: LevelCounts = { EXCELLENT: 0, GOOD: 0, SATISFACTORY: 0, NOT_COMPLETED: 0 }

export const assessed = (counts: LevelCounts): number => levels.reduce((sum, level) => sum + counts[level], 0)

export type Candidate = { memberId: string; excellentVotes: number; base: number }

/** Those who stand on one place: more than one is a tie, shown as a tie. `place` counts the candidates before it, plus one. */
export type Place<C extends Candidate> = { place: number; votes: number; candidates: C[] }

/** The candidates for EXCELLENT by their votes for it (on the second sheet where one was held), most first. The order inside a place says nothing: it is that of the input. */
export function placesByVotes<C extends Candidate>(candidates: readonly C[]): Place<C>[] {
  const votesOf = ({ excellentVotes }: C) => excellentVotes
  const votes = [...new Set(candidates.map(votesOf))].toSorted((a, b) => b - a)
  return votes.map((count) => ({
    place: candidates.filter((candidate) => votesOf(candidate) > count).length + 1,
    votes: count,
    candidates: candidates.filter((candidate) => votesOf(candidate) === count),
  }))
}

function baseCount(base: CapBase, counts: LevelCounts): number {
  switch (base) {
    case 'GOOD_OR_ABOVE':
      return counts.EXCELLENT + counts.GOOD
    case 'GOOD_ONLY':
      return counts.GOOD
    case 'ASSESSED':
      return assessed(counts)
    default:
      return unreachable(base)
  }
}

/** Whole quotient of non-negative whole numbers, without a rounded fraction on the way. */
const quotient = (a: number, b: number): number => (a - (a % b)) / b
