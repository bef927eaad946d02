import type { Voted } from './traces.ts'

/** Whose values stand in a text, in the order of their first standing there. */
export type Hits = { members: number[]; papers: number[] }

/** Half a value is as good as all of it: of each its first so many characters are looked for, wherever they stand. */
const telling = 12

/** Finds the values of all voters and papers in one pass over a text, however many they are. Short ones (names, logins) are found whole. */
export function hitFinder(voted: readonly Voted[]): (text: string) => Hits {
  const starts = new Map<string, { kind: keyof Hits; at: number }>()
  const short = new Map<string, number>()
  for (const [at, { member, paper }] of voted.entries()) {
    for (const value of member) {
      if (isOfWords(value)) short.set(value, at)
      else starts.set(value.slice(0, telling), { kind: 'members', at })
    }
    for (const value of paper ?? []) starts.set(value.slice(0, telling), { kind: 'papers', at })
  }
  // the longest first: "số 12" is not "số 1"
  const words = [...short.keys()].toSorted((a, b) => b.length - a.length).map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const wordsIn = new RegExp(words.join('|') || '(?!)', 'g')
  const known = new Map<string, Hits>()

  return (text) => {
    const before = known.get(text)
    if (before) return before
    const [members, papers] = [new Map<number, number>(), new Map<number, number>()]
    const found = { members, papers }
    for (let place = 0; place + telling <= text.length; place += 1) {
      const hit = starts.get(text.slice(place, place + telling))
      if (hit && !found[hit.kind].has(hit.at)) found[hit.kind].set(hit.at, place)
    }
    for (const { 0: word, index } of text.matchAll(wordsIn)) {
      const at = short.get(word) ?? -1
      if (index < (members.get(at) ?? Number.POSITIVE_INFINITY)) members.set(at, index)
    }
    const hits = { members: inOrder(members), papers: inOrder(papers) }
    known.set(text, hits)
    return hits
  }
}

const isOfWords = (value: string): boolean => value.length < telling || value.includes(' ')

const inOrder = (places: Map<number, number>): number[] => [...places].toSorted(([, a], [, b]) => a - b).map(([at]) => at)
