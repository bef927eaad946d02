import type { SelfAssessmentAnswers } from '#domain/notebook/types.ts'
import { answersOf, type Part, partsOf, samePart } from './answer-parts.ts'

export type Side = 'mine' | 'theirs'

/** A part that two devices left differently since they last agreed. `undefined`: not there on that side. */
export type Difference = { key: string; mine: Part | undefined; theirs: Part | undefined; changedBy: Side | 'both' }

/** Where two drafts differ, by comparison with the last one both had seen. */
export function differences(base: SelfAssessmentAnswers, mine: SelfAssessmentAnswers, theirs: SelfAssessmentAnswers): Difference[] {
  const [before, here, there] = [partsOf(base), partsOf(mine), partsOf(theirs)]
  const keys = new Set([...here.keys(), ...there.keys()])
  return [...keys].flatMap((key) => {
    const [was, own, other] = [before.get(key), here.get(key), there.get(key)]
    if (samePart(own, other)) return []
    const changedBy = samePart(was, own) ? 'theirs' : samePart(was, other) ? 'mine' : 'both'
    return [{ key, mine: own, theirs: other, changedBy }]
  })
}

/** What each difference starts with: the side that wrote; where both did, this device. */
export const firstChoice = (difference: Difference): Side => (difference.changedBy === 'theirs' ? 'theirs' : 'mine')

/** One draft out of two: parts that agree as they are, the others as chosen. */
export function merged(mine: SelfAssessmentAnswers, theirs: SelfAssessmentAnswers, choice: (key: string) => Side): SelfAssessmentAnswers {
  const [here, there] = [partsOf(mine), partsOf(theirs)]
  const keys = [...new Set([...here.keys(), ...there.keys()])]
  return answersOf(keys.flatMap((key) => (choice(key) === 'mine' ? here.get(key) : there.get(key)) ?? []))
}

/** Both wrote, but nowhere the same part: then nobody has to choose. Null: somebody has to. */
export function mergedByItself(
  base: SelfAssessmentAnswers,
  mine: SelfAssessmentAnswers,
  theirs: SelfAssessmentAnswers,
): SelfAssessmentAnswers | null {
  const found = differences(base, mine, theirs)
  if (found.some((difference) => difference.changedBy === 'both')) return null
  const chosen = new Map(found.map((difference) => [difference.key, firstChoice(difference)]))
  return merged(mine, theirs, (key) => chosen.get(key) ?? 'mine')
}
