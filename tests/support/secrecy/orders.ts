import { type Hits, hitFinder } from './find-hits.ts'
import type { Case } from './joins.ts'
import type { Trace } from './traces.ts'

/**
 * How alike two orders are: Spearman's correlation, from -1 (one is the other backwards) over 0 to 1; and the share of the longest run of
 * those that follow each other in both, forwards or backwards, which finds an order of which a few were moved far away.
 */
type Alike = { correlation: number; run: number }

/** By the names of what is ordered. */
export type Likeness = Map<string, Alike>

/** Of fewer, chance alone makes some alike. */
const fewest = 20

/**
 * Every order in which voters stand anywhere, beside every order in which papers do, each voter with the paper that only the test knows to
 * be theirs. Records of one source are ordered by their rank; within a record of many, by where they stand.
 */
export function likenessOfOrders({ voted, traces }: Case): Likeness {
  const hitsIn = hitFinder(voted)
  const members = ordersOf(traces, (text) => hitsIn(text).members)
  const papers = ordersOf(traces, (text) => hitsIn(text).papers)
  const likeness: Likeness = new Map()
  for (const [one, memberRanks] of members)
    for (const [other, paperRanks] of papers) {
      const both = [...memberRanks.keys()].filter((at) => paperRanks.has(at))
      if (both.length < fewest) continue
      const pairs = both.map((at): [number, number] => [memberRanks.get(at) ?? 0, paperRanks.get(at) ?? 0])
      likeness.set(`${one} | ${other}`, { correlation: correlation(pairs), run: longestRun(pairs) / pairs.length })
    }
  return likeness
}

/**
 * What is too alike to be chance. Of 27 a correlation of 0.85 comes about once in a hundred million orders by chance, and so does an average
 * of 0.75 over two ballots; the longest run of a chance order is a third of it.
 */
export function tooAlike(ballots: readonly Likeness[]): string[] {
  const pairs = new Set(ballots.flatMap((one) => [...one.keys()]))
  return [...pairs].filter((pair) => {
    const found = ballots.flatMap((one) => one.get(pair) ?? [])
    const average = found.reduce((sum, one) => sum + one.correlation, 0) / found.length
    return found.some((one) => Math.abs(one.correlation) > 0.85 || one.run > 0.7) || (found.length > 1 && Math.abs(average) > 0.75)
  })
}

type Ranks = Map<number, number>

function ordersOf(traces: readonly Trace[], hitsOf: (text: string) => Hits['members']): Map<string, Ranks> {
  const orders = new Map<string, Ranks>()
  const of = (name: string) => orders.get(name) ?? orders.set(name, new Map()).get(name)!
  for (const [at, { source, text, rank }] of traces.entries()) {
    const hits = hitsOf(text)
    const [only] = hits
    if (only !== undefined && hits.length === 1 && !of(source).has(only)) of(source).set(only, rank ?? at)
    if (hits.length >= fewest) orders.set(`within ${source}`, new Map(hits.map((one, place) => [one, place])))
  }
  return orders
}

/** Of ranks, ties sharing theirs; 0 where one of them does not vary. */
function correlation(pairs: readonly [number, number][]): number {
  const [a, b] = [ranked(pairs.map(([one]) => one)), ranked(pairs.map(([, other]) => other))]
  const mean = (a.length + 1) / 2
  const product = (x: readonly number[], y: readonly number[]) =>
    x.reduce((sum, value, at) => sum + (value - mean) * ((y[at] ?? 0) - mean), 0)
  const spread = Math.sqrt(product(a, a) * product(b, b))
  return spread === 0 ? 0 : product(a, b) / spread
}

function ranked(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b)
  return values.map((value) => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2 + 1)
}

/** Both orders rise, or one rises where the other falls; those that share a rank follow nobody. */
function longestRun(pairs: readonly [number, number][]): number {
  const others = pairs.toSorted(([a], [b]) => a - b).map(([, other]) => other)
  return new Set(pairs.map(([one]) => one)).size < pairs.length ? 0 : Math.max(rising(others), rising(others.map((other) => -other)))
}

function rising(values: readonly number[]): number {
  const ends: number[] = []
  for (const value of values) {
    const at = ends.findIndex((end) => end >= value)
    ends[at < 0 ? ends.length : at] = value
  }
  return ends.length
}
