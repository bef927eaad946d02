import { hitFinder } from './find-hits.ts'
import type { Trace, Voted } from './traces.ts'

export type Case = {
  voted: readonly Voted[]
  traces: readonly Trace[]
  /** Voters who are voted on as well, by their place in `voted`: on a sheet they stand as its rows, the same ones on every sheet. */
  subjects?: readonly number[]
}

/**
 * Everything that leads from some of the voters to some of the papers: one record with values of both, or two records that share a word, a
 * transaction or a request. What holds all the voters, or all the papers, joins nobody to anything: that is what a board is.
 */
export function findJoins({ voted, traces, subjects = [] }: Case): string[] {
  const hitsIn = hitFinder(voted)
  const links = new Map<string, Ends>()
  for (const [at, { source, text, group }] of traces.entries()) {
    const hits = hitsIn(text)
    const ends = {
      members: hits.papers.length > 0 || isSheet(source) ? hits.members.filter((one) => !subjects.includes(one)) : hits.members,
      papers: hits.papers,
    }
    if (ends.members.length + ends.papers.length === 0) continue
    join(links, `record ${at} of ${source}`, source, ends)
    if (group !== undefined) join(links, group, source, ends)
    for (const word of new Set(text.match(words))) join(links, `the word ${word}`, source, ends)
  }
  const takers = voted.length
  const papers = voted.filter(({ paper }) => paper !== null).length
  return [...links].filter(([, link]) => isSome(link.members, takers) && isSome(link.papers, papers)).map(said)
}

/** Also of another ballot, whose papers are unknown to this case. */
const isSheet = (source: string): boolean => source.startsWith('POST /ballot-box/') || source.includes('BoardMark')

type Ends = { members: Set<number>; papers: Set<number>; sources: Set<string> }

/** Long enough to be an id, a token, a number that counts things; words without a digit are marks, names of columns, texts of refusals. */
const words = /(?=[A-Za-z]*[0-9])[A-Za-z0-9]{8,}/g

function join(links: Map<string, Ends>, link: string, source: string, ends: { members: number[]; papers: number[] }): void {
  const known = links.get(link) ?? { members: new Set(), papers: new Set(), sources: new Set() }
  links.set(link, known)
  for (const member of ends.members) known.members.add(member)
  for (const paper of ends.papers) known.papers.add(paper)
  known.sources.add(source)
}

const isSome = (found: Set<number>, all: number): boolean => found.size > 0 && found.size < all

const said = ([link, { members, papers, sources }]: [string, Ends]): string =>
  `${link} (${[...sources].join(', ')}) joins ${members.size} voters to ${papers.size} papers`
