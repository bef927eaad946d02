/** How a draft is taken apart, so that two of it can be compared and put together place by place. */
export type DraftShape<Answers, Part> = {
  /** By key, in the order of the form; what is empty is not among them. */
  partsOf(answers: Answers): Map<string, Part>
  /** The parts put together again. */
  answersOf(parts: Iterable<Part>): Answers
  /** The same for two parts that say the same; the order of their properties, which a database may change, means nothing. */
  signature(part: Part): string
  /** The order of the parts, where it is the writer's; nobody is asked about it when two drafts meet: this device's stays. */
  orderOf?(answers: Answers): string
}

export const samePart = <Part>({ signature }: { signature(part: Part): string }, a: Part | undefined, b: Part | undefined): boolean =>
  a === undefined || b === undefined ? a === b : signature(a) === signature(b)

export function sameAnswers<Answers, Part>(shape: DraftShape<Answers, Part>, a: Answers, b: Answers): boolean {
  const [one, other] = [shape.partsOf(a), shape.partsOf(b)]
  const sameParts = one.size === other.size && [...one].every(([key, part]) => samePart(shape, part, other.get(key)))
  return sameParts && shape.orderOf?.(a) === shape.orderOf?.(b)
}
