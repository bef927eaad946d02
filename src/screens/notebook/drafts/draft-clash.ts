import { type DraftShape, samePart } from './draft-shape.ts'

export type Side = 'mine' | 'theirs'

/** A part that two devices left differently since they last agreed. `undefined`: not there on that side. */
export type Difference<Part> = { key: string; mine: Part | undefined; theirs: Part | undefined; changedBy: Side | 'both' }

export type TwoDrafts<Answers> = { mine: Answers; theirs: Answers }

/** Where two drafts differ, by comparison with the last one both had seen. */
export function differences<Answers, Part>(
  shape: DraftShape<Answers, Part>,
  { base, mine, theirs }: TwoDrafts<Answers> & { base: Answers },
): Difference<Part>[] {
  const [before, here, there] = [shape.partsOf(base), shape.partsOf(mine), shape.partsOf(theirs)]
  const keys = new Set([...here.keys(), ...there.keys()])
  return [...keys].flatMap((key) => {
    const [was, own, other] = [before.get(key), here.get(key), there.get(key)]
    if (samePart(shape, own, other)) return []
    const changedBy = samePart(shape, was, own) ? 'theirs' : samePart(shape, was, other) ? 'mine' : 'both'
    return [{ key, mine: own, theirs: other, changedBy }]
  })
}

/** What each difference starts with: the side that wrote; where both did, this device. */
export const firstChoice = ({ changedBy }: { changedBy: Side | 'both' }): Side => (changedBy === 'theirs' ? 'theirs' : 'mine')

/** One draft out of two: parts that agree as they are, the others as chosen. */
export function merged<Answers, Part>(
  shape: DraftShape<Answers, Part>,
  { mine, theirs }: TwoDrafts<Answers>,
  choice: (key: string) => Side,
): Answers {
  const [here, there] = [shape.partsOf(mine), shape.partsOf(theirs)]
  const keys = [...new Set([...here.keys(), ...there.keys()])]
  return shape.answersOf(keys.flatMap((key) => (choice(key) === 'mine' ? here.get(key) : there.get(key)) ?? []))
}

/** Both wrote, but nowhere the same part: then nobody has to choose. Null: somebody has to. */
export function mergedByItself<Answers, Part>(
  shape: DraftShape<Answers, Part>,
  drafts: TwoDrafts<Answers> & { base: Answers },
): Answers | null {
  const found = differences(shape, drafts)
  if (found.some((difference) => difference.changedBy === 'both')) return null
  const chosen = new Map(found.map((difference) => [difference.key, firstChoice(difference)]))
  return merged(shape, drafts, (key) => chosen.get(key) ?? 'mine')
}
