/** A new list in which the one with this id is changed; an unknown id changes nothing. */
export const replaceById = <T extends { id: string }>(list: readonly T[], id: string, change: (one: T) => T): T[] =>
  list.map((one) => (one.id === id ? change(one) : one))
