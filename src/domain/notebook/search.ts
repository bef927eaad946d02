import type { EntryKind, NotebookEntry } from './entry.ts'
import { entryWords } from './entry-words.ts'

export type Sought = { words: string; kind: EntryKind | null; year: number | null }

/** A stretch of a found text; `hit` is what was looked for. */
export type Piece = { text: string; hit: boolean }

export type Found<L> = { line: L; pieces: Piece[] }

type Line = { entry: NotebookEntry }

/**
 * Lines in which every word that was typed begins a word, the newest first. Diacritics and capitals may be missing: "tuyen kenh" finds
 * "tuyến kênh". Without words, all lines of the kind and year.
 */
export function searchLines<L extends Line>(lines: readonly L[], { words, kind, year }: Sought): Found<L>[] {
  const sought = plain(words).split(/\s+/u).filter(Boolean)
  return lines
    .filter(({ entry }) => (kind === null || entry.kind === kind) && (year === null || entry.year === year))
    .flatMap((line) => found(line, sought))
    .toReversed()
}

function found<L extends Line>(line: L, sought: readonly string[]): Found<L>[] {
  const pieces = entryWords(line.entry)
  if (pieces.length === 0) return []
  const beginnings = pieces.map((text) => hitsIn(text, sought))
  const isThere = sought.every((word) => beginnings.some((hits) => hits.some((hit) => hit.word === word)))
  if (!isThere) return []
  const best = beginnings.findIndex((hits) => hits.length > 0)
  return [{ line, pieces: marked(pieces[Math.max(0, best)] ?? '', beginnings[best] ?? []) }]
}

type Hit = { word: string; at: number }

/** Where a sought word begins a word of the text, from left to right. */
function hitsIn(text: string, sought: readonly string[]): Hit[] {
  const folded = plain(text)
  const hits = sought.flatMap((word) => {
    const places: Hit[] = []
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
      if (at === 0 || !/[\p{L}\p{N}]/u.test(folded[at - 1] ?? '')) places.push({ word, at })
    }
    return places
  })
  return hits.toSorted((a, b) => a.at - b.at || b.word.length - a.word.length)
}

/** Letters shown before the first hit and in all. */
const before = 60
const most = 240

/** The text around the first hit, hits apart from what lies between them. */
function marked(whole: string, hits: readonly Hit[]): Piece[] {
  const text = whole.normalize('NFC')
  const from = startOfWord(text, Math.max(0, (hits[0]?.at ?? 0) - before))
  const to = Math.min(text.length, from + most)
  const pieces: Piece[] = []
  let at = from
  for (const hit of hits) {
    if (hit.at < at || hit.at + hit.word.length > to) continue
    pieces.push({ text: text.slice(at, hit.at), hit: false }, { text: text.slice(hit.at, hit.at + hit.word.length), hit: true })
    at = hit.at + hit.word.length
  }
  pieces.push({ text: text.slice(at, to), hit: false })
  const [lead, tail] = [from > 0 ? '… ' : '', to < text.length ? ' …' : '']
  return [{ text: lead, hit: false }, ...pieces, { text: tail, hit: false }].filter((piece) => piece.text !== '')
}

const startOfWord = (text: string, at: number): number => (at === 0 ? 0 : text.lastIndexOf(' ', at) + 1)

/** Each letter without its marks, in its own place, so that a place found here is a place in the text. */
const plain = (text: string): string =>
  [...text.normalize('NFC')].map((letter) => ((bare) => (bare.length === letter.length ? bare : letter))(bareLetter(letter))).join('')

const bareLetter = (letter: string): string => letter.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase()
