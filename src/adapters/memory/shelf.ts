import { isDeepStrictEqual } from 'node:util'

/** Rows under keys. Gives and takes copies: a row changed in the caller's hands stays as it was saved. */
export class Shelf<Row> {
  readonly #rows = new Map<string, Row>()
  readonly #keyOf: (row: Row) => string

  constructor(keyOf: (row: Row) => string) {
    this.#keyOf = keyOf
  }

  /** The same rows on a shelf of their own. */
  copy(): Shelf<Row> {
    const copy = new Shelf(this.#keyOf)
    for (const [key, row] of this.#rows) copy.#rows.set(key, row)
    return copy
  }

  /** Whether it holds what the other one holds. A row is never changed in place, so that what both still share needs no look. */
  isLike(other: Shelf<Row>): boolean {
    const same = ([key, row]: [string, Row]) => {
      const there = other.#rows.get(key)
      return there === row || isDeepStrictEqual(there, row)
    }
    return this.#rows.size === other.#rows.size && [...this.#rows].every(same)
  }

  put(row: Row): void {
    this.#rows.set(this.#keyOf(row), structuredClone(row))
  }

  /** Changes the row in place, when there is one. */
  change(key: string, change: Partial<Row>): void {
    const row = this.#rows.get(key)
    if (row !== undefined) this.put({ ...row, ...change })
  }

  remove(key: string): void {
    this.#rows.delete(key)
  }

  has(key: string): boolean {
    return this.#rows.has(key)
  }

  get(key: string): Row | null {
    const row = this.#rows.get(key)
    return row === undefined ? null : structuredClone(row)
  }

  where(matches: (row: Row) => boolean): Row[] {
    return [...this.#rows.values()].filter(matches).map((row) => structuredClone(row))
  }
}

/** A key of several parts that no other parts give. */
export const keyOf = (...parts: (string | number)[]): string => JSON.stringify(parts)

/** Sorts by texts and numbers in turn; texts by code units. */
export const by =
  <Row>(...parts: ((row: Row) => string | number)[]) =>
  (a: Row, b: Row): number => {
    for (const part of parts) {
      const [one, other] = [part(a), part(b)]
      if (one !== other) return one < other ? -1 : 1
    }
    return 0
  }
