import { compareNames } from '#domain/organization/names.ts'

/** One member of the month's queue, as far as its order asks. */
export type InQueue = {
  memberId: string
  name: string
  /** The reflection of the month is handed in. */
  handedIn: boolean
  /** Shortfalls that the reflection names. */
  shortfalls: number
  remarked: boolean
  /** The reader's own month: another of the committee remarks on it. */
  own: boolean
}

export type QueueProgress = {
  /** Members expected in the month, and how many of them have a remark. */
  total: number
  done: number
  left: number
  /** Rule 8: handed in and still without a remark. A warning before the meeting, never a block. */
  handedInWithoutRemark: number
}

/**
 * In the order in which the committee reads: who named shortfalls, then who handed in, then the others; names within. The order does not
 * change when a remark is written, so that nobody's place jumps.
 */
export const inReadingOrder = <Row extends InQueue>(rows: readonly Row[]): Row[] =>
  rows.toSorted((a, b) => placeOf(a) - placeOf(b) || compareNames(a.name, b.name) || (a.memberId < b.memberId ? -1 : 1))

const placeOf = ({ handedIn, shortfalls }: InQueue): number => (shortfalls > 0 ? 0 : handedIn ? 1 : 2)

/** The next one to remark on after this one, round the queue; null when none is left for this reader. */
export function nextInQueue(rows: readonly InQueue[], afterId: string | null): string | null {
  const at = rows.findIndex(({ memberId }) => memberId === afterId)
  const round = [...rows.slice(at + 1), ...rows.slice(0, at + 1)]
  return round.find((row) => !row.remarked && !row.own && row.memberId !== afterId)?.memberId ?? null
}

export function queueProgress(rows: readonly InQueue[]): QueueProgress {
  const done = rows.filter(({ remarked }) => remarked).length
  const handedInWithoutRemark = rows.filter(({ handedIn, remarked }) => handedIn && !remarked).length
  return { total: rows.length, done, left: rows.length - done, handedInWithoutRemark }
}
