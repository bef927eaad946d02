import type { ResultCard } from '#domain/meeting/ballot-card.ts'
import type { LevelNumber } from '#screens/kit/level-mark.tsx'

/** How a row may end, in the order of the legend. */
export const outcomes = ['EXCELLENT', 'GOOD', 'SATISFACTORY', 'NOT_COMPLETED', 'PASSED', 'NOT_PASSED', 'NO_MAJORITY'] as const
export type Outcome = (typeof outcomes)[number]

/** The sign of an outcome; 0 is the red dashed outline of what needs a decision. */
export const outcomeLevel: Record<Outcome, LevelNumber> = {
  EXCELLENT: 1,
  GOOD: 2,
  SATISFACTORY: 3,
  NOT_COMPLETED: 4,
  PASSED: 1,
  NOT_PASSED: 0,
  NO_MAJORITY: 0,
}

const marks = ['EXCELLENT', 'GOOD', 'SATISFACTORY', 'NOT_COMPLETED', 'AGREE', 'DISAGREE', 'CHOSEN', 'NOT_CHOSEN'] as const
export type CountedMark = (typeof marks)[number]

const markLevel: Record<CountedMark, Exclude<LevelNumber, 0>> = {
  EXCELLENT: 1,
  GOOD: 2,
  SATISFACTORY: 3,
  NOT_COMPLETED: 4,
  AGREE: 2,
  DISAGREE: 3,
  CHOSEN: 2,
  NOT_CHOSEN: 3,
}

/** The parts of a row's bar, best first; what was left blank is the empty end. */
export const markParts = (figures: Record<string, number>): { mark: CountedMark; level: Exclude<LevelNumber, 0>; count: number }[] =>
  marks.flatMap((mark) => (mark in figures ? [{ mark, level: markLevel[mark], count: figures[mark] ?? 0 }] : []))

const namedOutcomes: Record<Exclude<ResultCard['kind'], 'REHEARSAL'>, readonly Outcome[]> = {
  CLASSIFICATION: outcomes.slice(0, 4),
  EXCELLENT: ['EXCELLENT', 'GOOD'],
  COMMENDATION: ['PASSED', 'NOT_PASSED'],
}

/** Which outcomes the legend names: all four levels for a classification, passed or not where that was asked. */
export function outcomesOf({ kind, summary }: Pick<ResultCard, 'kind' | 'summary'>): Outcome[] {
  if (kind === 'REHEARSAL') return []
  const named = namedOutcomes[kind]
  const rest = outcomes.filter((outcome) => !named.includes(outcome) && (summary[outcome] ?? 0) > 0)
  return [...named, ...rest]
}

/** What the parts of a bar mean where the outcomes are not the marks themselves: agreed or not, chosen or not. */
export const marksNamed = ({ kind, rows }: Pick<ResultCard, 'kind' | 'rows'>): { mark: CountedMark; level: LevelNumber }[] =>
  kind === 'CLASSIFICATION'
    ? []
    : marks.filter((mark) => rows.some(({ figures }) => mark in figures)).map((mark) => ({ mark, level: markLevel[mark] }))
