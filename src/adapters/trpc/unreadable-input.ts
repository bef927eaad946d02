/**
 * Signs that no keyboard makes and that PostgreSQL, XML and JSON of others can't hold: NUL and its kin (but tab and line ends), the two that
 * Unicode gives to nobody, and halves of a pair.
 */
const unreadable = /(?![\t\n\r\u007f-\u009f])\p{Cc}|\p{Cs}|[\ufffe\uffff]/u

/** So much of a field's place is said back. */
const longestPlace = 120

/** Where in an input the first text, or name of a field, is that nobody can read ('' for the whole); null where there is none. */
export function unreadableAt(input: unknown): string | null {
  const waiting: [at: string, value: unknown][] = [['', input]]
  // a list of what waits, not a call in a call: a stranger decides how deep it goes
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [at, value] = next
    if (typeof value === 'string' && unreadable.test(value)) return at.slice(0, longestPlace)
    if (typeof value !== 'object' || value === null) continue
    for (const [key, inner] of Object.entries(value)) {
      if (unreadable.test(key)) return at.slice(0, longestPlace)
      if (typeof inner === 'string' || typeof inner === 'object') waiting.push([at === '' ? key : `${at}.${key}`, inner])
    }
  }
  return null
}
