const collator = new Intl.Collator('vi')

/** A Vietnamese full name taken apart: lists go by the given name (tên), which stands last, then by family and middle names. */
export function nameParts(name: string): { given: string; before: string } {
  const words = name.normalize('NFC').trim().split(/\s+/)
  return { given: words.at(-1) ?? '', before: words.slice(0, -1).join(' ') }
}

/** Orders two full names as a Vietnamese list does; equal names compare as 0. */
export function compareNames(a: string, b: string): number {
  const [one, other] = [nameParts(a), nameParts(b)]
  return collator.compare(one.given, other.given) || collator.compare(one.before, other.before)
}

/** A new list in the order of Vietnamese names; people of one name keep the order of their ids. */
export const inNameOrder = <T extends { id: string; name: string }>(people: readonly T[]): T[] =>
  people.toSorted((a, b) => compareNames(a.name, b.name) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
