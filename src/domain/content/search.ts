import { plainText, sectionsOf } from './sections.ts'

/** A place in a pack where what was typed stands. */
export type SearchHit = {
  packId: string
  packTitle: string
  sectionKey: string
  heading: string
  /** A piece of the section around the first word found, cut into what matches and what does not. */
  pieces: { text: string; found: boolean }[]
}

type Searched = { id: string; title: string; text: string }

const longestPiece = 180

/**
 * Sections in which every word that was typed stands, in heading or text; "ky luat" finds "kỷ luật". Those with it in the heading come
 * first, then the order of the packs.
 */
export function searchPacks(packs: readonly Searched[], typed: string): SearchHit[] {
  const words = plainLetters(typed).split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const hits = packs.flatMap((pack) =>
    sectionsOf(pack.text).flatMap(({ key, heading, text }) => {
      const [title, body] = [plainText(heading), plainText(text)]
      const all = plainLetters(`${title} ${body}`)
      if (!words.every((word) => all.includes(word))) return []
      const inHeading = words.every((word) => plainLetters(title).includes(word))
      const hit = { packId: pack.id, packTitle: pack.title, sectionKey: key, heading: title || pack.title, pieces: piecesOf(body, words) }
      return [{ hit, inHeading }]
    }),
  )
  return hits.toSorted((a, b) => Number(b.inHeading) - Number(a.inHeading)).map(({ hit }) => hit)
}

function piecesOf(body: string, words: readonly string[]): SearchHit['pieces'] {
  const plain = plainLetters(body)
  const first = Math.min(...words.map((word) => plain.indexOf(word)).filter((at) => at >= 0), body.length)
  const from = first === body.length ? 0 : wordStart(body, Math.max(0, first - 60))
  const to = Math.min(body.length, from + longestPiece)
  const pieces: SearchHit['pieces'] = []
  if (from > 0) pieces.push({ text: '… ', found: false })
  let at = from
  while (at < to) {
    const next = nextFound(plain, words, at)
    if (!next || next.at >= to) break
    pieces.push({ text: body.slice(at, next.at), found: false }, { text: body.slice(next.at, next.at + next.length), found: true })
    at = next.at + next.length
  }
  pieces.push({ text: `${body.slice(at, to)}${to < body.length ? ' …' : ''}`, found: false })
  return pieces.filter(({ text }) => text !== '')
}

function nextFound(plain: string, words: readonly string[], from: number): { at: number; length: number } | null {
  const places = words.map((word) => ({ at: plain.indexOf(word, from), length: word.length })).filter(({ at }) => at >= 0)
  return places.toSorted((a, b) => a.at - b.at || b.length - a.length)[0] ?? null
}

const wordStart = (text: string, at: number): number => (at === 0 ? 0 : text.indexOf(' ', at) + 1)

/** Without diacritics and in lower case, letter for letter: a place in the one is the same place in the other (given NFC). */
export const plainLetters = (text: string): string => Array.from(text.normalize('NFC'), plainLetter).join('')

function plainLetter(letter: string): string {
  const plain = letter.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase()
  return plain.length === letter.length ? plain : letter
}
