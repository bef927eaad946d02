/** A heading of a pack with what stands under it, up to the next heading of any level. */
export type Section = {
  /** Its headings from the top down, as plain words; with a number where they stand twice. The address of the section within its pack. */
  key: string
  /** 1 to 6; 0: what stands before the first heading. */
  level: number
  heading: string
  /** Markdown, without the heading. */
  text: string
}

type Open = { level: number; slug: string }

/** The sections of a Markdown text in their order. A line of # inside a fenced block is no heading. */
export function sectionsOf(markdown: string): Section[] {
  const found: Section[] = []
  let above: Open[] = []
  for (const { level, heading, lines } of blocksOf(markdown)) {
    above = [...above.filter((one) => one.level < level), ...(level > 0 ? [{ level, slug: slugOf(heading) }] : [])]
    const path = above.map(({ slug }) => slug).join('/')
    const text = lines.join('\n').trim()
    if (level > 0 || text !== '') found.push({ key: freeKey(path, found), level, heading, text })
  }
  return found
}

type Block = { level: number; heading: string; lines: string[] }

function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = [{ level: 0, heading: '', lines: [] }]
  let fence: string | null = null
  for (const line of markdown.normalize('NFC').replaceAll('\r\n', '\n').split('\n')) {
    const mark = /^ {0,3}(```|~~~)/.exec(line)?.[1] ?? null
    if (mark) fence = fence === null ? mark : fence === mark ? null : fence
    const title = fence === null ? /^ {0,3}(#{1,6})\s+(.+?)\s*#*\s*$/.exec(line) : null
    if (title) blocks.push({ level: title[1]?.length ?? 1, heading: title[2] ?? '', lines: [] })
    else blocks.at(-1)?.lines.push(line)
  }
  return blocks
}

function freeKey(path: string, found: readonly Section[]): string {
  const isFree = (key: string) => found.every((one) => one.key !== key)
  let number = 1
  const key = () => (number === 1 ? path : `${path}-${number}`)
  while (!isFree(key())) number += 1
  return key()
}

const slugOf = (heading: string): string =>
  heading
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')

/** Markdown as words alone, to be searched and quoted: without its signs, links by their text. */
export const plainText = (markdown: string): string =>
  markdown
    .normalize('NFC')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^>\n]*>/g, ' ')
    .replace(/^ {0,3}(#{1,6}|>|[-*+]|\d+[.)])\s+/gm, '')
    .replace(/[*_`~|]+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
