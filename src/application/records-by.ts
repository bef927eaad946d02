/** Looks up what belongs to a member or a cell, in the order it was read: a board of thousands does not search its rows for each of them. */
export function recordsBy<Read>(records: readonly Read[], keyOf: (record: Read) => string): (key: string) => readonly Read[] {
  const found = new Map<string, Read[]>()
  for (const record of records) {
    const own = found.get(keyOf(record))
    if (own) own.push(record)
    else found.set(keyOf(record), [record])
  }
  return (key) => found.get(key) ?? []
}

/** The same by the member whose they are; ids of members name the cell, so records of several cells lie together. */
export const recordsByMember = <Read extends { memberId: string }>(records: readonly Read[]): ((memberId: string) => readonly Read[]) =>
  recordsBy(records, ({ memberId }) => memberId)
